import { type Instant, instant, type LondonDate, milliseconds } from '../instant.ts'
import { minutesOn } from './hours.ts'
import { addDays, addMonths, lastSecond, londonDate, wallMoment } from './london.ts'
import type { Count, Ending, TargetRule } from './target-rule.ts'
import { isWorkingDay } from './working-day.ts'

/** The context of a count in days. */
type DayCount = Count & { readonly target: TargetRule; readonly statutory: boolean }

/** Counts a target in days or months (D6, D9, D12), to the end of the last day (D8). Appends to `steps`. */
export function dueByDays(context: Count, target: TargetRule, value: number, start: Instant): Instant {
  const count: DayCount = { ...context, target, statutory: isStatutory(target) }
  const date = londonDate(start)
  const lastDay =
    target.unit === 'working_days'
      ? workingDaysAfter(count, date, value)
      : rolledForward(
          count,
          target.unit === 'calendar_month' ? 'D12' : 'D9',
          corresponding(count, date, value),
        )
  return endOfDay(count, lastDay, start)
}

/**
 * D12: statutory periods have their own counting and end at midnight. A target that does either counts as statutory
 * unless it says otherwise.
 */
function isStatutory({ unit, counting, endOfDay, statutory }: TargetRule): boolean {
  return (
    statutory ?? (unit === 'calendar_month' || counting === 'receipt_is_day_1' || endOfDay === 'midnight')
  )
}

/**
 * The Nth working day. D6: counted after day 0. D12, receipt is day 1: the first working day from receipt on is day
 * 1.
 */
function workingDaysAfter(count: DayCount, dayZero: LondonDate, days: number): LondonDate {
  const fromReceipt = count.target.counting === 'receipt_is_day_1'
  const rule = fromReceipt ? 'D12' : 'D6'
  let date = dayZero
  if (fromReceipt) date = addDays(dayZero, -1)
  else count.steps.push({ rule, what: 'day_0', date })
  // The loop ends, because a calendar lists only so many holidays and closures.
  for (let number = 0; number < days; ) {
    date = addDays(date, 1)
    if (isSkipped(count, date)) continue
    number++
    count.steps.push({ rule, what: 'counted', date, number })
  }
  return date
}

/**
 * The date some days or months on, working day or not. Only a count of days can treat receipt as day 1: a month's
 * corresponding date includes the day of receipt already (D12).
 */
function corresponding({ target, steps }: DayCount, dayZero: LondonDate, value: number): LondonDate {
  if (target.unit === 'calendar_month') {
    steps.push({ rule: 'D12', what: 'day_0', date: dayZero })
    return addMonths(dayZero, value)
  }
  steps.push({ rule: 'D9', what: 'day_0', date: dayZero })
  return addDays(dayZero, target.counting === 'receipt_is_day_1' ? value - 1 : value)
}

/** D9, D12: if the last day is not a working day, the next working day takes its place. */
function rolledForward(count: DayCount, rule: 'D9' | 'D12', end: LondonDate): LondonDate {
  count.steps.push({ rule, what: 'falls_on', date: end })
  let date = end
  while (isSkipped(count, date)) date = addDays(date, 1)
  return date
}

/**
 * Is this day left out of the count? Records that in `steps`, and also a closure that counts as a working day (D10).
 */
function isSkipped({ calendar, knownOn, statutory, steps }: DayCount, date: LondonDate): boolean {
  const day = isWorkingDay(calendar, date, { knownOn, statutory })
  if (!day.working) {
    steps.push({ rule: 'D3', what: 'skipped', date, reason: day.reason })
    return true
  }
  if (calendar.closures.some(closure => closure.date === date)) {
    const because = statutory ? 'statutory' : 'published_late'
    steps.push({ rule: 'D10', what: 'closure_not_heeded', date, because })
  }
  return false
}

/** The last moment of the last day. Received within that day's very last second: due at once, never before. */
function endOfDay(count: DayCount, date: LondonDate, start: Instant): Instant {
  const ending = endingOf(count, date, start)
  count.steps.push({ rule: ending.because === 'midnight' ? 'D12' : 'D8', what: 'ends', ...ending })
  return milliseconds(ending.at) < milliseconds(start) ? start : ending.at
}

/**
 * D8: the close of that day's own hours, early closing included; 23:59:59 where there are none, or by D12. A day ends
 * at midnight at the latest: hours past midnight belong to that evening, but they fall on the next date, and the
 * promise named this one (D6).
 */
function endingOf(
  { calendar, target, knownOn, statutory }: DayCount,
  date: LondonDate,
  start: Instant,
): Ending {
  const midnight = lastSecond(date)
  const endsAt = target.endOfDay ?? (statutory ? 'midnight' : 'close')
  if (endsAt === 'midnight') return { at: midnight, because: 'midnight' }
  const closes = minutesOn(calendar, date, knownOn).map(([, close]) => close)
  if (closes.length === 0) return { at: midnight, because: 'no_hours' }
  const close = wallMoment(date, Math.max(...closes))
  if (close > milliseconds(midnight)) return { at: midnight, because: 'past_midnight' }
  // Only where receipt is day 1 and the only day: the office had closed before the resident asked.
  if (close < milliseconds(start)) return { at: midnight, because: 'after_close' }
  return { at: instant(close), because: 'close' }
}
