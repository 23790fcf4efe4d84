import type { Instant, LondonDate } from '../instant.ts'
import type { VersionedCalendar, WorkingCalendar } from './calendar.ts'
import { dueAt } from './due.ts'
import { londonDate } from './london.ts'
import type { DueFacts, TargetRule } from './target-rule.ts'

/** What a due time was reckoned from (D10): enough to reckon it again, whatever has been edited since. */
export type Reckoned = {
  readonly rule: TargetRule
  readonly facts: DueFacts
  /** The version of the calendar it was reckoned on. */
  readonly calendar: string
}

/** Counted in days, so that one more holiday on the way takes a day out of the count. */
export const countsDays = ({ unit }: TargetRule): boolean =>
  unit === 'working_days' || unit === 'calendar_days' || unit === 'calendar_month'

/**
 * The later due time of a promise counted in days, where bank holidays have been proclaimed since it was made, and which
 * those are (D10). Null where it does not move: it is never brought nearer, and nothing but a bank holiday moves it, for
 * all else is as the calendar of that day had it.
 * @param proclaimed the nation's bank holidays as they are known now
 */
export function movedByBankHolidays(
  { rule, facts }: Reckoned,
  due: Instant,
  then: WorkingCalendar,
  proclaimed: readonly LondonDate[],
): { readonly due: Instant; readonly proclaimed: readonly LondonDate[] } | null {
  const fresh = proclaimed.filter(date => !then.bankHolidays.includes(date))
  if (fresh.length === 0 || !countsDays(rule)) return null
  const bankHolidays = [...then.bankHolidays, ...fresh].sort()
  const again = dueAt({ ...then, bankHolidays }, rule, facts).due
  if (again === null || again <= due) return null
  const [from, to] = [londonDate(facts.received), londonDate(again)]
  return { due: again, proclaimed: fresh.filter(date => date >= from && date <= to) }
}

/** The calendar with its version: the same for the same calendar, and another for any other. So a stored due time says
 * which calendar it was counted on. Costly: call it once for each profile that is loaded. */
export function withVersion(calendar: WorkingCalendar): VersionedCalendar {
  const text = JSON.stringify(withoutVersion(calendar))
  return { ...calendar, version: fnv(text, 0x811c9dc5) + fnv(text, 0x1000193) }
}

/** The calendar alone, as it is stored beside its version. */
export function withoutVersion(calendar: WorkingCalendar | VersionedCalendar): WorkingCalendar {
  if (!('version' in calendar)) return calendar
  const { version: _, ...rest } = calendar
  return rest
}

/** FNV-1a: no secret, only a short name. */
function fnv(text: string, seed: number): string {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x1000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
