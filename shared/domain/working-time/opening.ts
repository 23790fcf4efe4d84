import { type Instant, instant, milliseconds } from '../instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import { DAYS_AHEAD, isRoundTheClock, openSpans } from './hours.ts'
import { addDays, londonDate, wallMoment } from './london.ts'

export type Opening =
  /** `until`: the first closed moment; null: no closing in sight. */
  | { readonly state: 'open'; readonly until: Instant | null }
  /** `opens`: the first open moment; null: never, as far as we look ahead. */
  | { readonly state: 'closed'; readonly opens: Instant | null }
  /** The association has set no hours: neither open nor closed (D2). */
  | { readonly state: 'unset' }

/**
 * Is the association open at a moment, and until when or from when (D2, D14)? Hours that touch are one: 00:00-24:00
 * goes straight on into the next day's. A published bank holiday, closure or special hours are all heeded, whenever
 * they were published; a desk open round the clock stays open on bank holidays. Looks 400 days ahead.
 * @throws RangeError where a time in the calendar is none
 */
export function openingAt(calendar: WorkingCalendar, at: Instant): Opening {
  if (calendar.hours === null) return { state: 'unset' }
  const from = whereToLook(calendar, milliseconds(at))
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
  return { state: 'open', until: until < horizon(from) ? instant(until) : null }
}

/** A desk open round the clock closes for an exception or not at all: it is open up to the day before the first one,
 * so the walk begins there. null: none in sight. Spares such a desk a walk of 400 days at every question. */
function whereToLook(calendar: WorkingCalendar, now: number): number | null {
  if (!isRoundTheClock(calendar)) return now
  const today = londonDate(now)
  const [next] = [...Object.keys(calendar.specialHours), ...calendar.closures.map(({ date }) => date)]
    .filter(date => date >= addDays(today, -1) && date <= addDays(today, DAYS_AHEAD))
    .sort()
  return next === undefined ? null : Math.max(now, wallMoment(addDays(next, -1), 0))
}

/** The midnight that ends the last day looked at. */
function horizon(from: number): number {
  return wallMoment(addDays(londonDate(from), DAYS_AHEAD), 1440)
}
