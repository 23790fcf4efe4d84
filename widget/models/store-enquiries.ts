import { type StoredEnquiry, TEXTS } from '../device-record.ts'
import type { Store } from './store.ts'

/** So many can be reached again from this device; older ones have their reference. */
const KEPT = 10

/** Newest first. The name is kept for whatever is sent next (WCAG 3.3.7). */
export function storeEnquiry(store: Store, enquiry: StoredEnquiry, name: string | undefined): void {
  const others = enquiriesOf(store).filter(({ conversation }) => conversation !== enquiry.conversation)
  for (const old of others.slice(KEPT - 1)) forgetTexts(store, old.conversation)
  const contacts = [enquiry, ...others.slice(0, KEPT - 1)]
  store.change(name ? { contacts, name } : { contacts })
}

/** The chat under this token goes on as something else: what was being written to it goes along. */
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

/** Closed, or open again: a complaint that went on to stage 2. */
export function endEnquiry(store: Store, conversation: string, ended: boolean): void {
  const contacts = enquiriesOf(store)
  if (!contacts.some(one => one.conversation === conversation && Boolean(one.ended) !== ended)) return
  store.change({
    contacts: contacts.map(one => (one.conversation === conversation ? { ...one, ended } : one)),
  })
}

export function forgetEnquiry(store: Store, conversation: string): void {
  forgetTexts(store, conversation)
  const contacts = enquiriesOf(store).filter(one => one.conversation !== conversation)
  store.change({ contacts: contacts.length > 0 ? contacts : undefined })
}

const enquiriesOf = (store: Store): readonly StoredEnquiry[] => store.record.peek().contacts ?? []

function forgetTexts(store: Store, conversation: string) {
  for (const name of TEXTS) store.set(`${name}:${conversation}`, null)
}
