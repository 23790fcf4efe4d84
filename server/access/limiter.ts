import { milliseconds } from '../../shared/domain/instant.ts'
import type { Clock } from '../clock.ts'

/** Takes one from a key's allowance. Null: allowed; else the whole seconds to wait. */
export type Limiter = (key: string) => number | null

/** More keys than this at once are an attack; the oldest are forgotten first. */
const MAX_KEYS = 100_000

/** Allows `most` in each window of `seconds`, which begins with a key's first. Counts in the memory of this process. */
export function createLimiter(clock: Clock, most: number, seconds: number): Limiter {
  const windows = new Map<string, { endsMs: number; count: number }>()
  return key => {
    const nowMs = milliseconds(clock.now())
    const window = windows.get(key)
    if (!window || nowMs >= window.endsMs) {
      windows.delete(key)
      if (windows.size >= MAX_KEYS) windows.delete(windows.keys().next().value ?? '')
      windows.set(key, { endsMs: nowMs + seconds * 1000, count: 1 })
      return null
    }
    window.count += 1
    return window.count <= most ? null : Math.ceil((window.endsMs - nowMs) / 1000)
  }
}
