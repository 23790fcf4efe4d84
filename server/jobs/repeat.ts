import type { Log } from '../log.ts'

export type RepeatedJob = {
  /** Runs the job again as soon as possible, because something has changed. */
  runSoon(): void
  stop(): Promise<void>
}

/**
 * Runs a job at once and then repeatedly: after the milliseconds it returns, and at the latest after `everyMs`. Two runs
 * never overlap. A failure is logged, and the job runs again after `everyMs`.
 */
export function repeatJob(
  name: string,
  everyMs: number,
  job: () => Promise<number | null>,
  log: Log,
): RepeatedJob {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  let isDueAgain = false
  let isStopped = false

  async function run(): Promise<void> {
    isDueAgain = false
    const waitMs = await job().catch(error => {
      log.error(error, `the timed job "${name}" failed and will be tried again`)
      return null
    })
    running = null
    runIn(isDueAgain ? 0 : Math.min(Math.max(waitMs ?? everyMs, 0), everyMs))
  }

  function runIn(ms: number): void {
    clearTimeout(timer)
    if (isStopped) return
    timer = setTimeout(() => {
      running = run()
    }, ms)
  }

  runIn(0)
  return {
    runSoon() {
      // A run in progress may have missed the change, so the job runs once more.
      if (running) isDueAgain = true
      else runIn(0)
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}
