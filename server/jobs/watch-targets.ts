import { milliseconds } from '../../shared/domain/instant.ts'
import type { Acting } from '../actions/act.ts'
import { watchConversation } from '../actions/watch.ts'
import { conversationsToWatch, nextWatchAt } from '../storage/projections.ts'

/** Announces what the clocks have brought about. Answers the milliseconds until the next one runs to something. */
export async function watchTargets(acting: Acting): Promise<number | null> {
  const { db, clock } = acting
  for (const conversation of await conversationsToWatch(db, clock.now())) {
    await watchConversation(acting, conversation)
  }
  const next = await nextWatchAt(db)
  // A millisecond on: at the due moment itself it is still in time.
  return next === null ? null : milliseconds(next) - milliseconds(clock.now()) + 1
}
