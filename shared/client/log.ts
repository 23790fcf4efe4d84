import { type ReadonlySignal, signal } from '@preact/signals'
import { apply } from '../domain/conversation/apply.ts'
import type { ConversationEvent } from '../domain/conversation/events.ts'
import type { Conversation } from '../domain/conversation/state.ts'
import { isTemporary, type Refusal } from '../protocol/refusals.ts'
import type { Resumed } from '../protocol/wire.ts'

/** The events of a conversation that this browser has, and the state that `apply` (the same as on the server) makes of
 * them in the order of their numbers. */
export type EventLog = {
  readonly conversation: ReadonlySignal<Conversation | null>
  /** The events in order, for views of events that change no state (a hand-over). */
  readonly events: ReadonlySignal<readonly ConversationEvent[]>
  /** Why the server does not show this conversation (any more), or null. */
  readonly refused: ReadonlySignal<Refusal | null>
  /** Takes events in any order, any number of times. Asks the server for missing ones. */
  receive(events: readonly ConversationEvent[]): void
  /** Expects the event with the number `n`, which an answer has named. Asks the server for it if it does not come by itself
   * (Rocket.Chat#36023: could send, never saw replies). */
  expect(n: number): void
  /** Resolves when the log has the number `n`, or after 5 seconds. The log goes on asking by itself. */
  arrival(n: number): Promise<void>
  /** Asks for every event after the last number. Call it after each reconnect and when the page wakes. Never rejects. */
  catchUp(): Promise<void>
  close(): void
}

const RETRY_MS = 3000
const GRACE_MS = 1000
const ARRIVAL_TIMEOUT_MS = 5000

/** Creates an empty log. `resume(after)` asks the server for every event after a number; one request runs at a time. */
export function createLog({ resume }: { resume: (after: number) => Promise<Resumed> }): EventLog {
  const conversation = signal<Conversation | null>(null)
  const allEvents = signal<readonly ConversationEvent[]>([])
  const refused = signal<Refusal | null>(null)
  let asking: Promise<void> | null = null
  let wanted = 0
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const lastNumber = () => conversation.value?.n ?? 0
  const take = (events: readonly ConversationEvent[]) => {
    let state = conversation.value
    const fresh: ConversationEvent[] = []
    for (const event of [...events].sort((a, b) => a.n - b.n)) {
      wanted = Math.max(wanted, event.n)
      if (event.n !== (state?.n ?? 0) + 1) continue
      state = apply(state, event)
      fresh.push(event)
    }
    if (fresh.length === 0) return
    allEvents.value = [...allEvents.value, ...fresh]
    conversation.value = state
  }

  async function ask() {
    clearTimeout(timer)
    const known = wanted
    const resumed = await resume(lastNumber()).catch(() => null)
    if (closed) return
    const hasMore = wanted > known
    if (resumed?.ok) {
      wanted = Math.max(wanted, resumed.n)
      take(resumed.events)
      refused.value = null
    } else if (resumed && !isTemporary(resumed.refusal)) {
      refused.value = resumed.refusal
      return
    }
    // An event that came during the request may have missed the answer. That is no failure, so ask again at once.
    if (!resumed?.ok || lastNumber() < wanted) scheduleCatchUp(resumed?.ok && hasMore ? 0 : RETRY_MS)
  }

  function catchUp() {
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }

  function scheduleCatchUp(waitMs: number) {
    clearTimeout(timer)
    timer = setTimeout(catchUp, waitMs)
  }

  function expect(n: number) {
    wanted = Math.max(wanted, n)
    if (lastNumber() < wanted && !asking) scheduleCatchUp(GRACE_MS)
  }

  return {
    conversation,
    events: allEvents,
    refused,
    catchUp,
    receive(events) {
      take(events)
      if (lastNumber() < wanted) void catchUp()
    },
    expect,
    async arrival(n) {
      expect(n)
      let stop = () => {}
      await new Promise<void>(resolve => {
        setTimeout(resolve, ARRIVAL_TIMEOUT_MS)
        stop = conversation.subscribe(() => {
          if (lastNumber() >= n) resolve()
        })
      })
      stop()
    },
    close() {
      closed = true
      clearTimeout(timer)
    },
  }
}
