import { useSignal } from '@preact/signals'
import type { DoorModel } from '../models/door.ts'
import type { FormsModel } from '../models/forms.ts'
import type { ChatModel } from './model.ts'
import { offeredInstead } from './status-words.ts'

type Props = { door: DoorModel; forms: FormsModel; model: ChatModel }

/** Offers to convert a chat that cannot be answered in time, with its messages and its place in the queue (D4). The status
 * says why. The resident can also go on waiting and convert later. */
export function FallbackOffer({ door, forms, model }: Props) {
  const { t } = door.words.value
  const waitsOn = useSignal<boolean | null>(null)
  const offered = offeredInstead(model.conversation.value, door.door.value)
  if (offered.length === 0) return null
  if (waitsOn.value)
    return (
      <button type="button" class="plain" ref={focusOn} onClick={() => (waitsOn.value = false)}>
        {t('way.others')}
      </button>
    )
  return (
    <fieldset class="way" ref={waitsOn.value === null ? null : focusOn} tabIndex={-1}>
      <legend>{t('way.instead')}</legend>
      {offered.map(kind => (
        <button type="button" key={kind} class="plain" onClick={() => forms.openInstead(kind, model)}>
          {t(`way.${kind}`)}
        </button>
      ))}
      <button type="button" class="plain" onClick={() => (waitsOn.value = true)}>
        {t('way.wait')}
      </button>
    </fieldset>
  )
}

/** Focuses the part that replaced the pressed button. */
const focusOn = (element: HTMLElement | null) => {
  element?.focus()
}
