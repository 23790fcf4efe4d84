import { type Signal, useSignal } from '@preact/signals'
import type { Chat } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import { createNextStep, type Follows, type NextStepForm, type StepPromise } from '../models/next-step.ts'
import { Choices } from './choices.tsx'
import { StepFields, toFirstProblem } from './step-fields.tsx'
import { useText } from './text.ts'

/** What was chosen: `promise` is null where nothing was promised. */
type Following = { readonly promise: StepPromise | null; readonly thenClose: boolean }

export type WhatFollowsForm = {
  readonly step: NextStepForm
  /** Nothing was chosen though something had to be. */
  readonly missing: Signal<boolean>
  /** What follows, or null, with the keyboard where it is wrong. */
  read(): Following | null
  clear(): void
}

/** The part for what follows a reply or a call, of a form of this name. */
export function useWhatFollows(desk: Desk, chat: Chat, name: string, required: boolean): WhatFollowsForm {
  const missing = useSignal(false)
  const form = useSignal<NextStepForm | null>(null)
  form.value ??= createNextStep(desk.me.adviser.id, chat.form.field, name)
  const step = form.value
  return {
    step,
    missing,
    read() {
      const follows = step.follows.value
      missing.value = required && follows === null
      if (missing.value) document.querySelector<HTMLElement>('input[name="follows"]')?.focus()
      if (missing.value) return null
      if (follows !== 'promise') return { promise: null, thenClose: follows === 'close' }
      const promise = step.read(desk.clock.now())
      if (promise === null) toFirstProblem(step.problems.value)
      return promise && { promise, thenClose: false }
    },
    clear() {
      step.clear()
      missing.value = false
    },
  }
}

type WhatFollowsProps = { desk: Desk; form: WhatFollowsForm; options: readonly Follows[]; hint?: string }

/** "What happens next?": the full answer, a day and time to hear from us again, or neither. */
export function WhatFollows({ desk, form, options, hint }: WhatFollowsProps) {
  const { t } = useText()
  const { follows } = form.step
  return (
    <>
      <Choices
        id="follows"
        legend={t('follows.heading')}
        options={options.map(each => [each, t(`follows.${each}`)] as const)}
        chosen={follows.value}
        error={form.missing.value ? t('follows.choose') : undefined}
        hint={follows.value === 'nothing' ? hint : undefined}
        onChoose={chosen => {
          follows.value = chosen
          form.missing.value = false
        }}
      />
      {follows.value === 'promise' && <StepFields desk={desk} form={form.step} />}
    </>
  )
}
