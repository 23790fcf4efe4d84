import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { ADVISER_OUTCOMES, type AdviserOutcome } from '../../shared/domain/conversation/events.ts'
import { LIMITS } from '../../shared/protocol/limits.ts'
import type { Chat } from '../models/chat.ts'
import { sayProblem } from '../models/say.ts'
import { Field } from './field.tsx'
import { useText } from './text.ts'

type ClosingProps = {
  chat: Chat
  announce: (words: string) => void
  onDone: () => void
  onCancel: () => void
}
type Mistake = 'outcome' | 'referred' | 'unsent'

/** How the chat ended, asked in the page and not over it: the messages stay in sight. */
export function Closing({ chat, announce, onDone, onCancel }: ClosingProps) {
  const text = useText()
  const { t } = text
  const outcome = useSignal<AdviserOutcome | null>(null)
  const referredTo = useSignal('')
  const mistake = useSignal<Mistake | null>(null)
  const first = useRef<HTMLInputElement>(null)
  const { busy, problem } = chat.actions
  useEffect(() => first.current?.focus(), [])

  async function submit(event: Event) {
    event.preventDefault()
    mistake.value = mistakeIn()
    if (mistake.value === 'referred') document.getElementById('referred-to')?.focus()
    if (mistake.value === 'outcome') first.current?.focus()
    if (mistake.value || outcome.value === null) return
    const to = outcome.value === 'referred' ? referredTo.value.trim() : null
    if (!(await chat.actions.run({ type: 'close', outcome: outcome.value, referredTo: to }))) return
    announce(t('announce.closed'))
    onDone()
  }

  function mistakeIn(): Mistake | null {
    if (chat.unsent.value.length > 0) return 'unsent'
    if (outcome.value === null) return 'outcome'
    return outcome.value === 'referred' && referredTo.value.trim() === '' ? 'referred' : null
  }

  return (
    <form
      class="closing"
      noValidate
      aria-labelledby="closing-heading"
      onSubmit={submit}
      onKeyDown={event => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      <h2 id="closing-heading">{t('closing.heading')}</h2>
      <fieldset aria-describedby={mistake.value === 'outcome' ? 'outcome-error' : undefined}>
        <legend>{t('closing.question')}</legend>
        {mistake.value === 'outcome' && (
          <p id="outcome-error" class="error" role="alert">
            {t('closing.chooseOne')}
          </p>
        )}
        {ADVISER_OUTCOMES.map((each, index) => (
          <label key={each} class="choice">
            <input
              ref={index === 0 ? first : null}
              type="radio"
              name="outcome"
              checked={outcome.value === each}
              onChange={() => {
                outcome.value = each
                mistake.value = null
              }}
            />
            <span>{t(`outcome.${each}`)}</span>
          </label>
        ))}
      </fieldset>
      {outcome.value === 'referred' && (
        <Field
          id="referred-to"
          label={t('closing.referredTo')}
          hint={t('closing.referredHint')}
          error={mistake.value === 'referred' ? t('refusal.referral_needs_a_name') : undefined}
          autocomplete="off"
          maxLength={LIMITS.referredToCharacters}
          value={referredTo}
        />
      )}
      {mistake.value === 'unsent' && (
        <p class="error" role="alert">
          {t('closing.unsent')}
        </p>
      )}
      {problem.value && (
        <p class="error" role="alert">
          {sayProblem(problem.value, text)}
        </p>
      )}
      <div class="buttons">
        <button type="submit" class="main-button" aria-disabled={busy.value !== null}>
          {t(busy.value === 'close' ? 'closing.busy' : 'closing.confirm')}
        </button>
        <button type="button" class="button" onClick={onCancel}>
          {t('closing.cancel')}
        </button>
      </div>
    </form>
  )
}
