import { useSignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Chat, UnsentReply } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import { listTimelineEntries } from '../models/timeline.ts'
import { formatProblem } from '../models/wording.ts'
import { About } from './about.tsx'
import { useText } from './text.ts'
import { EntryView } from './timeline-entry.tsx'

type MessagesProps = { desk: Desk; chat: Chat; state: Conversation }

/** The enquiry with its targets, then the history in order, then my unsent replies. Nothing here is announced: the page's
 * one live region does that. */
export function Messages({ desk, chat, state }: MessagesProps) {
  const { t } = useText()
  const unsent = chat.unsent.value
  const entries = listTimelineEntries(chat.events.value)
  const isChat = state.kind === 'chat'
  const last = entries.at(-1)
  const mine = unsent.length > 0 || (last && 'by' in last && isBy(last.by, desk.me.adviser.id)) === true
  // A machine translation arrives after its original and takes space too.
  const translatedCount = entries.filter(({ n }) => state.translations[n]).length
  const shown = entries.length + unsent.length + translatedCount
  const { pane, below, toEnd } = useScrollToEnd(shown, isChat, mine)
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
            {t('reply.notSent')}. {refusal && formatProblem(refusal, text)}
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

/** Scrolls to the end when the list grows, if the reader is at the end. A reader who has scrolled up is not moved; `below`
 * then says that there is more. A chat begins at its end, every other kind at its beginning, where the request is. The
 * adviser's own entries are always scrolled into view. */
function useScrollToEnd(count: number, fromEnd: boolean, mine: boolean) {
  const pane = useRef<HTMLElement>(null)
  const atEnd = useRef(fromEnd)
  const previousCount = useRef(count)
  const below = useSignal(false)
  const toEnd = () => {
    if (pane.current) pane.current.scrollTop = pane.current.scrollHeight
  }
  useLayoutEffect(() => {
    const grown = count > previousCount.current
    if (atEnd.current || (grown && mine)) toEnd()
    else if (grown) below.value = true
    previousCount.current = count
  }, [count])
  useEffect(() => {
    const element = pane.current
    if (!element) return
    const onScroll = () => {
      atEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END_PX
      if (atEnd.current) below.value = false
    }
    // When the reply field grows or the window changes, a reader at the end stays at the end.
    const observer = new ResizeObserver(() => atEnd.current && toEnd())
    observer.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [])
  return { pane, below, toEnd }
}

/** Closer to the end than this counts as at the end. */
const NEAR_END_PX = 40
