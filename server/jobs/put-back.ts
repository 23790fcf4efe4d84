import { jobAccess } from '../access/access.ts'
import { type Acting, act } from '../actions/act.ts'
import { queueRows } from '../storage/projections.ts'

/** So often it is looked whether somebody has gone, in milliseconds. */
export const LOOK_FOR_GONE_EVERY_MS = 60_000

/** What is held by somebody who no longer answers for the association goes back to the queue: nothing rests on one
 * person (Mount Green 2.3). The name stays in what has happened. */
export async function putBackWhatTheGoneHold(acting: Acting): Promise<null> {
  const { db, associations, colleague } = acting
  for (const association of associations.keys()) {
    const holders = Map.groupBy(await queueRows(db, association), row => row.adviser?.id)
    for (const [id, rows] of holders) {
      if (id === undefined || (await colleague(association, id))) continue
      for (const { conversation, adviser } of rows) {
        const access = adviser && (await jobAccess(db, conversation))
        if (!access) continue
        await act(acting, access, { type: 'release', adviser }, null)
      }
    }
  }
  return null
}
