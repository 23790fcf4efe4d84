import { batch, computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { Clock } from '../../shared/client/clock.ts'
import { createLine } from '../../shared/client/line.ts'
import { createLog } from '../../shared/client/log.ts'
import { createOutbox, type OutboxItem } from '../../shared/client/outbox.ts'
import { uuid } from '../../shared/client/uuid.ts'
import { onWake } from '../../shared/client/wake.ts'
import type { FieldValues } from '../../shared/domain/contact/fields.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { ResidentToServer, ServerToResident } from '../../shared/protocol/wire.ts'
import type { Store } from '../models/store.ts'
import { type Entry, entriesOf, type Note, notesOf, type ToSend } from './entries.ts'
import { createMyTyping, createTheirTyping } from './typing.ts'

export type ChatModel = {
  readonly conversation: ReadonlySignal<Conversation | null>
  readonly entries: ReadonlySignal<readonly Entry[]>
  /** What happened beside the messages. */
  readonly notes: ReadonlySignal<readonly Note[]>
  /** When a chat became what it is now; null: it has always been it. */
  readonly became: ReadonlySignal<Instant | null>
  /** Among those who wait; null: not waiting, or not known yet. */
  readonly place: ReadonlySignal<number | null>
  /** The adviser who is writing now. */
  readonly typing: ReadonlySignal<string | null>
  /** The line has been away for longer than a blink. */
  readonly line: ReadonlySignal<'up' | 'connecting' | 'down'>
  /** This device's key no longer opens the conversation. */
  readonly gone: ReadonlySignal<boolean>
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
  /** What is pressed rarely, from a chunk of its own; and whether such a thing is on its way. */
  add(command: ToSend): void
  underWay(type: ToSend['type']): boolean
  convert(to: 'callback' | 'message', fields: FieldValues): void
  /** What is asked for so seldom that its code is fetched apart. */
  tell(command: ToSend): void
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
  readonly contact?: string
  /** It has ended, or is open (again). */
  readonly ended: (ended: boolean) => void
}

/** Longer than a change of network, shorter than a worried glance (milliseconds). */
const BLINK = 1500
const ARRIVAL = 5000

/** One conversation on this page: the line, the log and the outbox, joined. */
export function createChat({ origin, token, store, clock, contact, ended }: ChatOptions): ChatModel {
  const named = (name: string) => (contact === undefined ? name : `${name}:${contact}`)
  const line = createLine<ResidentToServer, ServerToResident>({
    url: origin,
    namespace: '/resident',
    auth: { token },
    bringPolling: () => import('./polling.ts'),
  })
  const log = createLog({
    async resume(after) {
      const resumed = await line.ask('resume', { after })
      if (resumed.ok) clock.set(resumed.now)
      return resumed
    },
  })
  const outbox = createOutbox<ToSend>({
    clientId: uuid,
    storage: {
      load: () => parsed(store.read(named('outbox'))),
      save: items => store.write(named('outbox'), items.length === 0 ? null : JSON.stringify(items)),
    },
    async send(command) {
      const ack = await line.ask('command', command)
      if (ack.ok) await arrived(ack.n)
      return ack
    },
  })
  /** Until the event stands in the log, so that no message is out of both for a moment. */
  const arrived = (n: number) =>
    new Promise<void>(resolve => {
      log.expect(n)
      const timer = setTimeout(resolve, ARRIVAL)
      const stop = log.conversation.subscribe(now => {
        if ((now?.n ?? 0) < n) return
        clearTimeout(timer)
        resolve()
        queueMicrotask(() => stop())
      })
    })
  const theirTyping = createTheirTyping()
  const myTyping = createMyTyping(typing => line.tell('presence', { typing }))
  const place = signal<number | null>(null)
  const lost = signal(false)
  const notConverted = signal<Refusal | null>(null)
  const seen = signal(Number(store.read(named('seen')) ?? 0))
  const draft = signal(store.read(named('draft')) ?? '')
  const entries = computed(() => entriesOf(log.conversation.value, outbox.items.value, timeOf))
  const timeOf = ({ at }: OutboxItem<ToSend>) => instant(milliseconds(clock.now()) - (Date.now() - at))
  const underWay = (type: ToSend['type']) => outbox.items.value.some(({ command }) => command.type === type)
  const size = () => store.kept.peek().display?.size
  const lastN = () => log.conversation.value?.messages.at(-1)?.n ?? 0

  const stops = [
    line.on('events', ({ events }) => {
      log.receive(events)
      if (events.some(event => event.type === 'message' && event.by.role === 'adviser'))
        theirTyping.hear(null)
    }),
    line.on('queue', news => {
      place.value = news.place
    }),
    line.on('presence', presence => {
      if (presence.who === 'adviser') theirTyping.hear(presence.typing ? presence.name : null)
    }),
    effect(() => {
      if (line.state.value !== 'up') return
      untracked(() => {
        void log.catchUp()
        outbox.flush()
      })
    }),
    effect(() => {
      if (line.state.value === 'up') {
        lost.value = false
        return
      }
      const timer = setTimeout(() => (lost.value = true), BLINK)
      return () => clearTimeout(timer)
    }),
    effect(() => {
      const phase = log.conversation.value?.phase
      if (!phase) return
      const closed = phase === 'closed'
      untracked(() => {
        if (closed) {
          place.value = null
          theirTyping.hear(null)
        }
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
    store.onWrite(named('outbox'), outbox.refresh),
    store.onWrite(named('seen'), () => {
      seen.value = Number(store.read(named('seen')) ?? 0)
    }),
    onWake(() => {
      if (line.state.value === 'up') void log.catchUp()
    }),
  ]

  return {
    conversation: log.conversation,
    entries,
    became: computed(() => log.events.value.find(({ type }) => type === 'converted')?.at ?? null),
    notes: computed(() => notesOf(log.events.value)),
    place,
    draft,
    typing: theirTyping.name,
    line: computed(() => (lost.value ? (line.state.value === 'connecting' ? 'connecting' : 'down') : 'up')),
    gone: computed(() => {
      const state = line.state.value
      return log.refused.value !== null || (typeof state === 'object' && state.refused.name === 'not_allowed')
    }),
    ending: computed(() => underWay('end')),
    underWay,
    add: command => void outbox.add(command),
    converting: computed(() =>
      outbox.items.value.some(({ command, state }) => command.type === 'convert' && state === 'sending')
        ? 'sending'
        : notConverted.value,
    ),
    changing: computed(() => underWay('change_fields')),
    unread: computed(
      () =>
        log.conversation.value?.messages.filter(({ by, n }) => by.role === 'adviser' && n > seen.value)
          .length ?? 0,
    ),
    receive: log.receive,
    write(text) {
      draft.value = text
      store.write(named('draft'), text === '' ? null : text)
      if (text !== '') myTyping.typed()
    },
    say(text, language) {
      batch(() => {
        myTyping.stop()
        draft.value = ''
        store.write(named('draft'), null)
        outbox.add({ type: 'say', text, language })
      })
    },
    tryAgain: outbox.tryAgain,
    discard: outbox.discard,
    chooseLanguage(language) {
      const now = log.conversation.peek()
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
    tell: outbox.add,
    end: () => void outbox.add({ type: 'end' }),
    see() {
      const n = lastN()
      if (n <= seen.peek()) return
      seen.value = n
      store.write(named('seen'), String(n))
    },
    close() {
      for (const stop of stops) stop()
      myTyping.close()
      theirTyping.close()
      outbox.close()
      log.close()
      line.close()
    },
  }
}

/** Another program may have spoiled what was kept; that must not keep the chat from opening. */
function parsed(text: string | null): OutboxItem<ToSend>[] {
  try {
    return JSON.parse(text ?? '[]') as OutboxItem<ToSend>[]
  } catch {
    return []
  }
}
