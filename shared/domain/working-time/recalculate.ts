import type { Instant, LondonDate } from '../instant.ts'
import type { VersionedCalendar, WorkingCalendar } from './calendar.ts'
import { dueAt } from './due.ts'
import { londonDate } from './london.ts'
import type { DueFacts, TargetRule } from './target-rule.ts'

/** The basis of a due time (D10): enough to count it again, whatever has been edited since. */
export type DueBasis = {
  readonly rule: TargetRule
  readonly facts: DueFacts
  /** The version of the calendar that it was counted on. */
  readonly calendar: string
}

/** Is the rule counted in days, so that one more holiday can move its due time? */
export const countsDays = ({ unit }: TargetRule): boolean =>
  unit === 'working_days' || unit === 'calendar_days' || unit === 'calendar_month'

/**
 * The later due time of a target counted in days, if bank holidays proclaimed since it was set move it, and those
 * holidays (D10). Null if it does not move: it never moves nearer, and nothing but a bank holiday moves it, so the
 * rest of the calendar is as it was when the target was set.
 * @param then the calendar that the due time was counted on
 * @param proclaimed the nation's bank holidays as known now
 */
export function recalculateDue(
  { rule, facts }: DueBasis,
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

/**
 * Adds the version of a calendar: equal calendars have equal versions, others differ. A stored due time thereby names
 * the calendar it was counted on. Costly, so call it once for each loaded profile.
 */
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

/** FNV-1a: not cryptographic, only a short name. */
function fnv(text: string, seed: number): string {
  let hash = seed
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x1000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
