import type { Instant, LondonDate } from '../instant.ts'
import type { Profile } from '../profile/profile.ts'
import type { Policy } from '../target/plan.ts'
import { isOpen, warnAt } from '../target/target.ts'
import { recalculateDue } from '../working-time/recalculate.ts'
import type { Command } from './command.ts'
import type { EventBody } from './events.ts'
import type { Facts } from './facts.ts'
import type { Conversation } from './state.ts'

/** The events that the clock brings about: a warning, then lateness, each once. A restart repeats nothing. */
export function watchTargets(state: Conversation, now: Instant): EventBody[] {
  return state.targets.filter(isOpen).flatMap(({ target, due, warnAt, warnedAt, lateAt }): EventBody[] => {
    if (due === null || lateAt !== null) return []
    if (now > due) return [{ type: 'target_late', target }]
    return warnedAt === null && warnAt !== null && now >= warnAt ? [{ type: 'target_warned', target }] : []
  })
}

/**
 * D10: moves targets counted on the calendar `since` later, if a bank holiday proclaimed after it takes a day from
 * them. A target never moves nearer, and an overdue target does not move at all.
 */
export function moveByBankHolidays(
  state: Conversation,
  { since }: Command & { type: 'move_by_bank_holidays' },
  { policy, now }: Facts,
): EventBody[] {
  if (!policy) return []
  const proclaimed = nationsBankHolidays(policy)
  const calendar = policy.calendar.version
  return state.targets.filter(isOpen).flatMap(({ target, due: was, setAt, reckoned }): EventBody[] => {
    if (was === null || now > was || reckoned?.calendar !== since.version) return []
    const later = recalculateDue(reckoned, was, since, proclaimed)
    if (!later) return []
    const warn = warnAt(setAt, later.due)
    return [{ type: 'target_recalculated', target, was, warnAt: warn, calendar, ...later }]
  })
}

/**
 * The nation's bank holidays, without the association's own extra days, which it may not add to targets already set
 * (D10).
 */
function nationsBankHolidays({ profile, calendar }: Policy): readonly LondonDate[] {
  const own = new Set(ownDays(profile))
  return calendar.bankHolidays.filter(date => !own.has(date))
}

const ownDays = ({ calendar }: Profile): readonly LondonDate[] =>
  calendar.extra_bank_holidays.map(({ date }) => date)
