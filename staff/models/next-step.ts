import { type Signal, signal } from '@preact/signals'
import type { Instant } from '../../shared/domain/instant.ts'
import type { Keep } from './form-draft.ts'
import { londonMoment } from './london-wall.ts'

/** What follows a reply or a call. `null`: not chosen yet. */
export type Follows = 'close' | 'promise' | 'nothing'
export type StepProblem = 'step' | 'date' | 'time' | 'past'

/** A next step as it is being filled in: what will be done, by whom (an adviser's id), on which day and at what time. */
export type NextStepForm = {
  readonly follows: Signal<Follows | null>
  readonly owner: Signal<string>
  readonly step: Signal<string>
  readonly date: Signal<string>
  readonly time: Signal<string>
  readonly problems: Signal<readonly StepProblem[]>
  /** The promise, or null with `problems` saying what is missing. The server checks the same again. */
  read(now: Instant): StepPromise | null
  clear(): void
}
export type StepPromise = { readonly owner: string; readonly nextStep: string; readonly due: Instant }

/** `me`: whoever promises answers for it, until another name is chosen. `form`: whose fields they are. */
export function createNextStep(me: string, keep: Keep, form: string): NextStepForm {
  const follows = keep<Follows | null>(`${form}.follows`, null)
  const owner = keep(`${form}.owner`, me)
  const [step, date, time] = ['step', 'date', 'time'].map(name => keep(`${form}.${name}`, '')) as [
    Signal<string>,
    Signal<string>,
    Signal<string>,
  ]
  const problems = signal<readonly StepProblem[]>([])
  return {
    follows,
    owner,
    step,
    date,
    time,
    problems,
    read(now) {
      const due = londonMoment(date.value, time.value)
      problems.value = [
        ...(step.value.trim() === '' ? (['step'] as const) : []),
        ...(londonMoment(date.value, '12:00') === null ? (['date'] as const) : []),
        ...(londonMoment('2026-01-01', time.value) === null ? (['time'] as const) : []),
        ...(due !== null && due <= now ? (['past'] as const) : []),
      ]
      if (due === null || problems.value.length > 0) return null
      return { owner: owner.value, nextStep: step.value.trim(), due }
    },
    clear() {
      follows.value = null
      owner.value = me
      for (const field of [step, date, time]) field.value = ''
      problems.value = []
    },
  }
}
