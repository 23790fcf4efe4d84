import { type Instant, instant, milliseconds } from '../instant.ts'
import type { WorkingCalendar } from '../working-time/calendar.ts'
import { openSpans } from '../working-time/hours.ts'
import { londonDate } from '../working-time/london.ts'

/** The length of one call, and so the distance between offered times. */
export const SLOT_MINUTES = 30
/** The shortest notice for a call. */
const EARLIEST_MINUTES = 30
/** The number of open days that the list covers, so that people can read it. */
const DAYS_OFFERED = 3

/**
 * The times that can be agreed for a call, as UTC instants: every half hour that lies within opening hours, from half
 * an hour from now, over at most three open days. None is later than the due time `by`, so that agreeing a time is no
 * way around the target. Empty without opening hours (D2).
 */
export function callSlots(calendar: WorkingCalendar, now: Instant, by: Instant | null): readonly Instant[] {
  if (calendar.hours === null) return []
  const slotMs = SLOT_MINUTES * 60_000
  const earliest = milliseconds(now) + EARLIEST_MINUTES * 60_000
  const latest = by === null ? Number.POSITIVE_INFINITY : milliseconds(by)
  const slots: Instant[] = []
  const days = new Set<string>()
  for (const { date, from, to } of openSpans(calendar, earliest, londonDate(now))) {
    days.add(date)
    if (days.size > DAYS_OFFERED || from > latest) break
    for (let at = Math.ceil(from / slotMs) * slotMs; at + slotMs <= to && at <= latest; at += slotMs) {
      slots.push(instant(at))
    }
  }
  return slots
}
