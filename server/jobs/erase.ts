import { eraseClosedBefore } from '../../shared/domain/retention/retention.ts'
import type { ActionContext } from '../actions/act.ts'
import type { Log } from '../log.ts'
import { eraseClosed } from '../storage/erasure.ts'

/** Erases the closed conversations that are older than each association's retention period. Logs how many, never their
 * content. */
export async function eraseExpired({
  db,
  clock,
  associations,
  log,
}: ActionContext & { readonly log: Log }): Promise<null> {
  for (const [association, { profile }] of associations) {
    const before = eraseClosedBefore(profile.privacy?.retention_days ?? null, clock.now())
    if (before === null) continue
    let erased = 0
    for (let batch = -1; batch !== 0; erased += batch) batch = await eraseClosed(db, association, before)
    if (erased > 0) log.info({ association, erased, closedBefore: before }, 'conversations erased')
  }
  return null
}
