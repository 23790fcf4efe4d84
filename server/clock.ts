import { type Instant, instant, milliseconds } from '../shared/domain/instant.ts'

/** What time it is, asked in one place so that a demonstration or a test can live at any hour. */
export type Clock = { now(): Instant }

/** The machine's clock; or, given a start, one that began there and has run on since. */
export function createClock(start?: Instant): Clock {
  if (start === undefined) return { now: () => instant(Date.now()) }
  const ahead = milliseconds(start) - Date.now()
  return { now: () => instant(Date.now() + ahead) }
}
