import type { Acting } from '../actions/act.ts'
import type { Log } from '../log.ts'
import type { Presence } from '../sockets/presence.ts'
import { eraseWhatIsKeptTooLong } from './erase.ts'
import { LOOK_FOR_GONE_EVERY_MS, putBackWhatTheGoneHold } from './put-back.ts'
import { moveByNewBankHolidays } from './recalculate.ts'
import { repeat } from './repeat.ts'
import { askIfStillThere, LOOK_FOR_QUIET_EVERY_MS } from './still-there.ts'
import { watchTargets } from './watch-targets.ts'
import { LOOK_EVERY_MS, offerWaysOut } from './way-out.ts'

const LOOK_AT_LEAST_EVERY_MS = 5000
const HOUR_MS = 60 * 60 * 1000

export type Jobs = {
  /** A clock has been set: look again when the next one runs to something. */
  targetSet(): void
  stop(): Promise<void>
}

/**
 * Every timed job, on one page.
 * - targets: what is about to be late and what is late, announced on time. The clocks are rows, so a restart finds
 *   what ran out meanwhile and announces it at once; announcing twice is refused by the conversation itself.
 * - calendars: what a bank holiday proclaimed since takes a day from is due later. Profiles and holidays are read at the
 *   start, so one look is enough; those that follow make good one that failed.
 * - ways out: those who wait for a chat that may not be kept are told, and offered a call back or a message.
 * - quiet: residents who have long said nothing, while an adviser waits, are asked whether they are still there.
 * - gone: what an adviser held who no longer answers here goes back to the queue.
 * - retention: what has been kept as long as the association said is erased, every hour.
 */
export function startJobs(
  acting: Acting,
  { someoneAvailable, lastSign }: Pick<Presence, 'someoneAvailable' | 'lastSign'>,
  log: Log,
): Jobs {
  const { associations } = acting
  const targets = repeat('targets', LOOK_AT_LEAST_EVERY_MS, () => watchTargets(acting), log)
  const retention = repeat('retention', HOUR_MS, () => eraseWhatIsKeptTooLong(acting, associations, log), log)
  const waysOut = repeat('ways out', LOOK_EVERY_MS, () => offerWaysOut(acting, someoneAvailable), log)
  const calendars = repeat('calendars', HOUR_MS, () => moveByNewBankHolidays(acting, log), log)
  const quiet = repeat('quiet', LOOK_FOR_QUIET_EVERY_MS, () => askIfStillThere(acting, lastSign), log)
  const gone = repeat('gone', LOOK_FOR_GONE_EVERY_MS, () => putBackWhatTheGoneHold(acting), log)
  return {
    targetSet: targets.poke,
    async stop() {
      await Promise.all([
        targets.stop(),
        retention.stop(),
        waysOut.stop(),
        calendars.stop(),
        quiet.stop(),
        gone.stop(),
      ])
    },
  }
}
