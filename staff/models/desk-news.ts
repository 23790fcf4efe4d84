import { timeOf } from '../../shared/client/dates.ts'
import type { Alarm } from './alarms.ts'
import type { Alert, Alerts } from './alerts.ts'
import type { Chat, ChatOptions } from './chat.ts'
import { addLanguageName, formatAlarm } from './enquiry-wording.ts'
import type { StaffText } from './language.ts'

type DeskNewsOptions = {
  readonly text: () => StaffText
  readonly announce: (words: string, language?: string) => void
  readonly alerts: Pick<Alerts, 'send'>
  /** True while the adviser can see this conversation. */
  readonly isInSight: (chat: Chat) => boolean
}

/** Reports what is new in an adviser's conversations. It is announced, and where the adviser may miss it there is also a
 * sound or a notification. */
export type DeskNews = Required<Pick<ChatOptions, 'onMessages' | 'onLeft' | 'onClosed' | 'onSent'>> & {
  raise(alarms: readonly Alarm[]): void
}

export function createDeskNews({ text, announce, alerts, isInSight }: DeskNewsOptions): DeskNews {
  const nameIn = (chat: Chat) => chat.conversation.peek()?.name ?? text().t('chat.resident')
  return {
    onMessages(messages, chat) {
      const who = nameIn(chat)
      if (isInSight(chat)) {
        for (const { text: words, language } of messages)
          announce(text().t('announce.message', { who, text: words }), language)
      } else if (chat.held.peek()) {
        announce(text().t('announce.messageElsewhere', { who }))
        // In a chat a person is waiting right now; the writer of a message does not expect an immediate answer.
        if (chat.conversation.peek()?.kind !== 'chat') return
        void alerts.send([{ kind: 'message', conversation: chat.id, row: null }])
      }
    },
    onLeft: chat => announce(text().t('announce.left', { who: nameIn(chat) })),
    onClosed: () => announce(text().t('announce.closed')),
    onSent: ok => announce(text().t(ok ? 'announce.sent' : 'announce.notSent')),
    raise(alarms) {
      for (const alarm of alarms) announce(formatAlarm(alarm, text()))
      // Only chats ring. Everything else takes hours or days and is only announced.
      const ringing = alarms.filter(({ row }) => row.kind === 'chat')
      void alerts.send(ringing.map(({ kind, row }) => ({ kind, row, conversation: row.conversation })))
    },
  }
}

/** Words a browser notification. It shows no name and nothing that anybody wrote. */
export function describeAlert(alert: Alert, text: StaffText): { title: string; body: string } {
  if (alert.kind === 'session') return { title: text.t('notice.session'), body: text.t('notice.sessionBody') }
  if (alert.kind !== 'new') return { title: text.t(`notice.${alert.kind}`), body: '' }
  const due = alert.row.target?.due
  const body = due
    ? text.t('notice.newBody', { time: timeOf(due, text.language) })
    : text.t('notice.newBodyNoTime')
  return { title: text.t('notice.new'), body: addLanguageName(body, alert.row.language, text) }
}
