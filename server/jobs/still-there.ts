import { ASK_AFTER_MS } from '../../shared/domain/conversation/still-there.ts'
import { type Instant, milliseconds } from '../../shared/domain/instant.ts'
import { jobAccess } from '../access/access.ts'
import { type Acting, act } from '../actions/act.ts'
import { queueRows } from '../storage/projections.ts'

/** So often quiet chats are looked for, in milliseconds. */
export const LOOK_FOR_QUIET_EVERY_MS = 60_000

/** Asks residents who have been quiet for long, while an adviser waits, whether they are still there. Nothing closes. */
export async function askIfStillThere(
  acting: Acting,
  lastSign: (conversation: string) => Instant | null,
): Promise<null> {
  const { db, clock, associations } = acting
  for (const association of associations.keys()) {
    const quiet = (await queueRows(db, association)).filter(
      ({ kind, phase, last, stillThereAskedAt }) =>
        kind === 'chat' &&
        phase === 'talking' &&
        last?.by === 'adviser' &&
        !stillThereAskedAt &&
        milliseconds(clock.now()) - milliseconds(last.at) >= ASK_AFTER_MS,
    )
    for (const { conversation } of quiet) {
      const access = await jobAccess(db, conversation)
      if (!access) continue
      await act(acting, access, { type: 'ask_if_still_there', lastSign: lastSign(conversation) }, null)
    }
  }
  return null
}
