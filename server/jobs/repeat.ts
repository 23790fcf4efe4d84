import type { Log } from '../log.ts'

export type Repeated = {
  /** Something has changed: run again as soon as may be. */
  poke(): void
  stop(): Promise<void>
}

/**
 * Runs a job at once and then again and again: after the milliseconds it answers, and at the latest after `atLeast`.
 * Never twice at a time. A failure is logged and tried again.
 */
export function repeat(name: string, atLeast: number, job: () => Promise<number | null>, log: Log): Repeated {
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
    runIn(poked ? 0 : Math.min(Math.max(wait ?? atLeast, 0), atLeast))
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
      // While it runs, what has just changed may have been overlooked: then it runs once more.
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
