import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { LIMITS } from '../../shared/protocol/limits.ts'
import type { DoorModel } from '../models/door.ts'
import { Icon } from '../parts/icon.tsx'
import type { ChatModel } from './model.ts'

/** From this many remaining characters on, the composer shows their count. */
const NEAR_LIMIT_CHARACTERS = 200

/** The field to write a message. Enter sends, Shift and Enter start a new line, as its hint says. A text that is too long
 * is not sent and stays in the field. */
export function Composer({ door, model }: { door: DoorModel; model: ChatModel }) {
  const { t, language } = door.words.value
  const draft = model.draft.value
  const field = useRef<HTMLTextAreaElement>(null)
  const refused = useSignal(false)
  const left = LIMITS.messageCharacters - draft.trim().length

  useLayoutEffect(() => {
    if (field.current) fitHeight(field.current)
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
          // An input method also sends Enter to finish a word.
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

/** Makes the field as high as its text, up to the limit of the style sheet. */
function fitHeight(field: HTMLTextAreaElement) {
  field.style.height = 'auto'
  field.style.height = `${field.scrollHeight + 4}px`
}
