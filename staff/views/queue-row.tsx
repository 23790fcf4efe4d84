import { timeOf } from '../../shared/client/dates.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import { NEXT_STEP } from '../../shared/domain/target/stages.ts'
import { isMac } from '../browser.ts'
import type { Chat } from '../models/chat.ts'
import type { Desk } from '../models/desk.ts'
import { formatHazards, formatRequest, openingWordsOf } from '../models/enquiry-wording.ts'
import { focusRequest } from './focus.ts'
import { Shape } from './icons.tsx'
import { KindMark } from './kind-icon.tsx'
import { LanguageTag } from './language-tag.tsx'
import { PageLink } from './page-link.tsx'
import { useText } from './text.ts'
import { TimeLeft } from './time-left.tsx'

/** One conversation of the queue. `index`: its place among the adviser's own, which gives it a shortcut; -1 without one. */
export function QueueRowView({ desk, row, index }: { desk: Desk; row: QueueRow; index: number }) {
  const text = useText()
  const { t } = text
  const { conversation, kind, name, subject, target, phase, reference } = row
  const mine = phase === 'talking' && row.adviser?.id === desk.me.adviser.id
  const unread = desk.chats.all.value.find(chat => chat.id === conversation)?.unread.value ?? 0
  // The mark of a complaint says it already.
  const request = row.fields.feedback === 'complaint' ? null : formatRequest(row, text)
  return (
    <li class="row" data-mine={mine}>
      <p class="row-kind">
        <KindMark kind={kind} id={`kind-${conversation}`} />
        {row.complaint && <span class="complaint">{t('queue.complaint')}</span>}
        {row.exceptional && <span class="tag">{t('queue.exceptional')}</span>}
        <span class="reference">
          <span class="unseen">{t('queue.reference', { reference })}</span>
          <span aria-hidden="true">{reference}</span>
        </span>
      </p>
      <p class="row-top">
        <ChatLink
          desk={desk}
          id={conversation}
          shortcut={mine && index >= 0 ? index : null}
          about={`kind-${conversation}${row.hazards.length > 0 ? ` danger-${conversation}` : ''}`}
        >
          <span class={name ? 'row-name' : 'row-name unnamed'}>{name ?? t('queue.noName')}</span>
        </ChatLink>
      </p>
      <p class="row-language">
        <LanguageTag desk={desk} language={row.language} />
        {row.wish && <span class="tag">{t('queue.wish', { wish: row.wish })}</span>}
      </p>
      {row.hazards.length > 0 && (
        <p class="danger" id={`danger-${conversation}`}>
          <Shape urgency="late" />
          <span>{t('hazards.mark', { list: formatHazards(row.hazards, text) })}</span>
        </p>
      )}
      {request && (
        <p class="row-asked">
          {kind === 'callback' && `${t('fields.slot')}: `}
          {request}
        </p>
      )}
      {subject && (
        <p class="row-subject" dir="auto" lang={row.language}>
          {subject}
        </p>
      )}
      <LastWords row={row} />
      {row.nextStep && <p class="row-step">{t('queue.nextStep', { step: row.nextStep })}</p>}
      {row.contacts > 0 && <p class="row-note">{t('queue.tries', { count: row.contacts })}</p>}
      {unread > 0 && <p class="unread">{t('queue.unread', { count: unread })}</p>}
      <Assignment row={row} mine={mine} />
      {target?.asWritten && target.stage !== NEXT_STEP && (
        <p class="row-note">
          {t('queue.promise')} <span lang="en">{target.asWritten}</span>
        </p>
      )}
      {(phase === 'waiting' || target) && <TimeLeft target={target} clock={desk.clock} />}
    </li>
  )
}

/** The last message, or the words of the enquiry when there is none. */
function LastWords({ row }: { row: QueueRow }) {
  const { t } = useText()
  const opening = openingWordsOf(row)
  if (opening === null && row.last === null && row.kind !== 'chat') return null
  return (
    <p class="row-last" dir="auto" lang={opening === null ? undefined : row.language}>
      {opening ??
        (row.last
          ? t(row.last.by === 'resident' ? 'queue.lastResident' : 'queue.lastAdviser', row.last)
          : t('queue.nothingSaid'))}
    </p>
  )
}

/** The adviser who has it. For a chat of mine, whether its resident is waiting for a reply. */
function Assignment({ row, mine }: { row: QueueRow; mine: boolean }) {
  const { t, language } = useText()
  const { phase, kind, adviser, target } = row
  if (phase === 'waiting') return kind === 'chat' ? null : <p class="row-note">{t('queue.unassigned')}</p>
  if (!mine) return <p class="row-note">{t('queue.with', { name: adviser?.name ?? '' })}</p>
  if (kind !== 'chat') return <p class="row-note row-yours">{t('queue.yours')}</p>
  if (target) return null
  return (
    <p class="row-note">
      {row.unansweredSince
        ? t('queue.replyOwed', { time: timeOf(row.unansweredSince, language) })
        : t('queue.replied')}
    </p>
  )
}

/** A chat that has left the queue but that its adviser still has to see. */
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
  /** Its place among the adviser's own, from 0. Null: it has no shortcut. */
  shortcut: number | null
  /** The ids of its kind and its danger, which screen readers read with the name. */
  about?: string
  children: preact.ComponentChildren
}

function ChatLink({ desk, id, shortcut, about, children }: ChatLinkProps) {
  const { place } = desk.route
  const isOpen = place.value.page === 'chat' && place.value.id === id
  const keys =
    shortcut !== null && shortcut < 9 ? `${isMac() ? 'Control' : 'Alt'}+${shortcut + 1}` : undefined
  return (
    <PageLink
      id={`row-${id}`}
      class="row-link"
      route={desk.route}
      to={{ page: 'chat', id }}
      aria-current={isOpen ? 'page' : undefined}
      aria-describedby={about}
      aria-keyshortcuts={keys}
      onGo={() => {
        focusRequest.value = 'chat'
      }}
    >
      {children}
      {keys && <span class="row-key" data-key={keys} />}
    </PageLink>
  )
}
