import { type Instant, instant, milliseconds } from '../instant.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The moment before which closed conversations are erased. Days are continuous periods of 24 hours from closing (UK
 * GDPR Art 5(1)(e): no longer than needed). Null without a retention period: nothing is erased, because no policy
 * gives a number and none is invented (E6).
 */
export function eraseClosedBefore(retentionDays: number | null, now: Instant): Instant | null {
  return retentionDays === null ? null : instant(milliseconds(now) - retentionDays * DAY_MS)
}
