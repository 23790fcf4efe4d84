import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'
import type { Events, Presence } from '../../shared/protocol/wire.ts'
import type { Chat } from './chat.ts'

/** The conversations at the desk: mine, the one that is open, and those with something left to see to. */
export type Chats = {
  readonly all: ReadonlySignal<readonly Chat[]>
  /** No longer in "Yours", yet the adviser must see them: the resident left, or a reply was not sent. */
  readonly leftover: ReadonlySignal<readonly Chat[]>
  /** The chat of a conversation that is open or mine; made when first asked for. */
  get(id: string): Chat
  receive(events: Events): void
  hear(presence: Presence): void
  lineUp(): void
  close(): void
}

type Options = {
  readonly make: (id: string) => Chat
  /** The conversations that I have taken. */
  readonly mine: ReadonlySignal<readonly string[]>
  readonly open: ReadonlySignal<string | null>
  readonly store: TextStorage
}

/** Follows every chat that is mine live, so that several run at once and none is missed. */
export function createChats({ make, mine, open, store }: Options): Chats {
  const all = signal<readonly Chat[]>([])
  const find = (id: string) => all.peek().find(chat => chat.id === id)

  function get(id: string): Chat {
    const known = find(id)
    if (known) return known
    const chat = untracked(() => make(id))
    all.value = [...all.peek(), chat]
    return chat
  }

  // Replies still unsent when the page was reloaded go on being sent, wherever their chat stands now.
  for (const key of store.keys()) if (key.startsWith('outbox:')) get(key.slice('outbox:'.length))

  const stop = effect(() => {
    const wanted = [...mine.value, ...(open.value === null ? [] : [open.value])]
    for (const id of wanted) get(id)
    const [kept, dropped] = split(all.value, chat => wanted.includes(chat.id) || isLeftover(chat))
    if (dropped.length === 0) return
    for (const chat of dropped) chat.close()
    all.value = kept
  })

  return {
    all,
    leftover: computed(() =>
      all.value.filter(chat => !mine.value.includes(chat.id) && chat.id !== open.value && isLeftover(chat)),
    ),
    get,
    receive: ({ conversation, events }) => find(conversation)?.receive(events),
    hear: presence => find(presence.conversation)?.hear(presence),
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

function split<T>(list: readonly T[], keep: (item: T) => boolean): [T[], T[]] {
  return [list.filter(keep), list.filter(item => !keep(item))]
}
