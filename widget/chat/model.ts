import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { Clock } from '../../shared/client/clock.ts'
import { createConversation } from '../../shared/client/conversation.ts'
import { createLine } from '../../shared/client/line.ts'
import type { OutboxItem } from '../../shared/client/outbox.ts'
import { onWake } from '../../shared/client/wake.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { FieldValues } from '../../shared/domain/enquiry/fields.ts'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { ResidentToServer, ServerToResident } from '../../shared/protocol/wire.ts'
import type { Store } from '../models/store.ts'
import { listMessages, listNotes, type MessageEntry, type Note, type ToSend } from './entries.ts'
import { watchLine } from './watch-line.ts'

/** One conversation, a chat or an enquiry, as its views need it. */
export type ChatModel = {
  readonly conversation: ReadonlySignal<Conversation | null>
  readonly entries: ReadonlySignal<readonly MessageEntry[]>
  /** The events that are shown among the messages. */
  readonly notes: ReadonlySignal<readonly Note[]>
  /** When a chat was converted to the enquiry that it is now. Null if it was not converted. */
  readonly convertedAt: ReadonlySignal<Instant | null>
  /** The place in the queue, from 1. Null if the chat does not wait or the place is not known yet. */
  readonly place: ReadonlySignal<number | null>
  /** The name of the adviser who is typing, or null. */
  readonly typing: ReadonlySignal<string | null>
  /** The state of the line. Interruptions of up to 1.5 seconds do not show. */
  readonly line: ReadonlySignal<'up' | 'connecting' | 'down'>
  /** True once the server no longer shows this conversation to this device. */
  readonly refused: ReadonlySignal<boolean>
  /** True while the resident's command to end the conversation is on its way. */
  readonly ending: ReadonlySignal<boolean>
  /** True while changed answers are on their way. */
  readonly changing: ReadonlySignal<boolean>
  /** The state of the resident's command to convert the chat: on its way, or why it was refused. */
  readonly converting: ReadonlySignal<'sending' | Refusal | null>
  /** The number of unread messages from advisers. */
  readonly unread: ReadonlySignal<number>
  /** The text that is written and not sent. */
  readonly draft: ReadonlySignal<string>
  receive(events: readonly ConversationEvent[]): void
  write(draft: string): void
  /** Sends a message and clears the draft. */
  say(text: string, language: string): void
  tryAgain(key: string): void
  discard(key: string): void
  chooseLanguage(language: string): void
  /** Changes the answers of the form. This may make it a complaint. */
  change(fields: FieldValues): void
  /** Sends any other command through the outbox. */
  send(command: ToSend): void
  /** Tells whether a command of this type is on its way. */
  isSending(type: ToSend['type']): boolean
  convert(to: 'callback' | 'message', fields: FieldValues): void
  end(): void
  /** Marks everything so far as read. */
  see(): void
  close(): void
}

export type ChatOptions = {
  readonly origin: string
  readonly token: string
  readonly store: Store
  readonly clock: Clock
  /** The conversation id of an enquiry. Several are stored, each with its own draft. */
  readonly enquiry?: string
  /** Runs with true when the conversation has ended, with false when it is open (again). */
  readonly ended: (ended: boolean) => void
}

/** Opens one conversation on this page over a line of its own. */
export function createChat({ origin, token, store, clock, enquiry, ended }: ChatOptions): ChatModel {
  const storageKey = (name: string) => (enquiry === undefined ? name : `${name}:${enquiry}`)
  const line = createLine<ResidentToServer, ServerToResident>({
    url: origin,
    namespace: '/resident',
    auth: { token },
    loadPolling: () => import('./polling.ts'),
  })
  const client = createConversation<ToSend>({
    storage: store,
    key: storageKey,
    other: 'adviser',
    send: command => line.ask('command', command),
    async resume(after) {
      const resumed = await line.ask('resume', { after })
      if (resumed.ok) clock.set(resumed.now)
      return resumed
    },
    tellTyping: typing => line.tell('presence', { typing }),
  })
  const { log, outbox, draft } = client
  const { conversation } = log
  const place = signal<number | null>(null)
  const conversionRefusal = signal<Refusal | null>(null)
  const timeOf = ({ at }: OutboxItem<ToSend>) => instant(milliseconds(clock.now()) - (Date.now() - at))
  const isSending = (type: ToSend['type']) =>
    outbox.items.value.some(({ command, state }) => command.type === type && state === 'sending')
  const size = () => store.record.peek().display?.size
  const lineStatus = watchLine(line.state)

  const stops = [
    line.on('events', ({ events }) => log.receive(events)),
    line.on('queue', news => {
      place.value = news.place
    }),
    line.on('presence', client.hear),
    effect(() => {
      if (line.state.value === 'up') untracked(client.lineUp)
    }),
    effect(() => {
      const phase = conversation.value?.phase
      if (!phase) return
      const closed = phase === 'closed'
      untracked(() => {
        if (closed) place.value = null
        ended(closed)
      })
    }),
    effect(() => {
      // Only refused messages stay for the resident to decide. Other refused commands are dropped.
      const refused = outbox.items.value.filter(
        ({ command, state }) => command.type !== 'say' && state === 'not_sent',
      )
      untracked(() => {
        for (const { command, refusal } of refused) {
          if (command.type === 'convert') conversionRefusal.value = refusal
          outbox.discard(command.clientId)
        }
      })
    }),
    store.onSet(storageKey('outbox'), client.refreshOutbox),
    store.onSet(storageKey('seen'), client.refreshSeen),
    onWake(() => {
      if (line.state.value === 'up') void log.catchUp()
    }),
  ]

  return {
    conversation,
    entries: computed(() => listMessages(conversation.value, outbox.items.value, timeOf)),
    convertedAt: computed(() => log.events.value.find(({ type }) => type === 'converted')?.at ?? null),
    notes: computed(() => listNotes(log.events.value)),
    place,
    draft,
    typing: client.typing,
    line: lineStatus.status,
    refused: computed(() => {
      const state = line.state.value
      return log.refused.value !== null || (typeof state === 'object' && state.refused.name === 'not_allowed')
    }),
    ending: computed(() => isSending('end')),
    isSending,
    converting: computed(() => (isSending('convert') ? 'sending' : conversionRefusal.value)),
    changing: computed(() => isSending('change_fields')),
    unread: client.unread,
    receive: log.receive,
    write(text) {
      draft.value = text
      client.typed()
    },
    say: (text, language) => void client.say({ type: 'say', text, language }),
    send: command => void outbox.add(command),
    tryAgain: outbox.tryAgain,
    discard: outbox.discard,
    chooseLanguage(language) {
      const now = conversation.peek()
      if (now?.phase !== 'closed' && now?.language !== language)
        outbox.add({ type: 'choose_language', language })
    },
    change(fields) {
      outbox.add({ type: 'change_fields', fields, size: size() })
    },
    convert(to, fields) {
      conversionRefusal.value = null
      outbox.add({ type: 'convert', to, fields, size: size() })
    },
    end: () => void outbox.add({ type: 'end' }),
    see: client.see,
    close() {
      for (const stop of stops) stop()
      lineStatus.close()
      client.close()
      line.close()
    },
  }
}
