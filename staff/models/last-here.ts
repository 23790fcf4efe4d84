import type { TextStorage } from '../../shared/client/storage.ts'
import { readJson, writeJson } from '../../shared/client/stored-json.ts'
import { milliseconds } from '../../shared/domain/instant.ts'
import type { SessionEnd } from '../../shared/protocol/http.ts'

/** Why somebody is asked to sign in again: their time was over, or the session was ended for another reason. Null: they
 * signed out themselves, or were never in. */
export type Ended = 'time' | 'other' | null

/**
 * Who sat at this tab last and did not sign out, and until when they were signed in. Kept in the tab, so that also after a reload it can be
 * said why somebody is asked again, and what was open is opened for them and for nobody else. No secret: an id, a moment.
 */
export type LastHere = {
  adviser(): string | null
  ended(): Ended
  /** This adviser is signed in, until then. */
  stays(adviser: string, end: SessionEnd): void
  /** They have signed out by a press: nothing ended by itself, and nothing is kept open for them. */
  left(): void
}

type Kept = { readonly adviser: string; readonly until: number }

const KEY = 'last-here'

/** `device`: this device's clock. What is kept is a moment of it, so it need not be right, only go on. */
export function createLastHere(store: TextStorage, device: () => number = Date.now): LastHere {
  const kept = () => readJson<Kept>(store, KEY)
  return {
    adviser: () => kept()?.adviser ?? null,
    ended() {
      const last = kept()
      if (last === null) return null
      return device() >= last.until - TOLERANCE ? 'time' : 'other'
    },
    stays(adviser, { now, ends }) {
      const until = device() + milliseconds(ends) - milliseconds(now)
      writeJson(store, KEY, { adviser, until } satisfies Kept)
    },
    left: () => store.set(KEY, null),
  }
}

/** Milliseconds by which the server may be ahead of what we know of its clock. */
const TOLERANCE = 2000
