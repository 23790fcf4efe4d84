import type { WordsAt } from '../../shared/domain/conversation/field-origins.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import {
  pendingTranslationAt,
  translationAt,
  willTranslate,
} from '../../shared/domain/conversation/translation.ts'
import type { Desk } from '../models/desk.ts'
import { translatedLanguageName } from '../models/language-names.ts'
import { useText } from './text.ts'

/** The machine translation under its original, marked as a machine's. Otherwise it says that the translation is on its way
 * or failed. */
export function TranslationView({ desk, state, at }: { desk: Desk; state: Conversation; at: WordsAt }) {
  const { t } = useText()
  const translation = translationAt(state, at)
  const { run, busy } = desk.chats.get(state.id).actions
  if (translation?.text)
    return (
      <div class="machine">
        <p class="message-who">{t('translation.made')}</p>
        <p lang={translation.language} dir="auto">
          {translation.text}
        </p>
      </div>
    )
  if (translation)
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

/** Says before sending whether the resident will get a machine translation. Shown only when the two languages differ.
 * `writes`: the language of the reply. */
export function TranslationNotice({ state, writes }: { state: Conversation; writes: string }) {
  const text = useText()
  if (writes === state.language) return null
  return (
    <p id="reply-translated" class="hint will-translate">
      {willTranslate(state, writes)
        ? text.t('translation.will', { language: translatedLanguageName(state.language, text) })
        : text.t('translation.willNot')}
    </p>
  )
}
