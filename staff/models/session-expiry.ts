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
  /** The state of the request to extend the session: `yes` while it is being sent. */
  readonly extending: ReadonlySignal<'no' | 'yes' | 'failed'>
  /** Whole seconds left, by the server's clock. */
  left(): number
  /** Extends the session. False when the server could not be reached or refused. */
  extend(): Promise<boolean>
  /** Takes the end that the server has sent. Another tab may have extended the session. */
  update(end: SessionEnd): void
  close(): void
}

type SessionExpiryOptions = {
  readonly first: SessionEnd
  readonly clock: Clock
  readonly visible: ReadonlySignal<boolean>
  /** Asks when the session ends. Rejects when no answer comes. */
  readonly fetchEnd: () => Promise<SessionEnd>
  readonly extend: () => Promise<SessionEnd>
  /** Called once for each stage after `far`. */
  readonly onNearer: () => void
  /** Called with what to announce, once for each stage and only while the page is visible: nobody hears a hidden page. */
  readonly onAnnounce: (ends: Instant, secondsLeft: number) => void
}

/** Enough to finish a call. */
const NEAR_SECONDS = 20 * 60
/** Enough to get to a button by any means; WCAG 2.2.1 asks for 20 seconds. */
const LAST_SECONDS = 2 * 60
/** A computer that slept or was busy notices a new stage no later than this. An unreachable server is asked again as often. */
const LONGEST_WAIT_MS = 20_000
const SHORTEST_WAIT_MS = 250
const ORDER: readonly ExpiryStage[] = ['far', 'near', 'last', 'over']

/** Watches the end of the session by the server's clock. Once its time is over, it asks the server to confirm that. */
export function createSessionExpiry(options: SessionExpiryOptions): SessionExpiry {
  const { clock, visible } = options
  const ends = signal(options.first.ends)
  const stage = signal<ExpiryStage>('far')
  const extending = signal<'no' | 'yes' | 'failed'>('no')
  let announced: ExpiryStage = 'far'
  let timer: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const left = () => (milliseconds(ends.peek()) - milliseconds(clock.now())) / 1000

  function check() {
    clearTimeout(timer)
    if (closed) return
    const seconds = left()
    const [before, now] = [stage.peek(), stageOf(seconds)]
    stage.value = now
    if (isLater(now, before)) options.onNearer()
    if (now === 'far') announced = 'far'
    if (visible.peek() && isLater(now, announced)) {
      announced = now
      options.onAnnounce(ends.peek(), whole(seconds))
    }
    if (now === 'over') options.fetchEnd().then(update, () => {})
    const next = [NEAR_SECONDS, LAST_SECONDS, 0].find(each => each < seconds) ?? Number.NEGATIVE_INFINITY
    const wait = Math.min((seconds - next) * 1000, LONGEST_WAIT_MS)
    timer = setTimeout(check, Math.max(wait, SHORTEST_WAIT_MS))
  }

  function update(end: SessionEnd) {
    if (closed) return
    clock.set(end.now)
    ends.value = end.ends
    check()
    if (stage.peek() === 'far' && extending.peek() === 'failed') extending.value = 'no'
  }

  const stops = [
    effect(() => {
      if (visible.value) untracked(check)
    }),
    onWake(check),
  ]
  check()

  return {
    ends,
    stage,
    extending,
    left: () => whole(left()),
    async extend() {
      if (extending.peek() === 'yes') return false
      extending.value = 'yes'
      try {
        const end = await options.extend()
        extending.value = 'no'
        update(end)
        return true
      } catch {
        extending.value = 'failed'
        return false
      }
    },
    update,
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

const isLater = (stage: ExpiryStage, other: ExpiryStage): boolean =>
  ORDER.indexOf(stage) > ORDER.indexOf(other)
