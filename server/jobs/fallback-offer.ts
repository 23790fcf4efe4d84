import { fallbackOf } from '../../shared/domain/conversation/fallback-offer.ts'
import { openingAt } from '../../shared/domain/working-time/opening.ts'
import type { ActionContext } from '../actions/act.ts'
import { actAsSystem } from '../actions/system.ts'
import type { Presence } from '../sockets/presence.ts'
import { loadQueueRows } from '../storage/projections.ts'

/**
 * Tells residents when their chat may not be answered in time and offers a call back or a message. After closing time,
 * once the target is late, it turns the chat into a message, so that nobody is left waiting overnight (D4).
 */
export async function offerFallbacks(
  context: ActionContext & Pick<Presence, 'isSomeoneAvailable'>,
): Promise<null> {
  const { db, clock, associations, isSomeoneAvailable } = context
  for (const [association, loaded] of associations) {
    const waiting = (await loadQueueRows(db, association)).filter(
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
        someoneAvailable: isSomeoneAvailable(association),
      }
      const fallback = fallbackOf(facts, now)
      if (!fallback) continue
      if (fallback !== 'keep_as_message') {
        await actAsSystem(context, conversation, { type: 'offer_way_out', why: fallback })
        continue
      }
      await actAsSystem(context, conversation, { type: 'keep_as_message' })
    }
  }
  return null
}
