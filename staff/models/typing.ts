import { type ReadonlySignal, signal } from '@preact/signals'
import type { Presence } from '../../shared/protocol/wire.ts'

/** Who is writing in one conversation. Never stored, and forgotten when nothing more is heard. */
export type Typing = {
  readonly residentTyping: ReadonlySignal<boolean>
  hear(presence: Presence): void
  /** The resident has said something, so is no longer writing it. */
  residentSpoke(): void
  /** The adviser has changed the draft; `empty` when nothing is left of it. */
  typed(empty: boolean): void
  close(): void
}

/** Milliseconds: "writing" is repeated while it lasts, and falls silent by itself when the last word of it is lost. */
const REPEAT = 3000
const STOPS = 5000
const FORGET = 8000

export function createTyping(tell: (typing: boolean) => void): Typing {
  const residentTyping = signal(false)
  const timers: Partial<Record<'resident' | 'me', ReturnType<typeof setTimeout>>> = {}
  let toldAt: number | null = null

  const after = (who: keyof typeof timers, wait: number, act: () => void) => {
    clearTimeout(timers[who])
    timers[who] = setTimeout(act, wait)
  }
  const stopTyping = () => {
    clearTimeout(timers.me)
    if (toldAt !== null) tell(false)
    toldAt = null
  }

  return {
    residentTyping,
    hear(presence) {
      if (presence.who !== 'resident') return
      residentTyping.value = 'typing' in presence && presence.typing
      if (residentTyping.value) {
        after('resident', FORGET, () => {
          residentTyping.value = false
        })
      }
    },
    residentSpoke() {
      residentTyping.value = false
    },
    typed(empty) {
      if (empty) return stopTyping()
      if (toldAt === null || Date.now() - toldAt >= REPEAT) {
        toldAt = Date.now()
        tell(true)
      }
      after('me', STOPS, stopTyping)
    },
    close() {
      for (const timer of Object.values(timers)) clearTimeout(timer)
    },
  }
}
