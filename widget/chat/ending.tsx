import { useSignal } from '@preact/signals'
import type { DoorModel } from '../models/door.ts'
import type { ChatModel } from './model.ts'

/** What it is called: a chat is ended, everything else is withdrawn. */
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

/** Ending is asked once, here in the panel, since it cannot be taken back. */
export function Ending({ door, model, kind = 'chat' }: Props) {
  const { t } = door.words.value
  const words = WORDS[kind]
  /** `null` until it was pressed once: only then does the focus follow what takes the pressed button's place. */
  const asking = useSignal<boolean | null>(null)
  const keep = () => {
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
        keep()
      }}
    >
      <legend>{t(words.ask)}</legend>
      <button type="button" class="main" onClick={model.end}>
        {t(words.end)}
      </button>
      <button type="button" class="plain" onClick={keep}>
        {t(words.keep)}
      </button>
    </fieldset>
  )
}

/** To the question, not to the button: of one that is called as the pressed one was, Orca says nothing; and a key held
 * down does not answer it. */
const focusOnce = (element: HTMLElement | null) => {
  element?.focus()
}
