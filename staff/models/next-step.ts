import { type Signal, signal } from '@preact/signals'
import type { Instant } from '../../shared/domain/instant.ts'
import type { DraftField } from './form-draft.ts'
import { londonInstant } from './london-time.ts'

/** The choice of what happens after a reply or a contact attempt. */
export type FollowUpChoice = 'close' | 'promise' | 'nothing'
export type StepProblem = 'step' | 'date' | 'time' | 'past'

/** The form of a next step: the step in words, its owner (an adviser's id), and the day and time by which it happens. */
export type NextStepForm = {
  /** Null until the adviser has chosen. */
  readonly followUp: Signal<FollowUpChoice | null>
  readonly owner: Signal<string>
  readonly step: Signal<string>
  readonly date: Signal<string>
  readonly time: Signal<string>
  readonly problems: Signal<readonly StepProblem[]>
  /** The next step, or null and `problems` when something is missing. The server checks the same again. */
  read(now: Instant): NextStep | null
  clear(): void
}
export type NextStep = { readonly owner: string; readonly nextStep: string; readonly due: Instant }

/** `me`: the adviser's id, the owner until they choose a colleague. `form`: the name of the form that holds the fields. */
export function createNextStepForm(me: string, draftField: DraftField, form: string): NextStepForm {
  const followUp = draftField<FollowUpChoice | null>(`${form}.follows`, null)
  const owner = draftField(`${form}.owner`, me)
  const [step, date, time] = ['step', 'date', 'time'].map(name => draftField(`${form}.${name}`, '')) as [
    Signal<string>,
    Signal<string>,
    Signal<string>,
  ]
  const problems = signal<readonly StepProblem[]>([])
  return {
    followUp,
    owner,
    step,
    date,
    time,
    problems,
    read(now) {
      const due = londonInstant(date.value, time.value)
      problems.value = [
        ...(step.value.trim() === '' ? (['step'] as const) : []),
        ...(londonInstant(date.value, '12:00') === null ? (['date'] as const) : []),
        ...(londonInstant('2026-01-01', time.value) === null ? (['time'] as const) : []),
        ...(due !== null && due <= now ? (['past'] as const) : []),
      ]
      if (due === null || problems.value.length > 0) return null
      return { owner: owner.value, nextStep: step.value.trim(), due }
    },
    clear() {
      followUp.value = null
      owner.value = me
      for (const field of [step, date, time]) field.value = ''
      problems.value = []
    },
  }
}
