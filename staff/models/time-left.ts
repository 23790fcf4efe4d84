import { type Instant, milliseconds } from '../../shared/domain/instant.ts'

/** How close a target is. Each has a shape and words of its own, since colour alone never says it. */
export type Urgency = 'none' | 'in_time' | 'soon' | 'late'

/** `seconds`: whole seconds left, or past the due time when late; 0 without a due time. */
export type TimeLeft = { readonly urgency: Urgency; readonly seconds: number }

type TimedTarget = { readonly due: Instant | null; readonly warnAt: Instant | null }

/** The time left until a target is due. The due time itself is still in time (D8). Without a due time there is no urgency
 * (D2). */
export function timeLeft(target: TimedTarget | null, now: Instant): TimeLeft {
  if (target === null || target.due === null) return { urgency: 'none', seconds: 0 }
  const left = milliseconds(target.due) - milliseconds(now)
  if (left < 0) return { urgency: 'late', seconds: Math.ceil(-left / 1000) }
  const warned = target.warnAt !== null && now >= target.warnAt
  return { urgency: warned ? 'soon' : 'in_time', seconds: Math.ceil(left / 1000) }
}

const DAY_SECONDS = 86_400
/** An hour, a minute and a second. */
const UNITS_SECONDS = [3600, 60, 1]

/** Splits seconds into at most two lengths of one whole unit each: 130 is 120 and 10 ("2 minutes 10 seconds"), 3605 is an
 * hour alone. From two days on there are only whole days. */
export function splitDuration(seconds: number): readonly number[] {
  if (seconds >= 2 * DAY_SECONDS) return [seconds - (seconds % DAY_SECONDS)]
  const first = UNITS_SECONDS.findIndex(size => seconds >= size)
  if (first < 0) return [0]
  let rest = seconds
  return UNITS_SECONDS.slice(first, first + 2).flatMap(size => {
    const length = rest - (rest % size)
    rest -= length
    return length > 0 ? [length] : []
  })
}
