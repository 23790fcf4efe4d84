import { type Instant, milliseconds } from '../instant.ts'
import type { Opening } from '../working-time/opening.ts'
import type { FallbackReason } from './events.ts'

/** So long before closing a resident who still waits is told that it may not be reached. */
const CLOSING_SOON_MS = 10 * 60_000
/** So long a chat waits with nobody at the queue before that is said. */
const NOBODY_AFTER_MS = 60_000

/** Each comes nearer than the one before it: nobody may yet come, late is late, and closing ends the chance. */
const NEARER: readonly (FallbackReason | null)[] = [null, 'nobody', 'late', 'closing']

/** Is this reason news beside the one that has been said? A weaker one never takes a nearer one's place. */
export const isNearer = (why: FallbackReason, said: FallbackReason | null): boolean =>
  NEARER.indexOf(why) > NEARER.indexOf(said)

export type Waiting = {
  readonly askedAt: Instant
  readonly due: Instant | null
  readonly opening: Opening
  readonly someoneAvailable: boolean
}

/**
 * What is to be said to somebody who waits for a chat: nothing yet; why it may not be kept, with a call back or a
 * message offered in its place; or, once the door is closed and the promise has run out, that it is kept as a message:
 * nobody is left waiting overnight (D4). A chat asked for just before closing keeps its promised minutes.
 */
export function fallbackOf(
  { askedAt, due, opening, someoneAvailable }: Waiting,
  now: Instant,
): FallbackReason | 'keep_as_message' | null {
  if (opening.state === 'closed') return due === null || now > due ? 'keep_as_message' : 'closing'
  const closing = opening.state === 'open' && opening.until !== null
  if (closing && milliseconds(opening.until) - milliseconds(now) <= CLOSING_SOON_MS) return 'closing'
  if (due !== null && now > due) return 'late'
  const waited = milliseconds(now) - milliseconds(askedAt)
  return !someoneAvailable && waited >= NOBODY_AFTER_MS ? 'nobody' : null
}
