import type { Log } from '../log.ts'

export type Repeated = {
  /** Runs the job again as soon as it can: something has changed. */
  poke(): void
  stop(): Promise<void>
}

/**
 * Runs a job at once and then again and again: after the milliseconds it answers, and at the latest after `everyMs`.
 * It never runs twice at a time. A failure is logged and tried again.
 */
export function repeat(name: string, everyMs: number, job: () => Promise<number | null>, log: Log): Repeated {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let poked = false
  let stopped = false

  async function run(): Promise<void> {
    poked = false
    const wait = await job().catch(error => {
      log.error(error, `the timed job "${name}" failed and will be tried again`)
      return null
    })
    running = null
    runIn(poked ? 0 : Math.min(Math.max(wait ?? everyMs, 0), everyMs))
  }

  function runIn(wait: number): void {
    clearTimeout(timer)
    if (stopped) return
    timer = setTimeout(() => {
      running = run()
    }, wait)
  }

  runIn(0)
  return {
    poke() {
      // A run in progress may have overlooked what has just changed: then the job runs once more.
      if (running) poked = true
      else runIn(0)
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await running
    },
  }
}
