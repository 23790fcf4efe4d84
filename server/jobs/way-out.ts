import { wayOutOf } from '../../shared/domain/conversation/way-out.ts'
import { openingAt } from '../../shared/domain/working-time/opening.ts'
import { jobAccess } from '../access/access.ts'
import { type Acting, act } from '../actions/act.ts'
import { queueRows } from '../storage/projections.ts'

/** So often those who wait are looked at, in milliseconds. */
export const LOOK_EVERY_MS = 15_000

/**
 * Tells those who wait for a chat that it may not be kept, and offers another way; when the door has closed and the
 * promise has run out, keeps the chat as a message, so that nobody is left waiting overnight (D4).
 */
export async function offerWaysOut(
  acting: Acting,
  someoneAvailable: (association: string) => boolean,
): Promise<null> {
  const { db, clock, associations } = acting
  for (const [association, loaded] of associations) {
    const waiting = (await queueRows(db, association)).filter(
      row => row.kind === 'chat' && row.phase === 'waiting',
    )
    if (waiting.length === 0) continue
    const now = clock.now()
    const opening = openingAt(loaded.calendar, now)
    for (const { conversation, askedAt, target } of waiting) {
      const facts = {
        askedAt,
        due: target?.due ?? null,
        opening,
        someoneAvailable: someoneAvailable(association),
      }
      const way = wayOutOf(facts, now)
      const access = way && (await jobAccess(db, conversation))
      if (!way || !access) continue
      if (way !== 'keep_as_message') {
        await act(acting, access, { type: 'offer_way_out', why: way }, null)
        continue
      }
      await act(acting, access, { type: 'keep_as_message' }, null)
    }
  }
  return null
}
