import { type ReadonlySignal, signal } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'
import { readJson } from '../../shared/client/stored-json.ts'
import { type Kept, keyOf, TEXTS } from '../kept.ts'

/** What this browser stores for one association, shared by its tabs. Where storage is blocked it lives in memory, and
 * `blocked` says so, so that the resident can be told. */
export type Store = {
  readonly kept: ReadonlySignal<Kept>
  readonly blocked: ReadonlySignal<boolean>
  change(change: { [Name in keyof Kept]: Kept[Name] | undefined }): void
  /** A further text: the outbox, the draft. */
  get(name: string): string | null
  set(name: string, text: string | null): void
  /** The chat, and where nothing else was sent, everything of this association on this device but how it is shown. */
  forget(): void
  /** Another tab has set the text. Returns the way to stop listening. */
  onSet(name: string, hear: () => void): () => void
  /** Another tab may have changed the record while this one slept. */
  refresh(): void
}

/** `storage`: the site's own. `page` hears what other tabs store. */
export function createStore(association: string, storage: TextStorage, page: EventTarget): Store {
  const recordKey = keyOf(association)
  const textKey = (name: string) => `${recordKey}:${name}`
  const load = () => readJson<Kept>(storage, recordKey) ?? {}
  const kept = signal(load())
  const refresh = () => {
    const now = load()
    if (JSON.stringify(now) !== JSON.stringify(kept.peek())) kept.value = now
  }
  const onStorage = (hear: (key: string | null) => void) => {
    const listener = (event: Event) => hear((event as StorageEvent).key)
    page.addEventListener('storage', listener)
    return () => page.removeEventListener('storage', listener)
  }
  // A site whose storage is cleared names no key.
  onStorage(key => (key ?? recordKey) === recordKey && refresh())

  const store: Store = {
    kept,
    blocked: storage.blocked,
    get: name => storage.get(textKey(name)),
    set: (name, text) => storage.set(textKey(name), text),
    refresh,
    change(change) {
      // `undefined` takes a field away: JSON leaves it out.
      const text = JSON.stringify({ ...load(), ...change })
      storage.set(recordKey, text === '{}' ? null : text)
      kept.value = JSON.parse(text) as Kept
    },
    forget() {
      const { contacts, language, display } = load()
      for (const name of TEXTS) store.set(name, null)
      storage.set(recordKey, null)
      kept.value = {}
      if (contacts && contacts.length > 0) store.change({ contacts, language, display })
      else if (display) store.change({ display })
    },
    onSet: (name, hear) => onStorage(key => key === textKey(name) && hear()),
  }
  return store
}
