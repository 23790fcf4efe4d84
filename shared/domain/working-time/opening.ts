import { type Instant, instant, milliseconds } from '../instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import { DAYS_AHEAD, isRoundTheClock, openSpans } from './hours.ts'
import { addDays, londonDate, wallMoment } from './london.ts'

export type Opening =
  /** `until`: the first closed moment; null: no closing in sight. */
  | { readonly state: 'open'; readonly until: Instant | null }
  /** `opens`: the first open moment; null: none in sight. */
  | { readonly state: 'closed'; readonly opens: Instant | null }
  /** The association has set no hours: neither open nor closed (D2). */
  | { readonly state: 'unset' }

/**
 * Is the association open at a moment, and until when or from when (D2, D14)? Hours that touch are one: 00:00-24:00
 * continues into the next day. Bank holidays, closures and special hours all count, whenever they were published; a
 * desk open round the clock stays open on bank holidays. Looks 400 days ahead.
 * @throws RangeError if the calendar contains an invalid time
 */
export function openingAt(calendar: WorkingCalendar, at: Instant): Opening {
  if (calendar.hours === null) return { state: 'unset' }
  const from = searchStart(calendar, milliseconds(at))
  if (from === null) return { state: 'open', until: null }

  const spans = openSpans(calendar, from, null)
  const first = spans.next().value
  if (!first) return { state: 'closed', opens: null }
  if (first.from > from) return { state: 'closed', opens: instant(first.from) }

  let until: number = first.to
  for (const span of spans) {
    if (span.from > until) break
    until = span.to
  }
  return { state: 'open', until: until < searchEnd(from) ? instant(until) : null }
}

/**
 * Where to start looking, in milliseconds. A desk open round the clock is open at least until the day before its next
 * closure or special hours, so the search starts there. null: none in sight. This saves such a desk a search of 400
 * days on every call.
 */
function searchStart(calendar: WorkingCalendar, now: number): number | null {
  if (!isRoundTheClock(calendar)) return now
  const today = londonDate(now)
  const [next] = [...Object.keys(calendar.specialHours), ...calendar.closures.map(({ date }) => date)]
    .filter(date => date >= addDays(today, -1) && date <= addDays(today, DAYS_AHEAD))
    .sort()
  return next === undefined ? null : Math.max(now, wallMoment(addDays(next, -1), 0))
}

/** The midnight that ends the last day of the search. */
function searchEnd(from: number): number {
  return wallMoment(addDays(londonDate(from), DAYS_AHEAD), 1440)
}
