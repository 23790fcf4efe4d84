import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { dayAndTime } from '../../shared/client/dates.ts'
import type { Conversation, Message } from '../../shared/domain/conversation/state.ts'
import type { Chat, UnsentReply } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import { sayProblem } from '../models/say.ts'
import { useText } from './text.ts'

type MessagesProps = { desk: Desk; chat: Chat; state: Conversation }

/** The messages, each with who and when, and my replies on their way after them. Shown, not announced: the page's one
 * live region does that. */
export function Messages({ desk, chat, state }: MessagesProps) {
  const { t } = useText()
  const unsent = chat.unsent.value
  const { pane, below, toEnd } = useEnd(state.messages.length + unsent.length)
  return (
    <div class="messages-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="messages" ref={pane} tabIndex={0} aria-label={t('chat.messages')}>
        {state.messages.length + unsent.length === 0 && <p class="hint">{t('chat.noMessages')}</p>}
        <ol>
          {state.messages.map(message => (
            <MessageView key={message.n} desk={desk} message={message} resident={state.name} />
          ))}
          {unsent.map(reply => (
            <UnsentView key={reply.command.clientId} desk={desk} chat={chat} reply={reply} />
          ))}
        </ol>
        <p class="typing">{chat.residentTyping.value && t('chat.typing')}</p>
      </section>
      {below.value && (
        <button type="button" class="button to-end" onClick={toEnd}>
          {t('chat.newMessages')}
        </button>
      )}
    </div>
  )
}

type MessageProps = { desk: Desk; message: Message; resident: string | null }

function MessageView({ desk, message, resident }: MessageProps) {
  const { t, language } = useText()
  const { by, at, text } = message
  const mine = by.role === 'adviser' && by.id === desk.me.adviser.id
  const who = by.role === 'resident' ? (resident ?? t('chat.resident')) : mine ? t('chat.you') : by.name
  return (
    <li class={`message ${by.role}`}>
      <p class="message-who">
        <b>{who}</b> {mine && t('reply.sent')}{' '}
        <time dateTime={at}>{dayAndTime(at, desk.clock.now(), language)}</time>
      </p>
      <p class="bubble" lang={message.language} dir="auto">
        {text}
      </p>
    </li>
  )
}

function UnsentView({ desk, chat, reply }: { desk: Desk; chat: Chat; reply: UnsentReply }) {
  const text = useText()
  const { t } = text
  const { command, state, refusal } = reply
  const id = `unsent-${command.clientId}`
  return (
    <li class="message adviser unsent">
      <p class="message-who">
        <b>{t('chat.you')}</b>{' '}
        {state === 'sending' && t(desk.line.state.value === 'up' ? 'reply.sending' : 'reply.waitingLine')}
      </p>
      <p class="bubble" id={id} lang={command.language} dir="auto">
        {command.text}
      </p>
      {state === 'not_sent' && (
        <div class="not-sent">
          <p class="error">
            {t('reply.notSent')}. {refusal && sayProblem(refusal, text)}
          </p>
          <div class="buttons">
            <button
              type="button"
              class="button"
              aria-describedby={id}
              onClick={() => chat.tryAgain(command.clientId)}
            >
              {t('reply.tryAgain')}
            </button>
            <button
              type="button"
              class="button"
              aria-describedby={id}
              onClick={() => chat.discard(command.clientId)}
            >
              {t('reply.discard')}
            </button>
          </div>
        </div>
      )}
    </li>
  )
}

/** Keeps to the end while the reader is there; who has scrolled up to read is not moved, only told. */
function useEnd(count: number) {
  const pane = useRef<HTMLElement>(null)
  const atEnd = useRef(true)
  const below = useSignal(false)
  const toEnd = () => {
    if (pane.current) pane.current.scrollTop = pane.current.scrollHeight
  }
  useLayoutEffect(() => {
    if (atEnd.current) toEnd()
    else below.value = true
  }, [count])
  useEffect(() => {
    const element = pane.current
    if (!element) return
    const scrolled = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR
      if (atEnd.current) below.value = false
    }
    // The field beneath grows while one writes, the window changes: the end stays the end.
    const sized = new ResizeObserver(() => atEnd.current && toEnd())
    sized.observe(element)
    element.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      sized.disconnect()
      element.removeEventListener('scroll', scrolled)
    }
  }, [])
  return { pane, below, toEnd }
}

/** Pixels. */
const NEAR = 40
