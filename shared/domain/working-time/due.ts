import { type Instant, instant, milliseconds } from '../instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import { dueByDays } from './day-counts.ts'
import { dueByHours, dueLive } from './hour-clocks.ts'
import { londonDate } from './london.ts'
import type { Count, DueAnswer, DueFacts, Step, TargetRule } from './target-rule.ts'

/**
 * When a target is due, and the steps that lead there (D1 to D14). The answer does not depend on when or where it is
 * computed. Store it with the target: a later change of the calendar may not move it later (D10). Special hours have
 * no date of publication, so a recalculation takes the earlier of the two answers.
 * @throws RangeError if the target's number is not above zero, or not whole for a count of days or months, or if the
 * calendar contains an invalid time
 */
export function dueAt(calendar: WorkingCalendar, target: TargetRule, facts: DueFacts): DueAnswer {
  if (target.unit === 'agreed_time') return dueAsAgreed(facts)
  if (target.value === null) return { due: null, steps: [{ rule: 'B1', what: 'no_number' }] }
  checkValue(target.value, target)

  const steps: Step[] = []
  const start = startOf(calendar, facts, steps)
  if (start === null) return { due: null, steps }
  // D10: a closure published after this day was not yet known to the resident.
  const count = { calendar, knownOn: londonDate(facts.received), steps }
  const due = dueFrom(count, target, target.value, start)
  return { due, steps }
}

function dueFrom(count: Count, target: TargetRule, value: number, start: Instant): Instant | null {
  switch (target.unit) {
    case 'live_seconds':
      return dueLive(count, value, start)
    case 'live_minutes':
      return dueLive(count, value * 60, start)
    case 'working_hours':
      return dueByHours(count, value, start)
    case 'continuous_hours':
      count.steps.push({ rule: 'D14', what: 'continuous', from: start })
      return instant(Math.round(milliseconds(start) + value * 3_600_000))
    default:
      return dueByDays(count, target, value, start)
  }
}

/** The start of the count: receipt; or by D7 the first reply or the first stage's due time, whichever is earlier. */
function startOf(calendar: WorkingCalendar, facts: DueFacts, steps: Step[]): Instant | null {
  if (!facts.firstTarget) return facts.received
  const { firstTarget, firstReply, ...others } = facts
  const firstDue = dueAt(calendar, firstTarget, others).due
  const at = firstReply === undefined ? firstDue : earlier(firstReply, firstDue)
  if (at === null) {
    steps.push({ rule: 'D7', what: 'no_first_reply' })
    return null
  }
  const because = firstReply === undefined ? 'no_reply_yet' : at === firstReply ? 'first_reply' : 'first_due'
  steps.push({ rule: 'D7', what: 'further_from', at, because })
  // A reply before receipt is some other reply: a target is never due before it was set.
  return milliseconds(at) < milliseconds(facts.received) ? facts.received : at
}

/** An agreed time needs no calculation; D13 makes it a tracked target. */
function dueAsAgreed({ agreed }: DueFacts): DueAnswer {
  return agreed === undefined
    ? { due: null, steps: [{ rule: 'D13', what: 'not_agreed' }] }
    : { due: agreed, steps: [{ rule: 'D13', what: 'agreed', at: agreed }] }
}

function earlier(reply: Instant, due: Instant | null): Instant {
  return due !== null && milliseconds(due) < milliseconds(reply) ? due : reply
}

const MAX_VALUE = 10_000

/**
 * Stops on a number that no profile can mean (0, -1, 2.5 days, Infinity), rather than give a date that nobody
 * promised.
 */
function checkValue(value: number, { unit }: TargetRule): void {
  const whole = unit === 'working_days' || unit === 'calendar_days' || unit === 'calendar_month'
  if (value > 0 && value <= MAX_VALUE && (!whole || Number.isInteger(value))) return
  throw new RangeError(
    `${unit}: expected a ${whole ? 'whole number' : 'number'} above 0 and up to ${MAX_VALUE}, got ${value}`,
  )
}
