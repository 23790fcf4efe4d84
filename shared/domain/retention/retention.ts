import { type Instant, instant, milliseconds } from '../instant.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Closed before this moment, a conversation has been kept as long as the association said, and is erased. Days are
 * continuous 24 hours from the closing (UK GDPR Art 5(1)(e): no longer than needed). Without a number of days,
 * null: nothing is erased, because no policy gives a number and none is invented (E6).
 */
export function eraseClosedBefore(retentionDays: number | null, now: Instant): Instant | null {
  return retentionDays === null ? null : instant(milliseconds(now) - retentionDays * DAY_MS)
}
