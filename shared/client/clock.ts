import { type ReadonlySignal, signal } from '@preact/signals'
import { type Instant, instant, milliseconds } from '../domain/instant.ts'

/** The server's clock as seen from this device, whose own clock may be wrong by any amount. */
export type Clock = {
  /** The server's time now, as near as the last `set` made it. */
  now(): Instant
  /** The server has just said what time it is. */
  set(serverNow: Instant): void
  /** Counts on once a second while somebody subscribes and the page is visible: read it, then ask `now()`. */
  readonly tick: ReadonlySignal<number>
}

/** Keeps the distance between the two clocks. `device` gives this device's time in milliseconds. */
export function createClock(serverNow: Instant, device: () => number = Date.now): Clock {
  let offset = milliseconds(serverNow) - device()
  let timer: ReturnType<typeof setInterval> | undefined
  const page = typeof document === 'undefined' ? null : document

  const beat = () => {
    if (page?.visibilityState !== 'hidden') tick.value++
  }
  const tick = signal(0, {
    watched() {
      timer = setInterval(beat, 1000)
      // A page that comes back must not show an old minute for another second.
      page?.addEventListener('visibilitychange', beat)
    },
    unwatched() {
      clearInterval(timer)
      page?.removeEventListener('visibilitychange', beat)
    },
  })

  return {
    tick,
    now: () => instant(device() + offset),
    set(next) {
      offset = milliseconds(next) - device()
    },
  }
}
