import { computed, effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { ChatModel } from '../chat/model.ts'
import type { StoredEnquiry } from '../device-record.ts'
import type { sentWords } from '../enquiry/sent-lines.ts'
import type { LiveCode, OpenLive } from './live.ts'
import type { Part } from './part.ts'
import type { Store } from './store.ts'
import { forgetEnquiry, markEnquiryEnded } from './store-enquiries.ts'

/** The enquiry that is open, with its conversation. */
export type OpenEnquiry = { readonly stored: StoredEnquiry; readonly model: ChatModel }

/** The enquiries sent from this device. */
export type SentModel = {
  /** Newest first. */
  readonly list: ReadonlySignal<readonly StoredEnquiry[]>
  readonly open: ReadonlySignal<OpenEnquiry | null>
  /** The enquiry that is shown, or will be once its code has been fetched. */
  readonly shown: ReadonlySignal<StoredEnquiry | null>
  /** Fetches the code for the view of an enquiry. */
  load(): Promise<unknown>
  /** Shows an enquiry. `events` are the events that are known already. */
  show(conversation: string, events?: readonly ConversationEvent[]): Promise<void>
  /** Removes an enquiry from this device. */
  forget(conversation: string): void
}

export type SentOptions = {
  readonly store: Store
  readonly live: Part<LiveCode>
  readonly part: Part<{ readonly sentWords: typeof sentWords }>
  readonly openLive: OpenLive
}

/** Creates the model with no enquiry open. */
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
    const ended = (ended: boolean) => markEnquiryEnded(store, conversation, ended)
    const model = openLive(code, { token, enquiry: conversation, ended }, sent.sentWords)
    model.receive(events)
    open.value = { stored, model }
  }

  // An enquiry that was removed here or in another tab disappears from the screen.
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
