import { type Instant, instant } from '../../shared/domain/instant.ts'

const HOUR = 3_600_000

/**
 * The moment at which London's clocks show this date and time (D1). `date` and `time` as date and time inputs give
 * them: `2026-11-27`, `17:00`. An hour that comes twice (October) is its first coming, so that nothing is promised later
 * than the words say; one that never comes (March) is an hour on. Null where they are not a date and a time.
 */
export function londonMoment(date: string, time: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d$/.test(time)) return null
  const asUtc = Date.parse(`${date}T${time}:00.000Z`)
  // "31 November" is read as 1 December by some browsers, and refused by others.
  if (Number.isNaN(asUtc) || !instant(asUtc).startsWith(`${date}T${time}`)) return null
  // London is at most an hour ahead of UTC: summer time first.
  const found = [asUtc - HOUR, asUtc].find(at => wallOf(at) === `${date}T${time}`)
  return instant(found ?? asUtc)
}

/** The date in London, as a date input takes it: the earliest day that can be promised. */
export const londonDateOf = (at: Instant): string => wallOf(Date.parse(at)).slice(0, 10)

function wallOf(at: number): string {
  const parts = Object.fromEntries(wall.formatToParts(at).map(({ type, value }) => [type, value]))
  const { year = '', month, day, hour, minute } = parts
  return `${year.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`
}

/** By `Intl`, since not every browser has `Temporal`. */
const wall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})
