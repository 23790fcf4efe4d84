import type { WeekHours, WorkingCalendar } from './calendar.ts'

/**
 * A calendar for tests. Bank holidays: Good Friday and Easter Monday 2026, Christmas Day, Boxing Day's substitute.
 */
export function calendar(changes: Partial<WorkingCalendar> = {}): WorkingCalendar {
  return {
    nation: 'england',
    hours: OFFICE_HOURS,
    specialHours: {},
    closures: [],
    bankHolidays: ['2026-04-03', '2026-04-06', '2026-12-25', '2026-12-28'],
    ...changes,
  }
}

const OFFICE: WeekHours['mon'] = [['09:00', '17:00']]
export const OFFICE_HOURS: WeekHours = { mon: OFFICE, tue: OFFICE, wed: OFFICE, thu: OFFICE, fri: OFFICE }

const ALL_DAY: WeekHours['mon'] = [['00:00', '24:00']]
export const ROUND_THE_CLOCK: WeekHours = {
  mon: ALL_DAY,
  tue: ALL_DAY,
  wed: ALL_DAY,
  thu: ALL_DAY,
  fri: ALL_DAY,
  sat: ALL_DAY,
  sun: ALL_DAY,
}
