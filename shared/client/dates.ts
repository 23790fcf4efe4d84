import { type Instant, type LondonDate, milliseconds } from '../domain/instant.ts'
import { softenDay } from './welsh.ts'
import { countWords, datesOf, type Unit } from './written-dates.ts'

/**
 * Dates and times for people: London time (D1), in the reader's language, on the Gregorian calendar. English and Welsh use
 * the plain style "10.18am", "10.18yb". Other languages use the clock that their readers use, of 12 or 24 hours.
 *
 * Digits are 0 to 9 in every language, even where `Intl` would write others (Bengali, Persian). People read out, dial and
 * type times, references and phone numbers, so these must look the same in a message, on a letter and on a keypad.
 */
const ZONE = 'Europe/London'
const DAY_MS = 86_400_000

/** Writes a time: "10.18am", "5pm", "midday", "midnight"; in Welsh "10.18yb", "5yp", "hanner dydd", "hanner nos". Welsh
 * distinguishes the afternoon (y prynhawn) from the evening (yr hwyr), which begins at six. */
export function timeOf(at: Instant, language: string): string {
  const { hour, minute } = londonParts(at)
  const exactlyTwelve = minute === 0 && hour % 12 === 0
  // "12pm" is ambiguous, so a 12-hour clock names noon and midnight.
  if (language !== 'en' && language !== 'cy')
    return formatFor(language, {
      hour: 'numeric',
      minute: '2-digit',
      // The narrow form, because Arabic's longer form calls midnight "12:00 in the evening".
      ...(exactlyTwelve && { dayPeriod: 'narrow' }),
    }).format(milliseconds(at))
  const welsh = language === 'cy'
  if (minute === 0 && hour === 12) return welsh ? 'hanner dydd' : 'midday'
  if (minute === 0 && hour === 0) return welsh ? 'hanner nos' : 'midnight'
  const half = hour < 12 ? (welsh ? 'yb' : 'am') : !welsh ? 'pm' : hour < 18 ? 'yp' : 'yh'
  const minutes = minute === 0 ? '' : `.${String(minute).padStart(2, '0')}`
  return `${hour % 12 || 12}${minutes}${half}`
}

/** Counts the London dates from `now` to `at`: 0 today, 1 tomorrow, -1 yesterday. */
export function daysAhead(at: Instant, now: Instant): number {
  return Math.round((londonParts(at).date - londonParts(now).date) / DAY_MS)
}

/** Names a day: "today", "tomorrow", "Monday". More than six days ahead, or before yesterday, "Monday 30 November". */
export function dayOf(at: Instant, now: Instant, language: string): string {
  const ahead = daysAhead(at, now)
  const isFar = ahead < -1 || ahead > 6
  const written = datesOf(language)
  if (written)
    return (
      written.near[ahead + 1] ?? (isFar ? dateOf(at, language) : `${written.days[londonParts(at).weekday]}`)
    )
  if (Math.abs(ahead) <= 1)
    return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(ahead, 'day')
  return isFar ? dateOf(at, language) : formatFor(language, { weekday: 'long' }).format(milliseconds(at))
}

/** Names the day on which something happens, as an adverb. Welsh mutates it there: "Byddwn yn agor ddydd Llun". */
export function dayWhen(at: Instant, now: Instant, language: string): string {
  const day = dayOf(at, now, language)
  return language === 'cy' ? softenDay(day) : day
}

/** Writes the whole date, for text that is saved or printed: "Friday 27 November", "dydd Gwener 27 Tachwedd". */
export function dateOf(at: Instant, language: string): string {
  const written = datesOf(language)
  if (written) {
    const { weekday, day, month } = londonParts(at)
    return `${written.days[weekday]} ${day} ${written.months[month - 1]}`
  }
  return formatFor(language, { weekday: 'long', day: 'numeric', month: 'long' })
    .format(milliseconds(at))
    .replace(language === 'en' ? ',' : '', '')
}

/** Writes a London date with its year, for text that is read in later years too: "26 November 2026". */
export function dateWithYear(date: LondonDate, language: string): string {
  const noon: Instant = `${date}T12:00:00.000Z`
  const written = datesOf(language)
  if (!written)
    return formatFor(language, { day: 'numeric', month: 'long', year: 'numeric' }).format(milliseconds(noon))
  const { day, month } = londonParts(noon)
  return `${day} ${written.months[month - 1]} ${date.slice(0, 4)}`
}

/** Tells whether this is the last minute of a day. Texts call it the end of the day, since "11.59pm" sounds like an
 * appointment (D6). */
export function isEndOfDay(at: Instant): boolean {
  const { hour, minute } = londonParts(at)
  return hour === 23 && minute === 59
}

/** Writes the time, after its day unless that is today: "10.18am", "yesterday, 10.18am". */
export function dayAndTime(at: Instant, now: Instant, language: string): string {
  const time = timeOf(at, language)
  if (daysAhead(at, now) === 0) return time
  const day = dayOf(at, now, language)
  return `${day}${/\p{Script=Arabic}/u.test(day) ? '،' : ','} ${time}`
}

/** Writes a length of time in its largest whole unit, rounded down: "40 seconds", "2 minutes", "3 hours", "2 days".
 * Hours are used up to two days. A negative length counts as zero. */
export function duration(seconds: number, language: string): string {
  const [count, unit] = largestUnit(Math.max(0, seconds))
  const written = datesOf(language)
  if (written) return countWords(written, count, unit, language)
  return new Intl.NumberFormat(localeOf(language), { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}

function largestUnit(seconds: number): [number, Unit] {
  if (seconds < 60) return [Math.floor(seconds), 'second']
  if (seconds < 3600) return [Math.floor(seconds / 60), 'minute']
  if (seconds < 2 * 86_400) return [Math.floor(seconds / 3600), 'hour']
  return [Math.floor(seconds / 86_400), 'day']
}

/** Reads the clock and calendar in London. `date` is that day's midnight as if in UTC, so that days can be counted. */
function londonParts(at: Instant) {
  const parts = Object.fromEntries(
    londonFormat.formatToParts(milliseconds(at)).map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0 } = parts
  const date = Date.UTC(year, month - 1, day)
  return { date, weekday: new Date(date).getUTCDay(), day, month, hour, minute }
}

const londonFormat = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
})

const formatFor = (language: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: ZONE, ...options })

/** British English writes the day before the month. Without the calendar key, Persian would use a calendar of its own. */
const localeOf = (language: string) => `${language === 'en' ? 'en-GB' : language}-u-ca-gregory-nu-latn`
