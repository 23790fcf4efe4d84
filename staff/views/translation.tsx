import type { WordsAt } from '../../shared/domain/conversation/field-origins.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import {
  pendingTranslationAt,
  translationAt,
  willTranslate,
} from '../../shared/domain/conversation/translation.ts'
import type { Desk } from '../models/desk.ts'
import { nameHere } from '../models/spoken.ts'
import { useText } from './text.ts'

/** A machine's words beneath those that were written, named as a machine's; or that they are being made, or that they
 * could not be. */
export function TranslationView({ desk, state, at }: { desk: Desk; state: Conversation; at: WordsAt }) {
  const { t } = useText()
  const made = translationAt(state, at)
  const { run, busy } = desk.chats.get(state.id).actions
  if (made?.text)
    return (
      <div class="machine">
        <p class="message-who">{t('translation.made')}</p>
        <p lang={made.language} dir="auto">
          {made.text}
        </p>
      </div>
    )
  if (made)
    return (
      <p class="not-made">
        {t('translation.notMade')}{' '}
        {state.translation === true && state.phase !== 'closed' && (
          <button
            type="button"
            class="button"
            aria-disabled={busy.value !== null}
            onClick={() => void run({ type: 'translate_again', ...at })}
          >
            {t('translation.again')}
          </button>
        )}
      </p>
    )
  return pendingTranslationAt(state, at) ? <p class="hint">{t('translation.coming')}</p> : null
}

/** Before it is sent: will the resident read these words, or a machine's? Said where the two languages differ. */
export function WillBeTranslated({ state, writes }: { state: Conversation; writes: string }) {
  const text = useText()
  if (writes === state.language) return null
  return (
    <p id="reply-translated" class="hint will-translate">
      {willTranslate(state, writes)
        ? text.t('translation.will', { language: nameHere(state.language, text) })
        : text.t('translation.willNot')}
    </p>
  )
}
