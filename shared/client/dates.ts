import { type Instant, milliseconds } from '../domain/instant.ts'
import { softenDay } from './welsh.ts'
import { counted, datesOf, type Unit } from './written-dates.ts'

/**
 * Dates and times for people: London's (D1), in the reader's language, on the calendar Britain goes by. In English and
 * Welsh in the plain style "10.18am", "10.18yb"; elsewhere by the clock its readers use, of 12 or of 24 hours.
 *
 * Digits are 0 to 9 in every language, also where `Intl` would write others (Bengali, Persian): a time, a reference and a
 * phone number are read out, dialled and typed, and must look the same in a message, on a letter and on the keys.
 */
const ZONE = 'Europe/London'
const DAY = 86_400_000

/** "10.18am", "5pm", "midday", "midnight"; Welsh "10.18yb", "5yh", "hanner dydd", "hanner nos". */
export function timeOf(at: Instant, language: string): string {
  const { hour, minute } = london(at)
  const exactlyTwelve = minute === 0 && hour % 12 === 0
  // "12pm" means two things to two people: noon and midnight are said by name, where the clock has 12 hours.
  if (language !== 'en' && language !== 'cy')
    return format(language, {
      hour: 'numeric',
      minute: '2-digit',
      // Said shortly: Arabic's longer form calls midnight "12:00 in the evening".
      ...(exactlyTwelve && { dayPeriod: 'narrow' }),
    }).format(milliseconds(at))
  const welsh = language === 'cy'
  if (minute === 0 && hour === 12) return welsh ? 'hanner dydd' : 'midday'
  if (minute === 0 && hour === 0) return welsh ? 'hanner nos' : 'midnight'
  const half = hour < 12 ? (welsh ? 'yb' : 'am') : welsh ? 'yh' : 'pm'
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${half}`
}

/** How many London dates on `at` is from `now`: 0 today, 1 tomorrow, -1 yesterday. */
export function daysAhead(at: Instant, now: Instant): number {
  return Math.round((london(at).date - london(now).date) / DAY)
}

/** "today", "tomorrow", "Monday", and beyond six days (or back beyond yesterday) "Monday 30 November". */
export function dayOf(at: Instant, now: Instant, language: string): string {
  const ahead = daysAhead(at, now)
  const far = ahead < -1 || ahead > 6
  const written = datesOf(language)
  if (written)
    return written.near[ahead + 1] ?? (far ? dateOf(at, language) : `${written.days[london(at).weekday]}`)
  if (Math.abs(ahead) <= 1)
    return new Intl.RelativeTimeFormat(tag(language), { numeric: 'auto' }).format(ahead, 'day')
  return far ? dateOf(at, language) : format(language, { weekday: 'long' }).format(milliseconds(at))
}

/** The day where it says when something happens: Welsh softens it there, "Byddwn yn agor ddydd Llun". */
export function dayWhen(at: Instant, now: Instant, language: string): string {
  const day = dayOf(at, now, language)
  return language === 'cy' ? softenDay(day) : day
}

/** The whole date, for what is kept or printed: "Friday 27 November", "dydd Gwener 27 Tachwedd". */
export function dateOf(at: Instant, language: string): string {
  const written = datesOf(language)
  if (written) {
    const { weekday, day, month } = london(at)
    return `${written.days[weekday]} ${day} ${written.months[month - 1]}`
  }
  return format(language, { weekday: 'long', day: 'numeric', month: 'long' })
    .format(milliseconds(at))
    .replace(language === 'en' ? ',' : '', '')
}

/** The last minute of a day: said as its end, since "11.59pm" sounds like an appointment (D6). */
export function isEndOfDay(at: Instant): boolean {
  const { hour, minute } = london(at)
  return hour === 23 && minute === 59
}

/** The time, with its day before it unless that is today: "10.18am", "yesterday, 10.18am". */
export function dayAndTime(at: Instant, now: Instant, language: string): string {
  const time = timeOf(at, language)
  if (daysAhead(at, now) === 0) return time
  const day = dayOf(at, now, language)
  return `${day}${/\p{Script=Arabic}/u.test(day) ? '،' : ','} ${time}`
}

/** A length of time in its largest whole unit, rounded down: "40 seconds", "2 minutes", "3 hours", "2 days".
 * Hours are used up to two days. Less than nothing is nothing. */
export function duration(seconds: number, language: string): string {
  const [count, unit] = largest(Math.max(0, seconds))
  const written = datesOf(language)
  if (written) return counted(written, count, unit, language)
  return new Intl.NumberFormat(tag(language), { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

function largest(seconds: number): [number, Unit] {
  if (seconds < 60) return [Math.floor(seconds), 'second']
  if (seconds < 3600) return [Math.floor(seconds / 60), 'minute']
  if (seconds < 2 * 86_400) return [Math.floor(seconds / 3600), 'hour']
  return [Math.floor(seconds / 86_400), 'day']
}

/** The wall clock and calendar in London. `date` is that day's midnight as if in UTC, so that days can be counted. */
function london(at: Instant) {
  const parts = Object.fromEntries(
    wall.formatToParts(milliseconds(at)).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  const date = Date.UTC(year, month - 1, day)
  return { date, weekday: new Date(date).getUTCDay(), day, month, hour, minute }
}

const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

const format = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(tag(language), { timeZone: ZONE, ...options })

/** English here is British: the day before the month. Persian alone would have its own calendar. */
const tag = (language: string) => `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`
