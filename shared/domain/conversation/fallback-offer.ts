import { type Instant, milliseconds } from '../instant.ts'
import type { Opening } from '../working-time/opening.ts'
import type { FallbackReason } from './events.ts'

/** How long before closing time waiting residents are told that the chat may not be answered. */
const CLOSING_SOON_MS = 10 * 60_000
/** How long a chat waits with no adviser available before the resident is told. */
const NOBODY_AFTER_MS = 60_000

/** In order of weight: `nobody` may still change, `late` is certain, and `closing` ends the chance of an answer. */
const BY_STRENGTH: readonly (FallbackReason | null)[] = [null, 'nobody', 'late', 'closing']

/** Does this reason outweigh the one already given? A weaker reason never replaces a stronger one. */
export const isStrongerReason = (why: FallbackReason, given: FallbackReason | null): boolean =>
  BY_STRENGTH.indexOf(why) > BY_STRENGTH.indexOf(given)

export type WaitingChat = {
  readonly askedAt: Instant
  readonly due: Instant | null
  readonly opening: Opening
  readonly someoneAvailable: boolean
}

/**
 * Decides what a resident who waits for a chat is told: nothing (null); why it may not be answered, together with the
 * offer of a call back or a message; or, once the door is closed and the due time has passed, that it becomes a
 * message, so that nobody waits overnight (D4). A chat requested just before closing keeps its full time.
 */
export function fallbackOf(
  { askedAt, due, opening, someoneAvailable }: WaitingChat,
  now: Instant,
): FallbackReason | 'keep_as_message' | null {
  if (opening.state === 'closed') return due === null || now > due ? 'keep_as_message' : 'closing'
  const closing = opening.state === 'open' && opening.until !== null
  if (closing && milliseconds(opening.until) - milliseconds(now) <= CLOSING_SOON_MS) return 'closing'
  if (due !== null && now > due) return 'late'
  const waited = milliseconds(now) - milliseconds(askedAt)
  return !someoneAvailable && waited >= NOBODY_AFTER_MS ? 'nobody' : null
}
