import { type Instant, instant, milliseconds } from '../shared/domain/instant.ts'

/** The current time. All server code asks this, so that a demonstration or a test can run at any hour. */
export type Clock = { now(): Instant }

/** Returns the machine's clock or, given a start, a clock that begins there and runs on. */
export function createClock(start?: Instant): Clock {
  if (start === undefined) return { now: () => instant(Date.now()) }
  const offsetMs = milliseconds(start) - Date.now()
  return { now: () => instant(Date.now() + offsetMs) }
}
