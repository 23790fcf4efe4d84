import { type Instant, type LondonDate, milliseconds } from '../instant.ts'
import type { Nation } from './calendar.ts'
import { londonDate } from './london.ts'

type Region = 'england-and-wales' | 'scotland' | 'northern-ireland'

/** The dated list that an association can edit (D3), in the shape of `associations/bank-holidays.json`. */
export type BankHolidayList = {
  readonly [region in Region]?: readonly { readonly date: LondonDate; readonly title?: string }[]
}

/**
 * The nation's bank holidays and the association's extra days, sorted, each once.
 * @throws RangeError if the list has no day for the nation: an empty list would make every due time too early
 */
export function bankHolidaysOf(
  list: BankHolidayList,
  nation: Nation,
  extra: readonly LondonDate[] = [],
): LondonDate[] {
  return [...new Set([...datesOf(list, nation), ...extra])].sort()
}

/**
 * The last day that the list covers (31 December of its last year), once that is less than six months away or past;
 * null before that.
 * @throws RangeError as above
 */
export function listRunsOut(list: BankHolidayList, nation: Nation, now: Instant): LondonDate | null {
  const years = datesOf(list, nation).map(date => Number(date.slice(0, 4)))
  const end = Temporal.PlainDate.from({ year: Math.max(...years), month: 12, day: 31 })
  const warnFrom = end.subtract({ months: 6 }).toString()
  return londonDate(milliseconds(now)) >= warnFrom ? end.toString() : null
}

function datesOf(list: BankHolidayList, nation: Nation): LondonDate[] {
  const days = list[REGION[nation]] ?? []
  if (days.length === 0) throw new RangeError(`bank holidays: the list has none for "${REGION[nation]}"`)
  return days.map(({ date }) => date)
}

const REGION: Record<Nation, Region> = {
  england: 'england-and-wales',
  wales: 'england-and-wales',
  scotland: 'scotland',
  northern_ireland: 'northern-ireland',
}
