import type { Translation } from '../../shared/domain/conversation/field-origins.ts'
import { pendingTranslations } from '../../shared/domain/conversation/translation.ts'
import type { FieldName } from '../../shared/domain/enquiry/fields.ts'
import type { MessageEntry } from '../chat/entries.ts'
import type { ChatModel } from '../chat/model.ts'
import type { DoorModel } from '../models/door.ts'

type Props = { door: DoorModel; model: ChatModel }

/** The translation below a message. */
export function Translated({ door, model, entry }: Props & { entry: MessageEntry }) {
  const conversation = model.conversation.value
  if (!conversation || entry.n === null) return null
  const waits = pendingTranslations(conversation).some(({ of, field }) => of === entry.n && !field)
  return <MachineTranslation door={door} translation={conversation.translations[entry.n]} waits={waits} />
}

/** The translation below an answer of a form. */
export function TranslatedField({ door, model, name }: Props & { name: FieldName }) {
  const conversation = model.conversation.value
  const waits = conversation && pendingTranslations(conversation).some(({ field }) => field === name)
  const translation = conversation?.written[name]?.made
  if (!translation && !waits) return null
  return (
    <dd>
      <MachineTranslation door={door} translation={translation} waits={waits === true} />
    </dd>
  )
}

type MachineTranslationProps = { door: DoorModel; translation: Translation | undefined; waits: boolean }

/** A machine translation below the original, never in its place, and marked as a machine's. */
function MachineTranslation({ door, translation, waits }: MachineTranslationProps) {
  const { t } = door.words.value
  if (translation?.text)
    return (
      <div class="machine">
        <p class="who">{t('across.made')}</p>
        <p lang={translation.language} dir="auto">
          {translation.text}
        </p>
      </div>
    )
  if (translation) return <p class="state">{t('across.not_made')}</p>
  return waits ? <p class="state">{t('across.coming')}</p> : null
}
