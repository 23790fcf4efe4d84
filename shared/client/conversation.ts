import { batch, computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import type { Conversation } from '../domain/conversation/state.ts'
import type { Ack, Presence, Resumed } from '../protocol/wire.ts'
import { createLog, type EventLog } from './log.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { TextStorage } from './storage.ts'
import { readJson, writeJson } from './stored-json.ts'
import { createTyping } from './typing.ts'
import { uuid } from './uuid.ts'

/** One conversation in a browser, on either side: its log, this person's outbox and draft, and how far they have read. */
export type ConversationClient<Command> = {
  readonly log: EventLog
  readonly outbox: Outbox<Command>
  /** The name of the person who is typing at the other end, or null. */
  readonly typing: ReadonlySignal<string | null>
  /** Stored at every change. */
  readonly draft: Signal<string>
  /** The number of the last event that this person has read. */
  readonly seen: ReadonlySignal<number>
  /** The number of unread messages from the other end. */
  readonly unread: ReadonlySignal<number>
  /** Sends this command and clears the draft. Returns the client id. */
  say(command: Command): string
  /** Call this when the person has changed the draft. */
  typed(): void
  /** Takes a presence message from the server. */
  hear(presence: Presence): void
  /** Marks everything so far as read. */
  see(): void
  /** Call this when the line comes up, for the first time or again. */
  lineUp(): void
  /** Reads the outbox again after another tab has changed it. */
  refreshOutbox(): void
  /** Reads how far this person has read again after another tab has changed it. */
  refreshSeen(): void
  close(): void
}

export type ConversationOptions<Command> = {
  readonly storage: Pick<TextStorage, 'get' | 'set'>
  /** Returns the storage key of each text: the outbox, the draft, and the number of the last event read. */
  readonly key: (text: 'outbox' | 'draft' | 'seen') => string
  /** The role of the person at the other end. */
  readonly other: 'adviser' | 'resident'
  /** Sends one command. Rejects when no answer comes. */
  readonly send: (command: Command & { readonly clientId: string }) => Promise<Ack>
  /** Runs when a command has been answered. If it was accepted, its event is in the log by then. */
  readonly onAnswer?: (command: Command & { readonly clientId: string }, ack: Ack) => void
  /** Asks the server for every event after a number. */
  readonly resume: (after: number) => Promise<Resumed>
  /** Tells the other end whether this person is typing. */
  readonly tellTyping: (typing: boolean) => void
  /** Returns the number of this person's own last message, where that proves that they have read everything before it. */
  readonly answeredAt?: (conversation: Conversation) => number
}

export function createConversation<Command extends object>({
  storage,
  key,
  other,
  send,
  onAnswer,
  resume,
  tellTyping,
  answeredAt = () => 0,
}: ConversationOptions<Command>): ConversationClient<Command> {
  const log = createLog({ resume })
  const { conversation } = log
  const outbox = createOutbox<Command>({
    clientId: uuid,
    storage: {
      load: () => readJson(storage, key('outbox')) ?? [],
      save: items => writeJson(storage, key('outbox'), items.length > 0 ? items : null),
    },
    async send(command) {
      const ack = await send(command)
      // The command stays in the outbox until its event is in the log, so that the message never disappears in between.
      if (ack.ok) await log.arrival(ack.n)
      onAnswer?.(command, ack)
      return ack
    },
  })
  const typing = createTyping(tellTyping)
  const draft = signal(storage.get(key('draft')) ?? '')
  const storedSeen = () => Number(storage.get(key('seen')) ?? 0)
  const seen = signal(storedSeen())
  const theirs = computed(() => conversation.value?.messages.filter(({ by }) => by.role === other) ?? [])
  /** Changes when a message arrives from the other end or the conversation closes. */
  const lastSpoken = computed(() => (conversation.value?.closed ? null : theirs.value.at(-1)?.n))

  const stops = [
    effect(() => storage.set(key('draft'), draft.value || null)),
    effect(() => {
      void lastSpoken.value
      untracked(() => typing.hear(null))
    }),
  ]

  return {
    log,
    outbox,
    typing: typing.theirs,
    draft,
    seen,
    unread: computed(() => {
      const now = conversation.value
      const from = Math.max(seen.value, now ? answeredAt(now) : 0)
      return theirs.value.filter(({ n }) => n > from).length
    }),
    say(command) {
      typing.typed(true)
      return batch(() => {
        draft.value = ''
        return outbox.add(command)
      })
    },
    typed: () => typing.typed(draft.peek().trim() === ''),
    hear(presence) {
      if (presence.who !== other) return
      const isTyping = 'typing' in presence && presence.typing
      typing.hear(isTyping ? ('name' in presence ? presence.name : other) : null)
    },
    see() {
      const n = conversation.peek()?.n ?? 0
      if (n <= seen.peek()) return
      seen.value = n
      storage.set(key('seen'), String(n))
    },
    lineUp() {
      void log.catchUp()
      outbox.flush()
    },
    refreshOutbox: outbox.refresh,
    refreshSeen() {
      seen.value = storedSeen()
    },
    close() {
      for (const stop of stops) stop()
      typing.close()
      outbox.close()
      log.close()
    },
  }
}
