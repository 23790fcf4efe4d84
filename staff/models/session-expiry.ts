import { effect, type ReadonlySignal, signal, untracked } from '@preact/signals'
import type { Clock } from '../../shared/client/clock.ts'
import { onWake } from '../../shared/client/wake.ts'
import { type Instant, milliseconds } from '../../shared/domain/instant.ts'
import type { SessionEnd } from '../../shared/protocol/http.ts'

/** How near the end of the session is. `over`: by this page's clock; the server has not confirmed it yet. */
type ExpiryStage = 'far' | 'near' | 'last' | 'over'

/** The end of an adviser's sign-in. The page warns well before it; only a press extends it. */
export type SessionExpiry = {
  readonly ends: ReadonlySignal<Instant>
  readonly stage: ReadonlySignal<ExpiryStage>
  /** The press that puts it off: on its way, or without an answer. */
  readonly asking: ReadonlySignal<'no' | 'yes' | 'failed'>
  /** Whole seconds left, by the server's clock. */
  left(): number
  /** True when it was put off; false when the server could not be reached or has refused. */
  prolong(): Promise<boolean>
  /** The server has said when it ends: it may have been put off in another tab. */
  learn(end: SessionEnd): void
  close(): void
}

type Options = {
  readonly first: SessionEnd
  readonly clock: Clock
  readonly visible: ReadonlySignal<boolean>
  /** When does it end? Rejects when nobody answers. */
  readonly ask: () => Promise<SessionEnd>
  readonly prolong: () => Promise<SessionEnd>
  /** It is near now, or nearer: once each. */
  readonly onNearer: () => void
  /** To be said aloud, once each, and only where somebody listens: what a hidden page says nobody hears. */
  readonly onSay: (ends: Instant, secondsLeft: number) => void
}

/** Enough to finish a call, and then enough to reach a button by any means (WCAG 2.2.1 asks for 20 seconds). */
const NEAR_SECONDS = 20 * 60
const LAST_SECONDS = 2 * 60
/** A computer that slept or was busy must not miss a moment by more than this. It is also how often a server that cannot
 * be reached is asked again. */
const LONGEST_WAIT_MS = 20_000
const SHORTEST_WAIT_MS = 250
const ORDER: readonly ExpiryStage[] = ['far', 'near', 'last', 'over']

export function createSessionExpiry(options: Options): SessionExpiry {
  const { clock, visible } = options
  const ends = signal(options.first.ends)
  const stage = signal<ExpiryStage>('far')
  const asking = signal<'no' | 'yes' | 'failed'>('no')
  let said: ExpiryStage = 'far'
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const left = () => (milliseconds(ends.peek()) - milliseconds(clock.now())) / 1000

  function look() {
    clearTimeout(timer)
    if (closed) return
    const seconds = left()
    const [before, now] = [stage.peek(), stageOf(seconds)]
    stage.value = now
    if (isNearer(now, before)) options.onNearer()
    if (now === 'far') said = 'far'
    if (visible.peek() && isNearer(now, said)) {
      said = now
      options.onSay(ends.peek(), whole(seconds))
    }
    if (now === 'over') options.ask().then(learn, () => {})
    const next = [NEAR_SECONDS, LAST_SECONDS, 0].find(each => each < seconds) ?? Number.NEGATIVE_INFINITY
    const wait = Math.min((seconds - next) * 1000, LONGEST_WAIT_MS)
    timer = setTimeout(look, Math.max(wait, SHORTEST_WAIT_MS))
  }

  function learn(end: SessionEnd) {
    if (closed) return
    clock.set(end.now)
    ends.value = end.ends
    look()
    if (stage.peek() === 'far' && asking.peek() === 'failed') asking.value = 'no'
  }

  const stops = [
    effect(() => {
      if (visible.value) untracked(look)
    }),
    onWake(look),
  ]
  look()

  return {
    ends,
    stage,
    asking,
    left: () => whole(left()),
    async prolong() {
      if (asking.peek() === 'yes') return false
      asking.value = 'yes'
      try {
        const end = await options.prolong()
        asking.value = 'no'
        learn(end)
        return true
      } catch {
        asking.value = 'failed'
        return false
      }
    },
    learn,
    close() {
      closed = true
      clearTimeout(timer)
      for (const stop of stops) stop()
    },
  }
}

const whole = (seconds: number): number => Math.max(0, Math.ceil(seconds))

function stageOf(seconds: number): ExpiryStage {
  if (seconds <= 0) return 'over'
  return seconds <= LAST_SECONDS ? 'last' : seconds <= NEAR_SECONDS ? 'near' : 'far'
}

const isNearer = (one: ExpiryStage, other: ExpiryStage): boolean => ORDER.indexOf(one) > ORDER.indexOf(other)
