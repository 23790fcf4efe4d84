import { milliseconds } from '../../shared/domain/instant.ts'
import type { Clock } from '../clock.ts'

/** Uses one of a key's allowance. Returns null if allowed, else the whole seconds to wait. */
export type Limiter = (key: string) => number | null

/** More keys than this at once are an attack. The oldest are dropped first. */
const MAX_KEYS = 100_000

/** Allows `limit` uses of a key in each window of `seconds`. A window begins with its first use. The counts are in the
 * memory of this process. */
export function createLimiter(clock: Clock, limit: number, seconds: number): Limiter {
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
    return window.count <= limit ? null : Math.ceil((window.endsMs - nowMs) / 1000)
  }
}
