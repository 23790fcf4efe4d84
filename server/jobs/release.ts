import type { ActionContext } from '../actions/act.ts'
import { actAsSystem } from '../actions/system.ts'
import { loadQueueRows } from '../storage/projections.ts'

/** Puts the conversations of removed advisers back in the queue, because none may depend on one person (Mount Green 2.3).
 * Their names stay in the log. */
export async function releaseFromRemovedAdvisers(context: ActionContext): Promise<null> {
  const { db, associations, colleague } = context
  for (const association of associations.keys()) {
    const holders = Map.groupBy(await loadQueueRows(db, association), row => row.adviser?.id)
    for (const [id, rows] of holders) {
      if (id === undefined || (await colleague(association, id))) continue
      for (const { conversation, adviser } of rows) {
        if (adviser) await actAsSystem(context, conversation, { type: 'release', adviser })
      }
    }
  }
  return null
}
