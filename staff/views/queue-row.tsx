import { timeOf } from '../../shared/client/dates.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import { onMac } from '../browser.ts'
import type { Chat } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import { pathOf } from '../models/route.ts'
import { languageName } from '../models/say.ts'
import { focusWish } from './focus.ts'
import { useText } from './text.ts'
import { TimeLeft } from './time-left.tsx'

export function QueueRowView({ desk, row, index }: { desk: Desk; row: QueueRow; index: number }) {
  const text = useText()
  const { t, language } = text
  const { conversation, name, subject, last, target, phase, adviser } = row
  const mine = phase === 'talking' && adviser?.id === desk.me.adviser.id
  const unread = desk.chats.all.value.find(chat => chat.id === conversation)?.unread.value ?? 0
  return (
    <li class="row" data-mine={mine}>
      <p class="row-top">
        <ChatLink desk={desk} id={conversation} shortcut={mine ? index : null}>
          <span class={name ? 'row-name' : 'row-name unnamed'}>{name ?? t('queue.noName')}</span>
        </ChatLink>
        <span class="tag" lang={row.language}>
          {languageName(row.language)}
        </span>
      </p>
      {subject && (
        <p class="row-subject" dir="auto" lang={row.language}>
          {subject}
        </p>
      )}
      <p class="row-last" dir="auto">
        {last
          ? t(last.by === 'resident' ? 'queue.lastResident' : 'queue.lastAdviser', last)
          : t('queue.nothingSaid')}
      </p>
      {unread > 0 && <p class="unread">{t('queue.unread', { count: unread })}</p>}
      {phase === 'talking' && !mine && (
        <p class="row-note">{t('queue.with', { name: adviser?.name ?? '' })}</p>
      )}
      {phase === 'waiting' && (
        <p class="row-note">
          {target?.asWritten ? (
            <>
              {t('queue.promise')} <span lang="en">{target.asWritten}</span>
            </>
          ) : (
            t('queue.asked', { time: timeOf(row.askedAt, language) })
          )}
        </p>
      )}
      {phase === 'waiting' || target ? (
        <TimeLeft target={target} clock={desk.clock} />
      ) : (
        mine && (
          <p class="row-note">
            {row.unansweredSince
              ? t('queue.replyOwed', { time: timeOf(row.unansweredSince, language) })
              : t('queue.replied')}
          </p>
        )
      )}
    </li>
  )
}

/** A chat that is no longer in the queue, and that its adviser has still to see. */
export function LeftoverRow({ desk, chat }: { desk: Desk; chat: Chat }) {
  const { t } = useText()
  return (
    <li class="row" data-mine="true">
      <p class="row-top">
        <ChatLink desk={desk} id={chat.id} shortcut={null}>
          <span class="row-name">{chat.conversation.value?.name ?? t('queue.noName')}</span>
        </ChatLink>
      </p>
      <p class="row-note">{t(chat.unsent.value.length > 0 ? 'queue.notSent' : 'queue.left')}</p>
    </li>
  )
}

type ChatLinkProps = {
  desk: Desk
  id: string
  /** Its place among yours, from 0; null without a key of its own. */
  shortcut: number | null
  children: preact.ComponentChildren
}

/** A real link, so that it can be opened in another tab; pressed plainly it stays on this page. */
function ChatLink({ desk, id, shortcut, children }: ChatLinkProps) {
  const { place } = desk.route
  const here = place.value.page === 'chat' && place.value.id === id
  const keys =
    shortcut !== null && shortcut < 9 ? `${onMac() ? 'Control' : 'Alt'}+${shortcut + 1}` : undefined
  return (
    <a
      id={`row-${id}`}
      class="row-link"
      href={pathOf({ page: 'chat', id })}
      aria-current={here ? 'page' : undefined}
      aria-keyshortcuts={keys}
      onClick={event => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return
        event.preventDefault()
        desk.route.go({ page: 'chat', id })
        focusWish.value = 'chat'
      }}
    >
      {children}
      {keys && <span class="row-key" data-key={keys} />}
    </a>
  )
}
