import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { ChatModel } from '../chat/model.ts'
import type { contactWords } from '../contact/contact-lines.ts'
import type { KeptContact } from '../kept.ts'
import type { LiveCode, OpenLive } from './live.ts'
import type { Part } from './part.ts'
import type { Store } from './store.ts'
import { endContact, forgetContact } from './store-contacts.ts'

/** Something sent that is looked at. */
export type OpenContact = { readonly kept: KeptContact; readonly model: ChatModel }

/** Everything sent from this device that is no chat. */
export type SentModel = {
  /** Newest first. */
  readonly list: ReadonlySignal<readonly KeptContact[]>
  readonly open: ReadonlySignal<OpenContact | null>
  /** The one that is shown, or is to be as soon as its code is there. */
  readonly shown: ReadonlySignal<KeptContact | null>
  /** Fetches the code for what follows a form. */
  load(): Promise<unknown>
  /** `events`: those that are known already. */
  show(conversation: string, events?: readonly ConversationEvent[]): Promise<void>
  forget(conversation: string): void
}

export type SentOptions = {
  readonly store: Store
  readonly live: Part<LiveCode>
  readonly part: Part<{ readonly contactWords: typeof contactWords }>
  readonly openLive: OpenLive
}

export function createSent({ store, live, part, openLive }: SentOptions): SentModel {
  const open = signal<OpenContact | null>(null)
  const wanted = signal<string | null>(null)
  const list = computed(() => store.kept.value.contacts ?? [])
  const shown = computed(() => list.value.find(({ conversation }) => conversation === wanted.value) ?? null)
  const close = () => {
    open.peek()?.model.close()
    open.value = null
  }
  const load = () => Promise.all([live.load(), part.load()])

  async function show(conversation: string, events: readonly ConversationEvent[] = []) {
    wanted.value = conversation
    const kept = shown.peek()
    if (!kept || open.peek()?.kept.token === kept.token) return
    close()
    const [code, sent] = await load()
    if (!code || !sent || wanted.peek() !== conversation || open.peek()) return
    const { token } = kept
    const ended = (ended: boolean) => endContact(store, conversation, ended)
    const model = openLive(code, { token, contact: conversation, ended }, sent.contactWords)
    model.receive(events)
    open.value = { kept, model }
  }

  // Forgotten here or in another tab: nothing of it stays on the screen.
  effect(() => {
    const kept = shown.value
    untracked(() => {
      if (kept || !open.peek()) return
      close()
      wanted.value = null
    })
  })

  return {
    list,
    open,
    shown,
    load,
    show,
    forget(conversation) {
      if (wanted.peek() === conversation) {
        close()
        wanted.value = null
      }
      forgetContact(store, conversation)
    },
  }
}
