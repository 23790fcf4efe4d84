import { eraseClosedBefore } from '../../shared/domain/retention/retention.ts'
import type { Acting } from '../actions/act.ts'
import type { Log } from '../log.ts'
import type { LoadedProfile } from '../profiles.ts'
import { eraseClosed } from '../storage/erasure.ts'

/** Erases what every association has kept as long as it said, and logs how much, never what. */
export async function eraseWhatIsKeptTooLong(
  { db, clock }: Acting,
  associations: ReadonlyMap<string, LoadedProfile>,
  log: Log,
): Promise<null> {
  for (const [association, { profile }] of associations) {
    const before = eraseClosedBefore(profile.privacy?.retention_days ?? null, clock.now())
    if (before === null) continue
    let erased = 0
    for (let gone = -1; gone !== 0; erased += gone) gone = await eraseClosed(db, association, before)
    if (erased > 0) log.info({ association, erased, closedBefore: before }, 'conversations erased')
  }
  return null
}
