import { ASK_AFTER_MS } from '../../shared/domain/conversation/still-there.ts'
import { milliseconds } from '../../shared/domain/instant.ts'
import type { ActionContext } from '../actions/act.ts'
import { actAsSystem } from '../actions/system.ts'
import type { Presence } from '../sockets/presence.ts'
import { loadQueueRows } from '../storage/projections.ts'

/** Asks a resident who has not answered their adviser for `ASK_AFTER_MS` in a chat whether they are still there. No chat
 * closes by itself. */
export async function askIfStillThere(context: ActionContext & Pick<Presence, 'lastSign'>): Promise<null> {
  const { db, clock, associations, lastSign } = context
  for (const association of associations.keys()) {
    const silent = (await loadQueueRows(db, association)).filter(
      ({ kind, phase, last, stillThereAskedAt }) =>
        kind === 'chat' &&
        phase === 'talking' &&
        last?.by === 'adviser' &&
        !stillThereAskedAt &&
        milliseconds(clock.now()) - milliseconds(last.at) >= ASK_AFTER_MS,
    )
    for (const { conversation } of silent) {
      await actAsSystem(context, conversation, {
        type: 'ask_if_still_there',
        lastSign: lastSign(conversation),
      })
    }
  }
  return null
}
