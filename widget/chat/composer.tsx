import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { LIMITS } from '../../shared/protocol/limits.ts'
import type { DoorModel } from '../models/door.ts'
import { Icon } from '../parts/icon.tsx'
import type { ChatModel } from './model.ts'

/** Show the remaining-character count below this many. */
const NEAR_LIMIT_CHARACTERS = 200

/** Where the resident writes. Enter sends, Shift and Enter make a new line; it says so. What is too long is refused
 * kindly and stays where it is. */
export function Composer({ door, model }: { door: DoorModel; model: ChatModel }) {
  const { t, language } = door.words.value
  const draft = model.draft.value
  const field = useRef<HTMLTextAreaElement>(null)
  const refused = useSignal(false)
  const left = LIMITS.messageCharacters - draft.trim().length

  useLayoutEffect(() => {
    if (field.current) grow(field.current)
  }, [draft])

  const send = () => {
    const text = draft.trim()
    if (text === '') return
    refused.value = left < 0
    if (left >= 0) model.say(text, language)
    field.current?.focus()
  }

  return (
    <form
      class="composer"
      onSubmit={event => {
        event.preventDefault()
        send()
      }}
    >
      <label for="message">{t('write.label')}</label>
      <textarea
        id="message"
        ref={field}
        rows={1}
        dir="auto"
        lang={language}
        enterkeyhint="send"
        aria-describedby="hint room"
        aria-invalid={left < 0}
        value={draft}
        onInput={event => {
          refused.value = false
          model.write(event.currentTarget.value)
        }}
        onKeyDown={event => {
          // An input method finishing a word also says Enter.
          if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.keyCode === 229) return
          event.preventDefault()
          send()
        }}
      />
      <button type="submit" class="main send">
        <Icon name="send" />
        {t('write.send')}
      </button>
      <p id="hint" class="quiet">
        {t('write.hint')}
      </p>
      <p id="room" class={left < 0 ? 'room trouble' : 'room'} role={refused.value ? 'alert' : undefined}>
        {left < 0
          ? t('write.over', { count: -left })
          : left <= NEAR_LIMIT_CHARACTERS
            ? t('write.left', { count: left })
            : ''}
      </p>
    </form>
  )
}

/** As high as its words, up to what the style sheet allows. */
function grow(field: HTMLTextAreaElement) {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + 4}px`
}
