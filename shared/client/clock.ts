import { type ReadonlySignal, signal } from '@preact/signals'
import { type Instant, instant, milliseconds } from '../domain/instant.ts'

/** The server's clock as this device estimates it. The device's own clock may be wrong by any amount. */
export type Clock = {
  /** The server's time now, as accurate as the last `set`. */
  now(): Instant
  /** Takes the time that the server has just sent. */
  set(serverNow: Instant): void
  /** Goes up once a second while it has subscribers and the page is visible. Read it, then call `now()`. */
  readonly tick: ReadonlySignal<number>
}

/** Stores the difference between the two clocks. `device` returns this device's time in milliseconds. */
export function createClock(serverNow: Instant, device: () => number = Date.now): Clock {
  let offset = milliseconds(serverNow) - device()
  let timer: ReturnType<typeof setInterval> | undefined
  const page = typeof document === 'undefined' ? null : document

  const countUp = () => {
    if (page?.visibilityState !== 'hidden') tick.value++
  }
  const tick = signal(0, {
    watched() {
      timer = setInterval(countUp, 1000)
      // A page that is shown again must not display an old minute for another second.
      page?.addEventListener('visibilitychange', countUp)
    },
    unwatched() {
      clearInterval(timer)
      page?.removeEventListener('visibilitychange', countUp)
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
