import type { Instant } from '../instant.ts'
import type { EventBody } from './events.ts'
import { type Conversation, isOpen, type Target } from './state.ts'

/** What the clock alone brings about: about to be late, then late. Each is said once; a restart repeats nothing. */
export function watchTargets(state: Conversation, now: Instant): EventBody[] {
  return state.targets.filter(isOpen).flatMap(({ target, due, warnAt, warnedAt, lateAt }): EventBody[] => {
    if (due === null || lateAt !== null) return []
    if (now > due) return [{ type: 'target_late', target }]
    return warnedAt === null && warnAt !== null && now >= warnAt ? [{ type: 'target_warned', target }] : []
  })
}

/** When the clock next brings something about for this target, or null: what the timed job waits for. */
export function nextWatchOf(target: Target): Instant | null {
  if (!isOpen(target) || target.due === null || target.lateAt !== null) return null
  return target.warnedAt === null && target.warnAt !== null ? target.warnAt : target.due
}
