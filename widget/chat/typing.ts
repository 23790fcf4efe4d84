import { type ReadonlySignal, signal } from '@preact/signals'

/** After this long without a word of it, nobody is typing any more (milliseconds). */
const FORGOTTEN = 6000
const REPEAT = 2500
const IDLE = 4000

/** Who is writing at the other end. It is never stored and may be lost, so it also ends by itself. */
export function createTheirTyping() {
  const name = signal<string | null>(null)
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    name: name as ReadonlySignal<string | null>,
    hear(who: string | null) {
      clearTimeout(timer)
      name.value = who
      if (who !== null) timer = setTimeout(() => (name.value = null), FORGOTTEN)
    },
    close: () => clearTimeout(timer),
  }
}

/** Tells that the resident is writing: not at every key, and taken back when they stop. */
export function createMyTyping(tell: (typing: boolean) => void) {
  let toldAt = Number.NEGATIVE_INFINITY
  let timer: ReturnType<typeof setTimeout> | undefined
  const stop = () => {
    clearTimeout(timer)
    if (toldAt > 0) tell(false)
    toldAt = Number.NEGATIVE_INFINITY
  }
  return {
    typed() {
      if (Date.now() - toldAt > REPEAT) {
        toldAt = Date.now()
        tell(true)
      }
      clearTimeout(timer)
      timer = setTimeout(stop, IDLE)
    },
    stop,
    close: () => clearTimeout(timer),
  }
}
