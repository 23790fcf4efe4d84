import type { LondonDate } from '../instant.ts'
import type { Closure, Interval, Weekday, WorkingCalendar } from './calendar.ts'
import { addDays, londonDate, minutesOf, wallMoment, weekday } from './london.ts'

/** How far ahead anything looks for the next opening: every loop ends, also for an association that never opens. */
export const DAYS_AHEAD = 400

/** A stretch of open time in milliseconds, half-open. `date` is the day whose hours it belongs to. */
export type OpenSpan = { readonly date: LondonDate; readonly from: number; readonly to: number }

/**
 * The open time from a moment on, in order and without overlaps; a span that goes straight on from the last one is
 * given as a span of its own. Hours past midnight belong to the day they begin on, so a bank holiday, a closure or
 * special hours of the next day do not cut them short.
 * @param knownOn closures published after this date are passed over (D10); null: all count
 */
export function* openSpans(
  calendar: WorkingCalendar,
  at: number,
  knownOn: LondonDate | null,
): Generator<OpenSpan> {
  let reached = at
  // From the day before, whose hours may run past midnight.
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

/** A date's own hours in minutes from its midnight, earliest first; past midnight the close is over 1440. */
export function minutesOn(
  calendar: WorkingCalendar,
  date: LondonDate,
  knownOn: LondonDate | null,
): readonly (readonly [open: number, close: number])[] {
  return intervalsOn(calendar, date, knownOn)
    .map(minutesOfInterval)
    .sort(([a], [b]) => a - b)
}

/** The closure that shuts a date, if one was known by `knownOn` (null: whenever it was published). Dates are all we
 * keep, so one published on that very day counts as known. */
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

/** Open at every minute of every week. Such a desk takes no bank holidays: whoever staffs the night staffs them. */
export function isRoundTheClock(calendar: WorkingCalendar): boolean {
  const week = Object.keys(DAY_NUMBER) as Weekday[]
  const opened = week.flatMap(day =>
    (calendar.hours?.[day] ?? []).map(minutesOfInterval).flatMap(([open, close]) => {
      const from = DAY_NUMBER[day] * 1440 + open
      const to = DAY_NUMBER[day] * 1440 + close
      // Once more a week earlier, for what Sunday night leaves over to Monday.
      return [[from, to] as const, [from - WEEK, to - WEEK] as const]
    }),
  )
  let covered = 0
  for (const [from, to] of opened.sort(([a], [b]) => a - b)) {
    if (from > covered) return false
    covered = Math.max(covered, to)
  }
  return covered >= WEEK
}

const WEEK = 7 * 1440
const DAY_NUMBER: Record<Weekday, number> = { mon: 0, tue: 1, wed: 2, thu: 3, fri: 4, sat: 5, sun: 6 }

/** A closure shuts the day whatever else is written for it; then special hours, then the bank holiday, then the week. */
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
