import { type ReadonlySignal, signal } from '@preact/signals'
import { attempt } from './attempt.ts'

/** Small texts by key, in one of the browser's storages. A storage that is blocked or full is no error: the text then
 * stays in memory until the page closes. No function here throws. */
export type TextStorage = {
  /** True once a text could not be stored, so that the page can tell the person. */
  readonly blocked: ReadonlySignal<boolean>
  get(key: string): string | null
  /** Null removes the text. */
  set(key: string, text: string | null): void
  keys(): readonly string[]
}

/** Opens a storage. `open` returns `localStorage` or `sessionStorage`, because even reading that property may throw.
 * Nothing is stored before the first `set`. */
export function createStorage(open: () => Storage | null): TextStorage {
  const memory = new Map<string, string>()
  const area = attempt(open)
  const blocked = signal(!area)
  return {
    blocked,
    get: key => memory.get(key) ?? attempt(() => area?.getItem(key)) ?? null,
    set(key, text) {
      memory.delete(key)
      if (attempt(() => store(area, key, text))) return
      blocked.value = true
      if (text !== null) memory.set(key, text)
    },
    keys: () => [...new Set([...memory.keys(), ...(attempt(() => keysOf(area)) ?? [])])],
  }
}

/** Returns a view of a storage whose keys all get a prefix: `within(storage, 'adviser-1')`. */
export function within(storage: TextStorage, part: string): TextStorage {
  const prefix = `${part}:`
  return {
    blocked: storage.blocked,
    get: key => storage.get(prefix + key),
    set: (key, text) => storage.set(prefix + key, text),
    keys: () =>
      storage
        .keys()
        .filter(key => key.startsWith(prefix))
        .map(key => key.slice(prefix.length)),
  }
}

function store(area: Storage | null, key: string, text: string | null): boolean {
  if (text === null) area?.removeItem(key)
  else area?.setItem(key, text)
  return area !== null
}

const keysOf = (area: Storage | null): string[] =>
  Array.from({ length: area?.length ?? 0 }, (_, index) => area?.key(index) ?? '')
