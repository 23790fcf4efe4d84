import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { ChatModel } from '../chat/model.ts'
import type { StoredEnquiry } from '../device-record.ts'
import type { sentWords } from '../enquiry/sent-lines.ts'
import type { LiveCode, OpenLive } from './live.ts'
import type { Part } from './part.ts'
import type { Store } from './store.ts'
import { endEnquiry, forgetEnquiry } from './store-enquiries.ts'

/** Something sent that is looked at. */
export type OpenEnquiry = { readonly stored: StoredEnquiry; readonly model: ChatModel }

/** Everything sent from this device that is no chat. */
export type SentModel = {
  /** Newest first. */
  readonly list: ReadonlySignal<readonly StoredEnquiry[]>
  readonly open: ReadonlySignal<OpenEnquiry | null>
  /** The one that is shown, or is to be as soon as its code is there. */
  readonly shown: ReadonlySignal<StoredEnquiry | null>
  /** Fetches the code for what follows a form. */
  load(): Promise<unknown>
  /** `events`: those that are known already. */
  show(conversation: string, events?: readonly ConversationEvent[]): Promise<void>
  forget(conversation: string): void
}

export type SentOptions = {
  readonly store: Store
  readonly live: Part<LiveCode>
  readonly part: Part<{ readonly sentWords: typeof sentWords }>
  readonly openLive: OpenLive
}

export function createSent({ store, live, part, openLive }: SentOptions): SentModel {
  const open = signal<OpenEnquiry | null>(null)
  const wanted = signal<string | null>(null)
  const list = computed(() => store.record.value.contacts ?? [])
  const shown = computed(() => list.value.find(({ conversation }) => conversation === wanted.value) ?? null)
  const close = () => {
    open.peek()?.model.close()
    open.value = null
  }
  const load = () => Promise.all([live.load(), part.load()])

  async function show(conversation: string, events: readonly ConversationEvent[] = []) {
    wanted.value = conversation
    const stored = shown.peek()
    if (!stored || open.peek()?.stored.token === stored.token) return
    close()
    const [code, sent] = await load()
    if (!code || !sent || wanted.peek() !== conversation || open.peek()) return
    const { token } = stored
    const ended = (ended: boolean) => endEnquiry(store, conversation, ended)
    const model = openLive(code, { token, enquiry: conversation, ended }, sent.sentWords)
    model.receive(events)
    open.value = { stored, model }
  }

  // Forgotten here or in another tab: nothing of it stays on the screen.
  effect(() => {
    const stored = shown.value
    untracked(() => {
      if (stored || !open.peek()) return
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
      forgetEnquiry(store, conversation)
    },
  }
}
