import { type Signal, useSignal } from '@preact/signals'
import type { Chat } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import {
  createNextStepForm,
  type FollowUpChoice,
  type NextStep,
  type NextStepForm,
} from '../models/next-step.ts'
import { Choices } from './choices.tsx'
import { focusFirstProblem, StepFields } from './step-fields.tsx'
import { useText } from './text.ts'

/** The chosen follow-up. `promise`: the next step, or null without one. */
type FollowUpResult = { readonly promise: NextStep | null; readonly thenClose: boolean }

export type FollowUpForm = {
  readonly step: NextStepForm
  /** True when the adviser had to choose and did not. */
  readonly missing: Signal<boolean>
  /** The follow-up, or null after moving the focus to the first mistake. */
  read(): FollowUpResult | null
  clear(): void
}

/** The follow-up part of a form. `name`: the form. `required`: the adviser must choose one. */
export function useFollowUp(desk: Desk, chat: Chat, name: string, required: boolean): FollowUpForm {
  const missing = useSignal(false)
  const form = useSignal<NextStepForm | null>(null)
  form.value ??= createNextStepForm(desk.me.adviser.id, chat.form.field, name)
  const step = form.value
  return {
    step,
    missing,
    read() {
      const followUp = step.followUp.value
      missing.value = required && followUp === null
      if (missing.value) document.querySelector<HTMLElement>('input[name="follows"]')?.focus()
      if (missing.value) return null
      if (followUp !== 'promise') return { promise: null, thenClose: followUp === 'close' }
      const promise = step.read(desk.clock.now())
      if (promise === null) focusFirstProblem(step.problems.value)
      return promise && { promise, thenClose: false }
    },
    clear() {
      step.clear()
      missing.value = false
    },
  }
}

type FollowUpProps = { desk: Desk; form: FollowUpForm; options: readonly FollowUpChoice[]; hint?: string }

/** "What happens next?": this was the full answer, a next step follows, or neither. */
export function FollowUp({ desk, form, options, hint }: FollowUpProps) {
  const { t } = useText()
  const { followUp } = form.step
  return (
    <>
      <Choices
        id="follows"
        legend={t('follows.heading')}
        options={options.map(each => [each, t(`follows.${each}`)] as const)}
        chosen={followUp.value}
        error={form.missing.value ? t('follows.choose') : undefined}
        hint={followUp.value === 'nothing' ? hint : undefined}
        onChoose={chosen => {
          followUp.value = chosen
          form.missing.value = false
        }}
      />
      {followUp.value === 'promise' && <StepFields desk={desk} form={form.step} />}
    </>
  )
}
