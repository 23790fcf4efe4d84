import { type ReadonlySignal, signal } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'
import { readJson } from '../../shared/client/stored-json.ts'
import { type DeviceRecord, keyOf, TEXTS } from '../device-record.ts'

/** The data that this browser stores for one association, shared by its tabs. Where storage is blocked the data stays in
 * memory, and `blocked` is true so that the panel can tell the resident. */
export type Store = {
  readonly record: ReadonlySignal<DeviceRecord>
  readonly blocked: ReadonlySignal<boolean>
  /** Changes fields of the record. `undefined` removes a field. */
  change(change: { [Name in keyof DeviceRecord]: DeviceRecord[Name] | undefined }): void
  /** Reads a text that is stored beside the record, such as the outbox or the draft. */
  get(name: string): string | null
  /** Stores such a text. Null removes it. */
  set(name: string, text: string | null): void
  /** Removes the chat; if there are no enquiries, everything of this association but the display settings. */
  forget(): void
  /** Calls `hear` when another tab has set the text. Returns a function that stops listening. */
  onSet(name: string, hear: () => void): () => void
  /** Reads the record again, since another tab may have changed it while this one slept. */
  refresh(): void
}

/** Opens the store. `storage` is the site's own; `page` receives the `storage` events of other tabs. */
export function createStore(association: string, storage: TextStorage, page: EventTarget): Store {
  const recordKey = keyOf(association)
  const textKey = (name: string) => `${recordKey}:${name}`
  const load = () => readJson<DeviceRecord>(storage, recordKey) ?? {}
  const record = signal(load())
  const refresh = () => {
    const now = load()
    if (JSON.stringify(now) !== JSON.stringify(record.peek())) record.value = now
  }
  const onStorage = (hear: (key: string | null) => void) => {
    const listener = (event: Event) => hear((event as StorageEvent).key)
    page.addEventListener('storage', listener)
    return () => page.removeEventListener('storage', listener)
  }
  // An event without a key means that the whole storage was cleared.
  onStorage(key => (key ?? recordKey) === recordKey && refresh())

  const store: Store = {
    record,
    blocked: storage.blocked,
    get: name => storage.get(textKey(name)),
    set: (name, text) => storage.set(textKey(name), text),
    refresh,
    change(change) {
      // JSON leaves out fields that are `undefined`.
      const text = JSON.stringify({ ...load(), ...change })
      storage.set(recordKey, text === '{}' ? null : text)
      record.value = JSON.parse(text) as DeviceRecord
    },
    forget() {
      const { contacts, language, display } = load()
      // The record first: another tab closes its conversation before its texts are gone.
      storage.set(recordKey, null)
      for (const name of TEXTS) store.set(name, null)
      record.value = {}
      if (contacts && contacts.length > 0) store.change({ contacts, language, display })
      else if (display) store.change({ display })
    },
    onSet: (name, hear) => onStorage(key => key === textKey(name) && hear()),
  }
  return store
}
