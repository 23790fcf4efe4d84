import { type StoredEnquiry, TEXTS } from '../device-record.ts'
import type { Store } from './store.ts'

/** The number of enquiries that this device stores. For older ones the resident has the reference. */
const MAX_STORED = 10

/** Stores an enquiry as the newest, and the name for the next form (WCAG 3.3.7). */
export function storeEnquiry(store: Store, enquiry: StoredEnquiry, name: string | undefined): void {
  const others = enquiriesOf(store).filter(({ conversation }) => conversation !== enquiry.conversation)
  for (const old of others.slice(MAX_STORED - 1)) forgetTexts(store, old.conversation)
  const contacts = [enquiry, ...others.slice(0, MAX_STORED - 1)]
  store.change(name ? { contacts, name } : { contacts })
}

/** Stores a converted chat as an enquiry, together with its unsent texts, and removes the chat. */
export function moveChatToEnquiries(store: Store, enquiry: StoredEnquiry, name: string | undefined): void {
  for (const text of TEXTS) {
    const written = store.get(text)
    if (written === null) continue
    store.set(`${text}:${enquiry.conversation}`, written)
    store.set(text, null)
  }
  storeEnquiry(store, enquiry, name)
  store.change({ conversation: undefined, token: undefined, ended: undefined })
}

/** Stores whether an enquiry has ended. A complaint that goes on to stage 2 is open again. */
export function markEnquiryEnded(store: Store, conversation: string, ended: boolean): void {
  const contacts = enquiriesOf(store)
  if (!contacts.some(one => one.conversation === conversation && Boolean(one.ended) !== ended)) return
  store.change({
    contacts: contacts.map(one => (one.conversation === conversation ? { ...one, ended } : one)),
  })
}

/** Removes an enquiry and its texts. */
export function forgetEnquiry(store: Store, conversation: string): void {
  forgetTexts(store, conversation)
  const contacts = enquiriesOf(store).filter(one => one.conversation !== conversation)
  store.change({ contacts: contacts.length > 0 ? contacts : undefined })
}

const enquiriesOf = (store: Store): readonly StoredEnquiry[] => store.record.peek().contacts ?? []

function forgetTexts(store: Store, conversation: string) {
  for (const name of TEXTS) store.set(`${name}:${conversation}`, null)
}
