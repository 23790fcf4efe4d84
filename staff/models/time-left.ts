import { type Instant, milliseconds } from '../../shared/domain/instant.ts'

/** How a promise stands: never told by colour alone, so each has its own shape and its own words. */
export type Urgency = 'none' | 'in_time' | 'soon' | 'late'

/** `seconds`: whole seconds left, or past the due time when late; 0 without a due time. */
export type TimeLeft = { readonly urgency: Urgency; readonly seconds: number }

type Clocked = { readonly due: Instant | null; readonly warnAt: Instant | null }

/** The time left of a target. Due itself is still in time (D8); without a due time nothing was promised (D2). */
export function timeLeft(target: Clocked | null, now: Instant): TimeLeft {
  if (target === null || target.due === null) return { urgency: 'none', seconds: 0 }
  const left = milliseconds(target.due) - milliseconds(now)
  if (left < 0) return { urgency: 'late', seconds: Math.ceil(-left / 1000) }
  const warned = target.warnAt !== null && now >= target.warnAt
  return { urgency: warned ? 'soon' : 'in_time', seconds: Math.ceil(left / 1000) }
}

const DAY = 86_400
const UNITS = [3600, 60, 1]

/** Seconds as the lengths to say one after the other, each in one whole unit: 130 is 120 and 10 ("2 minutes 10
 * seconds"), 3605 is an hour alone. From two days on only whole days are said. */
export function lengths(seconds: number): readonly number[] {
  if (seconds >= 2 * DAY) return [seconds - (seconds % DAY)]
  const first = UNITS.findIndex(size => seconds >= size)
  if (first < 0) return [0]
  let rest = seconds
  return UNITS.slice(first, first + 2).flatMap(size => {
    const length = rest - (rest % size)
    rest -= length
    return length > 0 ? [length] : []
  })
}
