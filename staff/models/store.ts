/** Where the page keeps something small: survives a reload where storage is allowed, memory where it is blocked. */
export type Store = {
  get(key: string): string | null
  /** Null removes. A full or blocked storage is no error: the value then lives as long as the page. */
  set(key: string, value: string | null): void
  keys(): readonly string[]
}

/** A store over `sessionStorage` or `localStorage`. Reading the property itself may throw, so it comes as a function. */
export function createStore(open: () => Storage): Store {
  const memory = new Map<string, string>()
  const storage = attempt(open)
  return {
    get: key => memory.get(key) ?? attempt(() => storage?.getItem(key) ?? null) ?? null,
    set(key, value) {
      memory.delete(key)
      if (value === null) attempt(() => storage?.removeItem(key))
      else if (!attempt(() => keep(storage, key, value))) memory.set(key, value)
    },
    keys: () => [...new Set([...memory.keys(), ...(attempt(() => Object.keys(storage ?? {})) ?? [])])],
  }
}

/** A part of a store with keys of its own: `within(store, 'adviser-1')`. */
export function within(store: Store, part: string): Store {
  const prefix = `${part}:`
  return {
    get: key => store.get(prefix + key),
    set: (key, value) => store.set(prefix + key, value),
    keys: () =>
      store
        .keys()
        .filter(key => key.startsWith(prefix))
        .map(key => key.slice(prefix.length)),
  }
}

/** A JSON value, or null when there is none or it cannot be read (an older page may have written it). */
export function readJson<T>(store: Store, key: string): T | null {
  const text = store.get(key)
  return text === null ? null : attempt(() => JSON.parse(text) as T)
}

export const writeJson = (store: Store, key: string, value: unknown): void =>
  store.set(key, value === null ? null : JSON.stringify(value))

function keep(storage: Storage | null, key: string, value: string): boolean {
  storage?.setItem(key, value)
  return storage !== null
}

function attempt<T>(act: () => T): T | null {
  try {
    return act()
  } catch {
    return null
  }
}
