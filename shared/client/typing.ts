import { type ReadonlySignal, signal } from '@preact/signals'

/** The people who are typing at each end of a conversation. This is never stored and may be
 * lost, so it also ends by itself. */
export type Typing = {
  /** The name of the person who is typing at the other end, or null. */
  readonly theirs: ReadonlySignal<string | null>
  /** Takes the name of the person who is typing at the other end now, or null. */
  hear(name: string | null): void
  /** Call this when the person has changed their draft; `empty` if nothing is left of it. */
  typed(empty: boolean): void
  close(): void
}

/** How often "is typing" is repeated while somebody types. */
const REPEAT_MS = 2500
/** How long somebody must stop typing before it is taken back. */
const PAUSE_MS = 4000
/** When "is typing" of the other end expires: after more than two repeats, since one of them may be lost. */
const FORGET_MS = 6000

/** Starts with nobody typing. `tell` tells the other end whether this person is typing. */
export function createTyping(tell: (typing: boolean) => void): Typing {
  const theirs = signal<string | null>(null)
  let forget: ReturnType<typeof setTimeout> | undefined
  let pause: ReturnType<typeof setTimeout> | undefined
  let toldAt = 0
  const stop = () => {
    clearTimeout(pause)
    if (toldAt) tell(false)
    toldAt = 0
  }
  return {
    theirs,
    hear(name) {
      clearTimeout(forget)
      theirs.value = name
      if (name !== null) forget = setTimeout(() => (theirs.value = null), FORGET_MS)
    },
    typed(empty) {
      if (empty) return stop()
      if (Date.now() - toldAt >= REPEAT_MS) {
        toldAt = Date.now()
        tell(true)
      }
      clearTimeout(pause)
      pause = setTimeout(stop, PAUSE_MS)
    },
    close() {
      clearTimeout(forget)
      clearTimeout(pause)
    },
  }
}
