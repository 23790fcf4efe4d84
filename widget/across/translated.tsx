import { untranslated } from '../../shared/domain/conversation/translation.ts'
import type { Entry } from '../chat/entries.ts'
import type { ChatModel } from '../chat/model.ts'
import type { PanelModel } from '../models/panel.ts'

type Props = { panel: PanelModel; model: ChatModel; entry: Entry }

/** A machine's words beneath those that were written, never in their place, and named as a machine's. */
export function Translated({ panel, model, entry: { n } }: Props) {
  const { t } = panel.words.value
  const conversation = model.conversation.value
  if (!conversation || n === null) return null
  const made = conversation.translations[n]
  if (made?.text)
    return (
      <div class="machine">
        <p class="who">{t('across.made')}</p>
        <p lang={made.language} dir="auto">
          {made.text}
        </p>
      </div>
    )
  if (made) return <p class="state">{t('across.not_made')}</p>
  return untranslated(conversation).some(({ of }) => of === n) ? (
    <p class="state">{t('across.coming')}</p>
  ) : null
}
