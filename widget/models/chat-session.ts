import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { ChatModel } from '../chat/model.ts'
import type { LiveCode, OpenLive } from './live.ts'
import type { Part } from './part.ts'
import type { Store } from './store.ts'
import { moveChatToEnquiries } from './store-enquiries.ts'

type OpenChat = { readonly token: string; readonly model: ChatModel }

/** The chat of this device, open on this page once its code is here. */
export type ChatSession = {
  readonly chat: ReadonlySignal<OpenChat | null>
  /** A chat has begun and not ended. */
  readonly underWay: ReadonlySignal<boolean>
  openChat(): Promise<void>
}

export type ChatSessionOptions = {
  readonly store: Store
  readonly live: Part<LiveCode>
  readonly openLive: OpenLive
  /** The chat of this device is another one now: begun, ended, forgotten or gone on as something else, here or in
   * another tab. */
  readonly onChange: (token: string | undefined, before: string | undefined) => void
}

export function createChatSession({ store, live, openLive, onChange }: ChatSessionOptions): ChatSession {
  const chat = signal<OpenChat | null>(null)
  const underWay = computed(() => Boolean(store.record.value.token && !store.record.value.ended))
  const tokenNow = () => store.record.peek().token
  let stopCarrying = () => {}
  const close = () => {
    stopCarrying()
    chat.peek()?.model.close()
    chat.value = null
  }

  async function openChat() {
    const token = tokenNow()
    const code = token && (await live.load())
    // Meanwhile another tab may have ended it and begun the next.
    if (!code || tokenNow() !== token || chat.peek()?.token === token) return
    close()
    const ended = (ended: boolean) => {
      if (ended && !store.record.peek().ended) store.change({ ended })
    }
    const model = openLive(code, { token, ended })
    chat.value = { token, model }
    stopCarrying = effect(() => carryOn(token, model.conversation.value))
  }

  /** It is no chat any more: it goes on beside what else was sent. Another tab may be the first to say so. */
  function carryOn(token: string, now: Conversation | null) {
    if (!now || now.kind === 'chat' || tokenNow() !== token) return
    const { id: conversation, kind, reference, name } = now
    untracked(() => moveChatToEnquiries(store, { conversation, token, kind, reference }, name ?? undefined))
  }

  // Another tab may start, end or forget the conversation: this one follows.
  let followed = tokenNow()
  effect(() => {
    const { token } = store.record.value
    untracked(() => {
      if (token === followed) return
      const before = followed
      followed = token
      if (chat.value?.token !== token) close()
      void openChat()
      onChange(token, before)
    })
  })

  return { chat, underWay, openChat }
}
