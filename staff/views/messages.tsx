import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Chat, UnsentReply } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import { sayProblem } from '../models/say.ts'
import { entriesOf } from '../models/timeline.ts'
import { About } from './about.tsx'
import { EntryView } from './entry.tsx'
import { useText } from './text.ts'

type MessagesProps = { desk: Desk; chat: Chat; state: Conversation }

/** What they told us and what was promised, then everything that happened, in order, and my replies on their way after
 * it. Shown, not announced: the page's one live region does that. */
export function Messages({ desk, chat, state }: MessagesProps) {
  const { t } = useText()
  const unsent = chat.unsent.value
  const entries = entriesOf(chat.events.value)
  const isChat = state.kind === 'chat'
  const last = entries.at(-1)
  const mine = unsent.length > 0 || (last && 'by' in last && isBy(last.by, desk.me.adviser.id)) === true
  // A machine's words come after those they stand beneath, and take their room too.
  const translated = entries.filter(({ n }) => state.translations[n]).length
  const shown = entries.length + unsent.length + translated
  const { pane, below, toEnd } = useEnd(shown, isChat, mine)
  return (
    <div class="messages-frame">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section class="messages" ref={pane} tabIndex={0} aria-label={t('chat.messages')}>
        <About desk={desk} state={state} />
        {!isChat && <h2 class="history-heading">{t('item.history')}</h2>}
        {entries.length + unsent.length === 0 && (
          <p class="hint">{t(isChat ? 'chat.noMessages' : 'item.nothingYet')}</p>
        )}
        <ol>
          {entries.map(entry => (
            <EntryView key={entry.n} desk={desk} entry={entry} state={state} />
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

const isBy = (by: unknown, me: string) => typeof by === 'object' && by !== null && 'id' in by && by.id === me

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

/** Keeps to the end while the reader is there; who has scrolled up to read is not moved, only told. A chat begins at its
 * end, everything else at its beginning, where it says what is asked; what one has just done oneself is always shown. */
function useEnd(count: number, fromEnd: boolean, mine: boolean) {
  const pane = useRef<HTMLElement>(null)
  const atEnd = useRef(fromEnd)
  const before = useRef(count)
  const below = useSignal(false)
  const toEnd = () => {
    if (pane.current) pane.current.scrollTop = pane.current.scrollHeight
  }
  useLayoutEffect(() => {
    const grown = count > before.current
    if (atEnd.current || (grown && mine)) toEnd()
    else if (grown) below.value = true
    before.current = count
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
