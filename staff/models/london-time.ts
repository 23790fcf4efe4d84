import { type Instant, instant } from '../../shared/domain/instant.ts'

const HOUR_MS = 3_600_000

/**
 * The moment at which London's clocks show this date and time (D1). `date` and `time` have the form of date and time
 * inputs: `2026-11-27`, `17:00`. In the hour that comes twice (October) it is the first of the two, so that the resident
 * hears from us no later than the words say. In the hour that does not exist (March) it is an hour later. Null when they
 * are not a date and a time.
 */
export function londonInstant(date: string, time: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d$/.test(time)) return null
  const asUtc = Date.parse(`${date}T${time}:00.000Z`)
  // Some browsers read "31 November" as 1 December; others refuse it.
  if (Number.isNaN(asUtc) || !instant(asUtc).startsWith(`${date}T${time}`)) return null
  // London is at most an hour ahead of UTC. Try summer time first.
  const found = [asUtc - HOUR_MS, asUtc].find(at => londonDateTimeOf(at) === `${date}T${time}`)
  return instant(found ?? asUtc)
}

/** The date in London in the form of a date input, such as `2026-11-27`. */
export const londonDateOf = (at: Instant): string => londonDateTimeOf(Date.parse(at)).slice(0, 10)

/** `2026-11-27T17:00`. */
function londonDateTimeOf(at: number): string {
  const parts = Object.fromEntries(LONDON_FORMAT.formatToParts(at).map(({ type, value }) => [type, value]))
  const { year = '', month, day, hour, minute } = parts
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`
}

/** `Intl`, because not every browser has `Temporal`. */
const LONDON_FORMAT = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
