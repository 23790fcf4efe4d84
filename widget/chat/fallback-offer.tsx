import { useSignal } from '@preact/signals'
import type { DoorModel } from '../models/door.ts'
import type { FormsModel } from '../models/forms.ts'
import type { ChatModel } from './model.ts'
import { offeredInstead } from './status-words.ts'

type Props = { door: DoorModel; forms: FormsModel; model: ChatModel }

/** A chat that may not be kept can go on as something that can, with its words and its place (D4). Why, the status
 * says; waiting on is as good a choice, and the others stay at hand. */
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

/** The pressed button is gone: the focus goes to what took its place. */
const focusOn = (element: HTMLElement | null) => {
  element?.focus()
}
