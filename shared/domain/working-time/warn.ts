import { type Instant, instant, milliseconds } from '../instant.ts'

const HOUR = 3_600_000

/** When staff are warned that a target is about to be late: with a third of its time left, but at most an hour. So
 * three minutes are announced at two, and two working days an hour before the end. Never before `start`. */
export function warnAt(start: Instant, due: Instant): Instant {
  const whole = Math.max(0, milliseconds(due) - milliseconds(start))
  return instant(milliseconds(due) - Math.min(Math.round(whole / 3), HOUR))
}
