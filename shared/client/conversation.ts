import { batch, computed, effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals'
import type { Conversation } from '../domain/conversation/state.ts'
import type { Ack, Presence, Resumed } from '../protocol/wire.ts'
import { createLog, type Log } from './log.ts'
import { createOutbox, type Outbox } from './outbox.ts'
import type { TextStorage } from './storage.ts'
import { readJson, writeJson } from './stored-json.ts'
import { createTyping } from './typing.ts'
import { uuid } from './uuid.ts'

/** One conversation in a browser, on either side: its log, what this person has sent and not sent, and what they have
 * not read. */
export type ConversationClient<Command> = {
  readonly log: Log
  readonly outbox: Outbox<Command>
  /** The name of whoever is writing at the other end. */
  readonly typing: ReadonlySignal<string | null>
  /** Stored at every change. */
  readonly draft: Signal<string>
  /** The number up to which this person has read. */
  readonly seen: ReadonlySignal<number>
  /** How many messages of the other end are new. */
  readonly unread: ReadonlySignal<number>
  /** Empties the draft and sends it as this command. Returns the client id. */
  say(command: Command): string
  /** This person has changed the draft. */
  typed(): void
  hear(presence: Presence): void
  /** Everything up to here has been on screen. */
  see(): void
  /** The line is up, for the first time or again. */
  lineUp(): void
  /** Another tab has changed what is stored. */
  refresh(): void
  close(): void
}

export type ConversationOptions<Command> = {
  readonly storage: Pick<TextStorage, 'get' | 'set'>
  /** Where each text is stored: outbox, draft, and the number up to which this person has read. */
  readonly key: (text: 'outbox' | 'draft' | 'seen') => string
  /** Who is at the other end. */
  readonly other: 'adviser' | 'resident'
  /** Sends one command; rejects when no answer came. */
  readonly send: (command: Command & { readonly clientId: string }) => Promise<Ack>
  /** A command was answered, and if it was accepted its event stands in the log. */
  readonly onAnswer?: (command: Command & { readonly clientId: string }, ack: Ack) => void
  /** Asks for everything after a number. */
  readonly resume: (after: number) => Promise<Resumed>
  readonly tellTyping: (typing: boolean) => void
  /** The number of this person's own last word, where it shows that they had read everything before it. */
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
      // It stays in the outbox until its event is here, so that no message is out of both for a moment.
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
  /** Changes when the other end has said something, or nobody there will any more. */
  const spoken = computed(() => (conversation.value?.closed ? null : theirs.value.at(-1)?.n))

  const stops = [
    effect(() => storage.set(key('draft'), draft.value || null)),
    effect(() => {
      void spoken.value
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
    refresh() {
      outbox.refresh()
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
