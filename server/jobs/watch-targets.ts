import { milliseconds } from '../../shared/domain/instant.ts'
import type { ActionContext } from '../actions/act.ts'
import { actAsSystem } from '../actions/system.ts'
import { findConversationsToWatch, findNextWatchAt } from '../storage/projections.ts'

/**
 * Announces targets that are about to be late or are late, each once. The times to check are in the database, so a
 * restart finds the targets that became late meanwhile.
 * @returns the milliseconds until the next target needs a check; null if none is running
 */
export async function announceDueTargets(context: ActionContext): Promise<number | null> {
  const { db, clock } = context
  for (const conversation of await findConversationsToWatch(db, clock.now())) {
    await actAsSystem(context, conversation, { type: 'watch_targets' })
  }
  const next = await findNextWatchAt(db)
  // One millisecond later, because a target is still in time at the due moment itself.
  return next === null ? null : milliseconds(next) - milliseconds(clock.now()) + 1
}
