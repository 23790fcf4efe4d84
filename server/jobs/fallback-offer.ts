import { fallbackOf } from '../../shared/domain/conversation/fallback-offer.ts'
import { openingAt } from '../../shared/domain/working-time/opening.ts'
import type { ActionContext } from '../actions/act.ts'
import { actAsSystem } from '../actions/system.ts'
import type { Presence } from '../sockets/presence.ts'
import { queueRows } from '../storage/projections.ts'

/**
 * Tells residents whose chat may not be answered in time, and offers another way. When the door has closed and the target
 * has run out, it turns the chat into a message, so that nobody is left waiting overnight (D4).
 */
export async function offerFallbacks(
  context: ActionContext & Pick<Presence, 'someoneAvailable'>,
): Promise<null> {
  const { db, clock, associations, someoneAvailable } = context
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
      const way = fallbackOf(facts, now)
      if (!way) continue
      if (way !== 'keep_as_message') {
        await actAsSystem(context, conversation, { type: 'offer_way_out', why: way })
        continue
      }
      await actAsSystem(context, conversation, { type: 'keep_as_message' })
    }
  }
  return null
}
