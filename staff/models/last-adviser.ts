import type { TextStorage } from '../../shared/client/storage.ts'
import { readJson, writeJson } from '../../shared/client/stored-json.ts'
import { milliseconds } from '../../shared/domain/instant.ts'
import type { SessionEnd } from '../../shared/protocol/http.ts'

/** Why the session ended: its time was over, or another reason. Null: the adviser signed out, or never signed in. */
export type EndReason = 'time' | 'other' | null

/**
 * The adviser who last used this tab without signing out, and the end of their session. The tab stores it so that after a
 * reload the page can still say why it asks them to sign in again, and reopens their conversation for them alone. It holds
 * no secret, only an id and a moment.
 */
export type LastAdviser = {
  adviser(): string | null
  endReason(): EndReason
  /** Stores the adviser who is signed in and the end of their session. */
  remember(adviser: string, end: SessionEnd): void
  /** Call it when the adviser signs out: nothing ended by itself, and nothing is reopened for them. */
  forget(): void
}

type StoredAdviser = { readonly adviser: string; readonly until: number }

const KEY = 'last-here'

/** `device`: this device's clock in milliseconds. The stored end is a moment of the same clock, so the clock may be wrong. */
export function createLastAdviser(store: TextStorage, device: () => number = Date.now): LastAdviser {
  const read = () => readJson<StoredAdviser>(store, KEY)
  return {
    adviser: () => read()?.adviser ?? null,
    endReason() {
      const last = read()
      if (last === null) return null
      return device() >= last.until - TOLERANCE_MS ? 'time' : 'other'
    },
    remember(adviser, { now, ends }) {
      const until = device() + milliseconds(ends) - milliseconds(now)
      writeJson(store, KEY, { adviser, until } satisfies StoredAdviser)
    },
    forget: () => store.set(KEY, null),
  }
}

/** The server's clock may be this far ahead of the page's estimate of it. */
const TOLERANCE_MS = 2000
