import { milliseconds } from '../../shared/domain/instant.ts'
import type { Acting } from '../actions/act.ts'
import { watchConversation } from '../actions/watch.ts'
import type { Log } from '../log.ts'
import { conversationsToWatch, nextWatchAt } from '../storage/projections.ts'

/** Also looked at this often without being told: another process may have set a nearer clock. */
const LOOK_AT_LEAST_EVERY_MS = 5000

export type Jobs = {
  /** A clock has been set or stopped: look again when the next one runs to something. */
  poke(): void
  stop(): Promise<void>
}

/**
 * Every timed job, on one page.
 * - targets: what is about to be late and what is late, announced on time. The clocks are rows, so a restart finds
 *   what ran out meanwhile and announces it at once; announcing twice is refused by the conversation itself.
 */
export function startJobs(acting: Acting, log: Log): Jobs {
  const { db, clock } = acting
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let poked = false
  let stopped = false

  async function watchTargets(): Promise<void> {
    for (const conversation of await conversationsToWatch(db, clock.now())) {
      await watchConversation(acting, conversation)
    }
  }

  /** How long the clocks leave us, in milliseconds. */
  async function look(): Promise<number> {
    try {
      await watchTargets()
      const next = await nextWatchAt(db)
      if (next === null) return LOOK_AT_LEAST_EVERY_MS
      const wait = milliseconds(next) - milliseconds(clock.now()) + 1
      return Math.min(Math.max(wait, 0), LOOK_AT_LEAST_EVERY_MS)
    } catch (error) {
      log.error(error, 'a timed job failed and will be tried again')
      return LOOK_AT_LEAST_EVERY_MS
    }
  }

  async function run(): Promise<void> {
    poked = false
    const wait = await look()
    running = null
    lookIn(poked ? 0 : wait)
  }

  function lookIn(wait: number): void {
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(() => {
      running = run()
    }, wait)
  }

  lookIn(0)
  return {
    poke() {
      // While it looks, a clock set now may have been overlooked: then it looks once more.
      if (running) poked = true
      else lookIn(0)
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
