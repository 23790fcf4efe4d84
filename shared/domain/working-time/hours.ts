import type { LondonDate } from '../instant.ts'
import type { Closure, Interval, Weekday, WorkingCalendar } from './calendar.ts'
import { addDays, londonDate, minutesOf, wallMoment, weekday } from './london.ts'

/** How far ahead to look for the next opening. Every loop ends, even for an association that never opens. */
export const DAYS_AHEAD = 400

/** A span of open time in milliseconds, half-open. `date` is the day whose hours it belongs to. */
export type OpenSpan = { readonly date: LondonDate; readonly from: number; readonly to: number }

/**
 * Yields the open time from a moment on, in order and without overlaps; a span that directly follows the last one is
 * yielded separately. Hours past midnight belong to the day they begin on, so a bank holiday, a closure or special
 * hours of the next day do not shorten them.
 * @param knownOn closures published after this date are ignored (D10); null: all count
 */
export function* openSpans(
  calendar: WorkingCalendar,
  at: number,
  knownOn: LondonDate | null,
): Generator<OpenSpan> {
  let reached = at
  // Start a day earlier, whose hours may run past midnight.
  let date = addDays(londonDate(at), -1)
  for (let day = -1; day <= DAYS_AHEAD; day++, date = addDays(date, 1)) {
    for (const [open, close] of minutesOn(calendar, date, knownOn)) {
      const from = Math.max(wallMoment(date, open), reached)
      const to = wallMoment(date, close)
      if (to <= from) continue
      reached = to
      yield { date, from, to }
    }
  }
}

/** A date's own hours in minutes from its midnight, earliest first. A close past midnight is over 1440. */
export function minutesOn(
  calendar: WorkingCalendar,
  date: LondonDate,
  knownOn: LondonDate | null,
): readonly (readonly [open: number, close: number])[] {
  return intervalsOn(calendar, date, knownOn)
    .map(minutesOfInterval)
    .sort(([a], [b]) => a - b)
}

/**
 * The closure of a date, if it was known by `knownOn` (null: whenever it was published). Only dates are stored, so a
 * closure published on that very day counts as known.
 */
export function closureOn(
  calendar: WorkingCalendar,
  date: LondonDate,
  knownOn: LondonDate | null,
): Closure | undefined {
  return calendar.closures.find(
    closure =>
      closure.date === date &&
      (knownOn === null || closure.publishedOn === undefined || closure.publishedOn <= knownOn),
  )
}

/**
 * Is the association open at every minute of every week? Such a desk observes no bank holidays, because the people
 * who staff its nights staff them too.
 */
export function isRoundTheClock(calendar: WorkingCalendar): boolean {
  const week = Object.keys(DAY_NUMBER) as Weekday[]
  const opened = week.flatMap(day =>
    (calendar.hours?.[day] ?? []).map(minutesOfInterval).flatMap(([open, close]) => {
      const from = DAY_NUMBER[day] * 1440 + open
      const to = DAY_NUMBER[day] * 1440 + close
      // Repeated a week earlier, for the part of Sunday night that falls on Monday.
      return [[from, to] as const, [from - MINUTES_A_WEEK, to - MINUTES_A_WEEK] as const]
    }),
  )
  let covered = 0
  for (const [from, to] of opened.sort(([a], [b]) => a - b)) {
    if (from > covered) return false
    covered = Math.max(covered, to)
  }
  return covered >= MINUTES_A_WEEK
}

const MINUTES_A_WEEK = 7 * 1440
const DAY_NUMBER: Record<Weekday, number> = { mon: 0, tue: 1, wed: 2, thu: 3, fri: 4, sat: 5, sun: 6 }

/** In order of precedence: a closure, special hours, a bank holiday, the week. */
function intervalsOn(
  calendar: WorkingCalendar,
  date: LondonDate,
  knownOn: LondonDate | null,
): readonly Interval[] {
  if (calendar.hours === null || closureOn(calendar, date, knownOn)) return []
  const special = calendar.specialHours[date]
  if (special) return special
  if (calendar.bankHolidays.includes(date) && !isRoundTheClock(calendar)) return []
  return calendar.hours[weekday(date)] ?? []
}

function minutesOfInterval([open, close]: Interval): readonly [open: number, close: number] {
  const from = minutesOf(open)
  const to = minutesOf(close)
  return [from, to > from ? to : to + 1440]
}
