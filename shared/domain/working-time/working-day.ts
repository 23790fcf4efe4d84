import type { LondonDate } from '../instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import { closureOn } from './hours.ts'
import { weekday } from './london.ts'

export type NotWorking = 'weekend' | 'bank_holiday' | 'closure'
export type WorkingDay = { readonly working: true } | { readonly working: false; readonly reason: NotWorking }

export type WorkingDayOptions = {
  /** The day of receipt: a closure published after it does not count (D10). Left out: whatever was published counts. */
  readonly knownOn?: LondonDate
  /** A period that the law or a regulator sets: an office's own closures do not lengthen it (D10). */
  readonly statutory?: boolean
}

/**
 * D3: Monday to Friday, not a bank holiday of the nation, not a closure published in advance, which is on a day before
 * the closed one. Opening hours play no part: Saturday opening makes no working day, and a weekday with no hours
 * (or empty special hours) is one. To take a day out of the count, publish a closure.
 */
export function isWorkingDay(
  calendar: WorkingCalendar,
  date: LondonDate,
  options: WorkingDayOptions = {},
): WorkingDay {
  const day = weekday(date)
  if (day === 'sat' || day === 'sun') return { working: false, reason: 'weekend' }
  if (calendar.bankHolidays.includes(date)) return { working: false, reason: 'bank_holiday' }
  if (!options.statutory && isShutInAdvance(calendar, date, options.knownOn ?? null)) {
    return { working: false, reason: 'closure' }
  }
  return { working: true }
}

function isShutInAdvance(calendar: WorkingCalendar, date: LondonDate, knownOn: LondonDate | null): boolean {
  const closure = closureOn(calendar, date, knownOn)
  return closure !== undefined && (closure.publishedOn === undefined || closure.publishedOn < date)
}
