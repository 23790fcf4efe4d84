import { useSignal } from '@preact/signals'
import type { DoorModel } from '../models/door.ts'
import type { ChatModel } from './model.ts'

/** The keys of the words: a chat is ended, an enquiry is withdrawn. */
const WORDS = {
  chat: { end: 'end.end', ask: 'end.ask', keep: 'end.keep', ending: 'end.ending' },
  enquiry: {
    end: 'contact.withdraw',
    ask: 'contact.withdraw_ask',
    keep: 'contact.keep',
    ending: 'contact.withdrawing',
  },
} as const

type Props = { door: DoorModel; model: ChatModel; kind?: keyof typeof WORDS }

/** The button that ends a conversation. It asks for confirmation, since ending cannot be undone. */
export function Ending({ door, model, kind = 'chat' }: Props) {
  const { t } = door.words.value
  const words = WORDS[kind]
  /** Null until the first press. Only after it the focus moves to the part that replaces the pressed button. */
  const asking = useSignal<boolean | null>(null)
  const cancel = () => {
    asking.value = false
  }
  if (model.ending.value) return <p class="ending">{t(words.ending)}</p>
  if (!asking.value)
    return (
      <button
        type="button"
        class="plain end"
        ref={asking.value === null ? null : focusOnce}
        onClick={() => {
          asking.value = true
        }}
      >
        {t(words.end)}
      </button>
    )
  return (
    <fieldset
      class="ending"
      ref={focusOnce}
      tabIndex={-1}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        cancel()
      }}
    >
      <legend>{t(words.ask)}</legend>
      <button type="button" class="main" onClick={model.end}>
        {t(words.end)}
      </button>
      <button type="button" class="plain" onClick={cancel}>
        {t(words.keep)}
      </button>
    </fieldset>
  )
}

/** Focuses the question instead of its button. Orca says nothing about a button with the name of the one just pressed, and
 * a key that is held down must not answer the question. */
const focusOnce = (element: HTMLElement | null) => {
  element?.focus()
}
