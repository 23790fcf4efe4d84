import { type Instant, instant, type LondonDate } from '../instant.ts'
import type { Weekday } from './calendar.ts'

/**
 * D1: every association uses London time, wherever the server is. Within this folder a moment is a number of
 * milliseconds since 1970; results are `Instant`s.
 */
const ZONE = 'Europe/London'
const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const MINUTES_A_DAY = 24 * 60

/** The London date of a moment. */
export function londonDate(at: Instant | number): LondonDate {
  return londonClock(at).toPlainDate().toString()
}

/** The date and time in London at a moment. */
export function londonClock(at: Instant | number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(
    typeof at === 'number' ? at : Date.parse(at),
  ).toZonedDateTimeISO(ZONE)
}

export function addDays(date: LondonDate, days: number): LondonDate {
  return Temporal.PlainDate.from(date).add({ days }).toString()
}

/**
 * The same date some months on, or the last day of that month if it has no such date (31 January, 28 February: D12).
 */
export function addMonths(date: LondonDate, months: number): LondonDate {
  return Temporal.PlainDate.from(date).add({ months }).toString()
}

export function weekday(date: LondonDate): Weekday {
  return WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] as Weekday
}

/**
 * The moment, in milliseconds since 1970, when London's clocks show a time, given in minutes from the date's midnight
 * (1440 and more: the next day). D14: a time in the hour that spring skips is the moment of the change; a time in the
 * hour that autumn repeats is its first occurrence. A later wall time is therefore never an earlier moment.
 */
export function wallMoment(date: LondonDate, minutes: number): number {
  const day = Temporal.PlainDate.from(addDays(date, Math.floor(minutes / MINUTES_A_DAY)))
  const minuteOfDay = minutes % MINUTES_A_DAY
  const wall = day.toPlainDateTime({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 })
  const shown = wall.toZonedDateTime(ZONE, { disambiguation: 'compatible' })
  if (shown.toPlainDateTime().equals(wall)) return shown.epochMilliseconds
  // "Previous" is strict, and 01:00 on the spring Sunday is the very moment of the change.
  const change = shown.add({ nanoseconds: 1 }).getTimeZoneTransition('previous')
  return change?.epochMilliseconds ?? shown.epochMilliseconds
}

/** 23:59:59 of a London date (D8). */
export function lastSecond(date: LondonDate): Instant {
  return instant(wallMoment(date, MINUTES_A_DAY) - 1000)
}

/**
 * Minutes from midnight of a wall time such as `09:00`, at most `24:00`.
 * @throws RangeError if it is not such a time: a slip in the hours must never pass as "closed"
 */
export function minutesOf(time: string): number {
  const [, hours, minutes] = /^(\d\d):([0-5]\d)$/.exec(time) ?? []
  const total = Number(hours) * 60 + Number(minutes)
  if (total <= MINUTES_A_DAY) return total
  throw new RangeError(`expected a time from 00:00 to 24:00, got "${time}"`)
}
