import type { Translation } from '../../shared/domain/conversation/field-origins.ts'
import { pendingTranslations } from '../../shared/domain/conversation/translation.ts'
import type { FieldName } from '../../shared/domain/enquiry/fields.ts'
import type { Entry } from '../chat/entries.ts'
import type { ChatModel } from '../chat/model.ts'
import type { DoorModel } from '../models/door.ts'

type Props = { door: DoorModel; model: ChatModel }

/** Beneath a message. */
export function Translated({ door, model, entry }: Props & { entry: Entry }) {
  const conversation = model.conversation.value
  if (!conversation || entry.n === null) return null
  const waits = pendingTranslations(conversation).some(({ of, field }) => of === entry.n && !field)
  return <Made door={door} made={conversation.translations[entry.n]} waits={waits} />
}

/** Beneath what was written in a form. */
export function TranslatedField({ door, model, name }: Props & { name: FieldName }) {
  const conversation = model.conversation.value
  const waits = conversation && pendingTranslations(conversation).some(({ field }) => field === name)
  const made = conversation?.written[name]?.made
  if (!made && !waits) return null
  return (
    <dd>
      <Made door={door} made={made} waits={waits === true} />
    </dd>
  )
}

type MadeProps = { door: DoorModel; made: Translation | undefined; waits: boolean }

/** A machine's words beneath those that were written, never in their place, and named as a machine's. */
function Made({ door, made, waits }: MadeProps) {
  const { t } = door.words.value
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
  return waits ? <p class="state">{t('across.coming')}</p> : null
}
