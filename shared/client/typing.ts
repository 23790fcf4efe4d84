import { type ReadonlySignal, signal } from '@preact/signals'

/** Who is writing, at both ends of one conversation. It is never stored and may be lost, so it also ends by itself. */
export type Typing = {
  /** The name of whoever is writing at the other end. */
  readonly theirs: ReadonlySignal<string | null>
  /** The other end has said who is writing there now. */
  hear(name: string | null): void
  /** This person has changed their draft; `empty` when nothing is left of it. */
  typed(empty: boolean): void
  close(): void
}

/** Telling is repeated while somebody writes, and taken back once they pause. */
const REPEAT_MS = 2500
const PAUSE_MS = 4000
/** Longer than two repeats: one of them may be lost. */
const FORGET_MS = 6000

/** `tell` tells the other end whether this person is writing. */
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
