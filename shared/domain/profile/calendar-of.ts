import * as v from 'valibot'
import type { LondonDate } from '../instant.ts'
import type { Nation, VersionedCalendar } from '../working-time/calendar.ts'
import { withVersion } from '../working-time/recalculate.ts'
import { date, keyed, slug } from './pieces.ts'
import { fromIssue, type Problem } from './problem.ts'
import type { Profile } from './profile.ts'

/** Bank holidays by list. England and Wales share one. */
export type BankHolidays = Readonly<Record<string, readonly { readonly date: LondonDate }[]>>

const bankHolidaysSchema = keyed(slug, v.array(v.object({ date }, 'a bank holiday with its date'), 'a list'))

/** The name of a profile's bank holiday list: the one it names, else its nation's (D3). */
export function bankHolidayList(profile: Profile): string {
  return LISTS[profile.calendar.bank_holidays ?? profile.nation.value]
}

/** Reads the dated lists of bank holidays from the parsed file, or returns every problem with it. */
export function checkBankHolidays(raw: unknown): { bankHolidays: BankHolidays } | { problems: Problem[] } {
  const read = v.safeParse(bankHolidaysSchema, raw ?? null)
  return read.success ? { bankHolidays: read.output } : { problems: read.issues.map(fromIssue) }
}

/**
 * The calendar on which an association's working time is counted.
 * @throws RangeError if `bankHolidays` has no list for it: every due date would be silently wrong
 */
export function calendarOf(profile: Profile, bankHolidays: BankHolidays): VersionedCalendar {
  const name = bankHolidayList(profile)
  const list = bankHolidays[name]
  if (list === undefined) throw new RangeError(`No bank holidays for ${name}`)
  const { service } = profile.hours
  const { closures, extra_bank_holidays, special_hours } = profile.calendar
  return withVersion({
    nation: profile.nation.value,
    hours: service === 'none' ? null : service,
    specialHours: special_hours,
    closures: closures.map(closure => ({
      date: closure.date,
      ...(closure.published_on !== null && { publishedOn: closure.published_on }),
      ...(closure.reason !== null && { reason: closure.reason }),
    })),
    bankHolidays: [...new Set([...list, ...extra_bank_holidays].map(day => day.date))].sort(),
  })
}

const LISTS: Readonly<Record<Nation, string>> = {
  england: 'england-and-wales',
  wales: 'england-and-wales',
  scotland: 'scotland',
  northern_ireland: 'northern-ireland',
}
