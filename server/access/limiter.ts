import { milliseconds } from '../../shared/domain/instant.ts'
import type { Clock } from '../clock.ts'

/** Takes one for a key; null when allowed, else the whole seconds to wait. */
export type Limiter = (key: string) => number | null

/** More keys than this at once are an attack; the oldest give way. */
const KEYS_KEPT = 100_000

/** At most `most` in any window of `seconds` that begins with a key's first. Kept in memory, for this process. */
export function createLimiter(clock: Clock, most: number, seconds: number): Limiter {
  const windows = new Map<string, { ends: number; count: number }>()
  return key => {
    const now = milliseconds(clock.now())
    const window = windows.get(key)
    if (!window || now >= window.ends) {
      windows.delete(key)
      if (windows.size >= KEYS_KEPT) windows.delete(windows.keys().next().value ?? '')
      windows.set(key, { ends: now + seconds * 1000, count: 1 })
      return null
    }
    window.count += 1
    return window.count <= most ? null : Math.ceil((window.ends - now) / 1000)
  }
}
