import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { ChatModel } from '../chat/model.ts'
import type { LiveCode, OpenLive } from './live.ts'
import type { Part } from './part.ts'
import type { Store } from './store.ts'
import { moveChatToEnquiries } from './store-enquiries.ts'

/** The chat that is open on this page, with the token that opened it. */
type OpenChat = { readonly token: string; readonly model: ChatModel }

/** The chat of this device. It opens on this page once its code has been fetched. */
export type ChatSession = {
  readonly chat: ReadonlySignal<OpenChat | null>
  /** True while a chat has begun and not ended. */
  readonly underWay: ReadonlySignal<boolean>
  /** Opens the stored chat. Does nothing if there is none or its code cannot be fetched. */
  openChat(): Promise<void>
}

export type ChatSessionOptions = {
  readonly store: Store
  readonly live: Part<LiveCode>
  readonly openLive: OpenLive
  /** Runs when the token of this device's chat has changed, here or in another tab: the chat was begun, forgotten or
   * converted. */
  readonly onChange: (token: string | undefined, before: string | undefined) => void
}

export function createChatSession({ store, live, openLive, onChange }: ChatSessionOptions): ChatSession {
  const chat = signal<OpenChat | null>(null)
  const underWay = computed(() => Boolean(store.record.value.token && !store.record.value.ended))
  const tokenNow = () => store.record.peek().token
  let stopWatching = () => {}
  const close = () => {
    stopWatching()
    chat.peek()?.model.close()
    chat.value = null
  }

  async function openChat() {
    const token = tokenNow()
    const code = token && (await live.load())
    // In the meantime another tab may have ended the chat and begun the next.
    if (!code || tokenNow() !== token || chat.peek()?.token === token) return
    close()
    const ended = (ended: boolean) => {
      if (ended && !store.record.peek().ended) store.change({ ended })
    }
    const model = openLive(code, { token, ended })
    chat.value = { token, model }
    stopWatching = effect(() => storeConverted(token, model.conversation.value))
  }

  /** Moves a chat that was converted to the enquiries. Another tab may do so first. */
  function storeConverted(token: string, now: Conversation | null) {
    if (!now || now.kind === 'chat' || tokenNow() !== token) return
    const { id: conversation, kind, reference, name } = now
    untracked(() => moveChatToEnquiries(store, { conversation, token, kind, reference }, name ?? undefined))
  }

  // Another tab may start, end or forget the chat. This tab follows.
  let knownToken = tokenNow()
  effect(() => {
    const { token } = store.record.value
    untracked(() => {
      if (token === knownToken) return
      const before = knownToken
      knownToken = token
      if (chat.value?.token !== token) close()
      void openChat()
      onChange(token, before)
    })
  })

  return { chat, underWay, openChat }
}
