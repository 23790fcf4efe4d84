import { milliseconds } from '../../shared/domain/instant.ts'
import type { ActionContext } from '../actions/act.ts'
import { actAsSystem } from '../actions/system.ts'
import { conversationsToWatch, nextWatchAt } from '../storage/projections.ts'

/**
 * Announces the targets that are about to be late or are late. The times to look are rows, so a restart finds what ran
 * out meanwhile; a conversation announces each only once.
 * @returns the milliseconds until the next target needs a look; null when none is running
 */
export async function announceDueTargets(context: ActionContext): Promise<number | null> {
  const { db, clock } = context
  for (const conversation of await conversationsToWatch(db, clock.now())) {
    await actAsSystem(context, conversation, { type: 'watch_targets' })
  }
  const next = await nextWatchAt(db)
  // A millisecond on: at the due moment itself it is still in time.
  return next === null ? null : milliseconds(next) - milliseconds(clock.now()) + 1
}
