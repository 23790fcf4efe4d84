import { type Instant, instant, milliseconds } from '../instant.ts'
import type { WorkingCalendar } from '../working-time/calendar.ts'
import { openSpans } from '../working-time/hours.ts'
import { londonDate } from '../working-time/london.ts'

/** How long one call is given, and so how far the offered times lie apart. */
export const SLOT_MINUTES = 30
/** Nobody is offered a time that is upon them already. */
const EARLIEST_MINUTES = 30
/** Where no promise bounds the choice: so many open days are offered. */
const DAYS_OFFERED = 3

/**
 * The times that can be agreed for a call: every half hour in which the association is open to its end, from half an
 * hour on. None later than the promise (`by`): an agreed time must not be a way around it. Without hours none are
 * offered (D2). Bounded by three open days, so that the list can be read.
 */
export function callSlots(calendar: WorkingCalendar, now: Instant, by: Instant | null): readonly Instant[] {
  if (calendar.hours === null) return []
  const length = SLOT_MINUTES * 60_000
  const earliest = milliseconds(now) + EARLIEST_MINUTES * 60_000
  const latest = by === null ? Number.POSITIVE_INFINITY : milliseconds(by)
  const slots: Instant[] = []
  const days = new Set<string>()
  for (const { date, from, to } of openSpans(calendar, earliest, londonDate(now))) {
    days.add(date)
    if (days.size > DAYS_OFFERED || from > latest) break
    for (let at = Math.ceil(from / length) * length; at + length <= to && at <= latest; at += length) {
      slots.push(instant(at))
    }
  }
  return slots
}
