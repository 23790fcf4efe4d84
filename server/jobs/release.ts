import type { ActionContext } from '../actions/act.ts'
import { actAsSystem } from '../actions/system.ts'
import { queueRows } from '../storage/projections.ts'

/** Puts back in the queue what somebody holds who no longer answers for the association: nothing rests on one person
 * (Mount Green 2.3). Their name stays in what has happened. */
export async function releaseFromRemovedAdvisers(context: ActionContext): Promise<null> {
  const { db, associations, colleague } = context
  for (const association of associations.keys()) {
    const holders = Map.groupBy(await queueRows(db, association), row => row.adviser?.id)
    for (const [id, rows] of holders) {
      if (id === undefined || (await colleague(association, id))) continue
      for (const { conversation, adviser } of rows) {
        if (adviser) await actAsSystem(context, conversation, { type: 'release', adviser })
      }
    }
  }
  return null
}
