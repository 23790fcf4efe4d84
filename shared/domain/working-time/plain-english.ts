import type { Instant, LondonDate } from '../instant.ts'
import { londonClock, londonDate } from './london.ts'

/**
 * Such as `Friday 6 February 2026`. Dates and times in plain English (E4), for advisers and the command line;
 * residents read theirs in their own language.
 */
export function plainDate(date: LondonDate): string {
  const { year, month, day, dayOfWeek } = Temporal.PlainDate.from(date)
  return `${DAYS[dayOfWeek - 1]} ${day} ${MONTHS[month - 1]} ${year}`
}

/** Such as `4.30pm`, `midday`, `10.18am and 20 seconds`. On the day of a clock change it adds GMT or BST. */
export function plainTime(at: Instant): string {
  const clock = londonClock(at)
  const { hour, minute, second } = clock
  const zone = clock.hoursInDay === 24 ? '' : clock.offset === '+01:00' ? ' BST' : ' GMT'
  const seconds = second === 0 ? '' : ` and ${second} ${second === 1 ? 'second' : 'seconds'}`
  if (minute === 0 && second === 0 && hour % 12 === 0) return hour === 0 ? `midnight${zone}` : `midday${zone}`
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${hour < 12 ? 'am' : 'pm'}${seconds}${zone}`
}

/** Such as `4.30pm on Friday 6 February 2026`, as D8 asks. */
export function plainMoment(at: Instant): string {
  const date = plainDate(londonDate(at))
  const { hour, minute, second } = londonClock(at)
  return hour === 23 && minute === 59 && second === 59 ? `the end of ${date}` : `${plainTime(at)} on ${date}`
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
