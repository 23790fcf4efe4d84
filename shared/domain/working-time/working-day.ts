import type { LondonDate } from '../instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import { closureOn } from './hours.ts'
import { weekday } from './london.ts'

export type NotWorking = 'weekend' | 'bank_holiday' | 'closure'
export type WorkingDay = { readonly working: true } | { readonly working: false; readonly reason: NotWorking }

export type WorkingDayOptions = {
  /** The day of receipt: a closure published after it does not count (D10). Without it every closure counts. */
  readonly knownOn?: LondonDate
  /** Does the law or a regulator set the period? The office's own closures do not extend it then (D10). */
  readonly statutory?: boolean
}

/**
 * D3: a working day is Monday to Friday, not a bank holiday of the nation, and not a closure published at least a day
 * in advance. Opening hours play no part: Saturday opening makes no working day, and a weekday with no hours (or
 * empty special hours) is one. To take a day out of the count, publish a closure.
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
