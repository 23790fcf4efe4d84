import type { Instant } from '../instant.ts'
import { isOpen, warnAt } from '../target/target.ts'
import type { Command } from './command.ts'
import type { EventBody } from './events.ts'
import type { Conversation } from './state.ts'

/** What the clock alone brings about: about to be late, then late. Each is said once; a restart repeats nothing. */
export function watchTargets(state: Conversation, now: Instant): EventBody[] {
  return state.targets.filter(isOpen).flatMap(({ target, due, warnAt, warnedAt, lateAt }): EventBody[] => {
    if (due === null || lateAt !== null) return []
    if (now > due) return [{ type: 'target_late', target }]
    return warnedAt === null && warnAt !== null && now >= warnAt ? [{ type: 'target_warned', target }] : []
  })
}

/** D10: later, never nearer; and what has run out already is not made good by a holiday. */
export function putOff(
  state: Conversation,
  { calendar, moved }: Command & { type: 'move_by_bank_holidays' },
  now: Instant,
): EventBody[] {
  return moved.flatMap(({ target, due, proclaimed }): EventBody[] => {
    const known = state.targets.find(one => one.target === target && isOpen(one))
    if (!known?.due || known.due >= due || now > known.due) return []
    const warn = warnAt(known.setAt, due)
    return [{ type: 'target_recalculated', target, was: known.due, due, warnAt: warn, calendar, proclaimed }]
  })
}
