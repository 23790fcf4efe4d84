import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'
import type { Events, Presence } from '../../shared/protocol/wire.ts'
import type { Chat } from './chat.ts'

/** The conversations that the page follows: mine, the open one, and those that still need me. */
export type Chats = {
  readonly all: ReadonlySignal<readonly Chat[]>
  /** Chats that are no longer mine but still need me: the resident left, or a reply was not sent. */
  readonly leftover: ReadonlySignal<readonly Chat[]>
  /** The chat of a conversation that is open or mine. The first call creates it. */
  get(id: string): Chat
  receive(events: Events): void
  receivePresence(presence: Presence): void
  lineUp(): void
  close(): void
}

type ChatsOptions = {
  readonly createChat: (id: string) => Chat
  /** The ids of the conversations that are mine. */
  readonly mine: ReadonlySignal<readonly string[]>
  /** The id of the open conversation, or null. */
  readonly open: ReadonlySignal<string | null>
  readonly store: TextStorage
}

/** Follows all my conversations live, so that several can run at once and I miss none. */
export function createChats({ createChat, mine, open, store }: ChatsOptions): Chats {
  const all = signal<readonly Chat[]>([])
  const find = (id: string) => all.peek().find(chat => chat.id === id)

  function get(id: string): Chat {
    const known = find(id)
    if (known) return known
    const chat = untracked(() => createChat(id))
    all.value = [...all.peek(), chat]
    return chat
  }

  // Replies that a reload interrupted are still sent, whatever has become of their conversation.
  for (const key of store.keys()) if (key.startsWith('outbox:')) get(key.slice('outbox:'.length))

  const stop = effect(() => {
    const followed = [...mine.value, ...(open.value === null ? [] : [open.value])]
    for (const id of followed) get(id)
    const [remaining, dropped] = split(all.value, chat => followed.includes(chat.id) || isLeftover(chat))
    if (dropped.length === 0) return
    for (const chat of dropped) chat.close()
    all.value = remaining
  })

  return {
    all,
    leftover: computed(() =>
      all.value.filter(chat => !mine.value.includes(chat.id) && chat.id !== open.value && isLeftover(chat)),
    ),
    get,
    receive: ({ conversation, events }) => find(conversation)?.receive(events),
    receivePresence: presence => find(presence.conversation)?.receivePresence(presence),
    lineUp() {
      for (const chat of all.peek()) chat.lineUp()
    },
    close() {
      stop()
      for (const chat of all.peek()) chat.close()
    },
  }
}

const isLeftover = (chat: Chat): boolean => chat.leftUnseen.value || chat.unsent.value.length > 0

function split<T>(list: readonly T[], test: (item: T) => boolean): [matching: T[], others: T[]] {
  return [list.filter(test), list.filter(item => !test(item))]
}
