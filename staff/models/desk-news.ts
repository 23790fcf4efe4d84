import { timeOf } from '../../shared/client/dates.ts'
import type { Alarm } from './alarms.ts'
import type { Alerts, Told } from './alerts.ts'
import type { Chat, ChatOptions } from './chat.ts'
import type { StaffText } from './language.ts'
import { sayAlarm, withLanguage } from './say-enquiry.ts'

type Options = {
  readonly text: () => StaffText
  readonly announce: (words: string, language?: string) => void
  readonly alerts: Pick<Alerts, 'tell'>
  /** The adviser sees this conversation now. */
  readonly inSight: (chat: Chat) => boolean
}

/** Tells an adviser what is new in their conversations: announced, and where they may miss it rung and shown. */
export type DeskNews = Required<Pick<ChatOptions, 'onMessages' | 'onLeft' | 'onClosed' | 'onSent'>> & {
  raise(alarms: readonly Alarm[]): void
}

export function createDeskNews({ text, announce, alerts, inSight }: Options): DeskNews {
  const nameIn = (chat: Chat) => chat.conversation.peek()?.name ?? text().t('chat.resident')
  return {
    onMessages(messages, chat) {
      const who = nameIn(chat)
      if (inSight(chat)) {
        for (const { text: said, language } of messages)
          announce(text().t('announce.message', { who, text: said }), language)
      } else if (chat.held.peek()) {
        announce(text().t('announce.messageElsewhere', { who }))
        // A chat is a person waiting at this moment; whoever wrote a message expects no answer by return.
        if (chat.conversation.peek()?.kind !== 'chat') return
        void alerts.tell([{ kind: 'message', conversation: chat.id, row: null }])
      }
    },
    onLeft: chat => announce(text().t('announce.left', { who: nameIn(chat) })),
    onClosed: () => announce(text().t('announce.closed')),
    onSent: ok => announce(text().t(ok ? 'announce.sent' : 'announce.notSent')),
    raise(alarms) {
      for (const alarm of alarms) announce(sayAlarm(alarm, text()))
      // Only chats ring: everything else is a matter of hours or days, and is announced quietly.
      const ringing = alarms.filter(({ row }) => row.kind === 'chat')
      void alerts.tell(ringing.map(({ kind, row }) => ({ kind, row, conversation: row.conversation })))
    },
  }
}

/** Words a notice of the browser's, which shows no name and nothing that was written. */
export function wordsOfNotice(told: Told, text: StaffText): { title: string; body: string } {
  if (told.kind === 'session') return { title: text.t('notice.session'), body: text.t('notice.sessionBody') }
  if (told.kind !== 'new') return { title: text.t(`notice.${told.kind}`), body: '' }
  const due = told.row.target?.due
  const body = due
    ? text.t('notice.newBody', { time: timeOf(due, text.language) })
    : text.t('notice.newBodyNoTime')
  return { title: text.t('notice.new'), body: withLanguage(body, told.row.language, text) }
}
