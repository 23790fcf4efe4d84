import { type ReadonlySignal, signal } from '@preact/signals'
import { type Kept, keyOf } from '../kept.ts'

/** What this browser keeps for one association, shared by its tabs. Where storage is blocked it is kept in memory, and
 * `blocked` says so, so that the resident can be told. */
export type Store = {
  readonly kept: ReadonlySignal<Kept>
  readonly blocked: ReadonlySignal<boolean>
  change(change: { [Name in keyof Kept]: Kept[Name] | undefined }): void
  /** A further text: the outbox, the draft. */
  read(name: string): string | null
  write(name: string, text: string | null): void
  /** The chat, and where nothing else was sent, everything of this association on this device but how it is shown. */
  forget(): void
  /** Another tab wrote the text. */
  onWrite(name: string, hear: () => void): () => void
  /** Another tab may have written while this one slept. */
  refresh(): void
}

/** A chat's; everything else has the same with its conversation after a colon. */
export const TEXTS = ['outbox', 'draft', 'seen']

/** `area`: the site's storage, or null where the browser gives none. Nothing is written before the first `write`. */
export function createStore(association: string, area: Storage | null, page: EventTarget): Store {
  const memory = new Map<string, string>()
  const blocked = signal(area === null)
  const fullName = (name: string) => (name === '' ? keyOf(association) : `${keyOf(association)}:${name}`)

  const read = (name: string): string | null => {
    const inMemory = memory.get(name)
    if (inMemory !== undefined) return inMemory
    try {
      return area?.getItem(fullName(name)) ?? null
    } catch {
      return null
    }
  }
  const write = (name: string, text: string | null) => {
    memory.delete(name)
    try {
      if (text === null) area?.removeItem(fullName(name))
      else if (area) area.setItem(fullName(name), text)
      else throw new Error('blocked')
    } catch {
      // Full, or blocked: what matters now is that nothing is lost while the page is open.
      if (text !== null) memory.set(name, text)
      blocked.value = true
    }
  }
  const load = (): Kept => {
    try {
      return JSON.parse(read('') ?? '{}') as Kept
    } catch {
      return {}
    }
  }

  const kept = signal(load())
  const refresh = () => {
    const now = load()
    if (JSON.stringify(now) !== JSON.stringify(kept.peek())) kept.value = now
  }
  page.addEventListener('storage', event => {
    const { key } = event as StorageEvent
    if (key === null || key === fullName('')) refresh()
  })

  return {
    kept,
    blocked,
    read,
    write,
    refresh,
    change(change) {
      // `undefined` takes a field away: JSON leaves it out.
      const text = JSON.stringify({ ...load(), ...change })
      write('', text === '{}' ? null : text)
      kept.value = JSON.parse(text) as Kept
    },
    forget() {
      const { contacts, language, display } = load()
      for (const name of ['', ...TEXTS]) write(name, null)
      kept.value = {}
      if (contacts && contacts.length > 0) this.change({ contacts, language, display })
      else if (display) this.change({ display })
    },
    onWrite(name, hear) {
      const listener = (event: Event) => {
        if ((event as StorageEvent).key === fullName(name)) hear()
      }
      page.addEventListener('storage', listener)
      return () => page.removeEventListener('storage', listener)
    },
  }
}

/** The browser's storage of one kind, or null: asking for it may already throw. */
export function storageArea(kind: 'localStorage' | 'sessionStorage'): Storage | null {
  try {
    return window[kind]
  } catch {
    return null
  }
}
