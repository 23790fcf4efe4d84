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
import { type Entry, entriesOf, type Note, notesOf, type ToSend } from './entries.ts'
import { watchLine } from './watch-line.ts'

export type ChatModel = {
  readonly conversation: ReadonlySignal<Conversation | null>
  readonly entries: ReadonlySignal<readonly Entry[]>
  /** What happened beside the messages. */
  readonly notes: ReadonlySignal<readonly Note[]>
  /** When a chat convertedAt what it is now; null: it has always been it. */
  readonly convertedAt: ReadonlySignal<Instant | null>
  /** Among those who wait; null: not waiting, or not known yet. */
  readonly place: ReadonlySignal<number | null>
  /** The adviser who is writing now. */
  readonly typing: ReadonlySignal<string | null>
  /** The line has been away for longer than a blink. */
  readonly line: ReadonlySignal<'up' | 'connecting' | 'down'>
  /** This device's key no longer opens the conversation. */
  readonly refused: ReadonlySignal<boolean>
  /** The resident has ended the chat, and the server does not know yet. */
  readonly ending: ReadonlySignal<boolean>
  /** What the resident changed is on its way. */
  readonly changing: ReadonlySignal<boolean>
  /** The resident has chosen something else in the chat's place: it is on its way, or why it was refused. */
  readonly converting: ReadonlySignal<'sending' | Refusal | null>
  /** Messages of advisers that nobody has looked at. */
  readonly unread: ReadonlySignal<number>
  /** What has been written and not sent. */
  readonly draft: ReadonlySignal<string>
  receive(events: readonly ConversationEvent[]): void
  write(draft: string): void
  say(text: string, language: string): void
  tryAgain(key: string): void
  discard(key: string): void
  chooseLanguage(language: string): void
  /** Other answers to what was asked in the form; a complaint, where it has become one. */
  change(fields: FieldValues): void
  /** Any other command, in its turn. */
  send(command: ToSend): void
  /** A command of this type is on its way. */
  isSending(type: ToSend['type']): boolean
  convert(to: 'callback' | 'message', fields: FieldValues): void
  end(): void
  /** Everything up to here has been on screen. */
  see(): void
  close(): void
}

export type ChatOptions = {
  readonly origin: string
  readonly token: string
  readonly store: Store
  readonly clock: Clock
  /** For one that is no chat, its conversation: several are kept, and each keeps its own draft. */
  readonly enquiry?: string
  /** It has ended, or is open (again). */
  readonly ended: (ended: boolean) => void
}

/** One conversation on this page: the line and what runs over it. */
export function createChat({ origin, token, store, clock, enquiry, ended }: ChatOptions): ChatModel {
  const named = (name: string) => (enquiry === undefined ? name : `${name}:${enquiry}`)
  const line = createLine<ResidentToServer, ServerToResident>({
    url: origin,
    namespace: '/resident',
    auth: { token },
    loadPolling: () => import('./polling.ts'),
  })
  const client = createConversation<ToSend>({
    storage: store,
    key: named,
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
  const notConverted = signal<Refusal | null>(null)
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
      // Only the resident's own words wait for them; the rest was answered by what has happened since.
      const refused = outbox.items.value.filter(
        ({ command, state }) => command.type !== 'say' && state === 'not_sent',
      )
      untracked(() => {
        for (const { command, refusal } of refused) {
          if (command.type === 'convert') notConverted.value = refusal
          outbox.discard(command.clientId)
        }
      })
    }),
    store.onSet(named('outbox'), client.refresh),
    store.onSet(named('seen'), client.refresh),
    onWake(() => {
      if (line.state.value === 'up') void log.catchUp()
    }),
  ]

  return {
    conversation,
    entries: computed(() => entriesOf(conversation.value, outbox.items.value, timeOf)),
    convertedAt: computed(() => log.events.value.find(({ type }) => type === 'converted')?.at ?? null),
    notes: computed(() => notesOf(log.events.value)),
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
    converting: computed(() => (isSending('convert') ? 'sending' : notConverted.value)),
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
      notConverted.value = null
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
