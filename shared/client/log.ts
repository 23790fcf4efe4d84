import { type ReadonlySignal, signal } from '@preact/signals'
import { apply } from '../domain/conversation/apply.ts'
import type { ConversationEvent } from '../domain/conversation/events.ts'
import type { Conversation } from '../domain/conversation/state.ts'
import { isTemporary, type Refusal } from '../protocol/refusals.ts'
import type { Resumed } from '../protocol/wire.ts'

/** A conversation as this browser knows it: the same `apply` as on the server, in the order of the numbers. */
export type Log = {
  readonly conversation: ReadonlySignal<Conversation | null>
  /** The events themselves, in order: for what is told and changes no state (a hand-over). */
  readonly events: ReadonlySignal<readonly ConversationEvent[]>
  /** The server will not show this conversation (any more), and why. */
  readonly refused: ReadonlySignal<Refusal | null>
  /** Events as they come in, in any order, any number of times. A gap asks for what is missing. */
  receive(events: readonly ConversationEvent[]): void
  /** An answer has named the number `n`: if its event does not come by itself, it is asked for
   * (Rocket.Chat#36023: could send, never saw replies). */
  expect(n: number): void
  /** Settles when the log has come to the number `n`, or after 5 seconds: the log goes on asking by itself. */
  arrival(n: number): Promise<void>
  /** Asks for everything after the last number: after each reconnect, and when the page wakes. Never rejects. */
  catchUp(): Promise<void>
  close(): void
}

const RETRY_MS = 3000
const GRACE_MS = 1000
const ARRIVES_WITHIN_MS = 5000

/** `resume(after)` asks the server for everything after a number; one such question at a time. */
export function createLog({ resume }: { resume: (after: number) => Promise<Resumed> }): Log {
  const conversation = signal<Conversation | null>(null)
  const taken = signal<readonly ConversationEvent[]>([])
  const refused = signal<Refusal | null>(null)
  let asking: Promise<void> | null = null
  let wanted = 0
  let closed = false
  let timer: ReturnType<typeof setTimeout> | undefined

  const have = () => conversation.value?.n ?? 0
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
    taken.value = [...taken.value, ...fresh]
    conversation.value = state
  }

  async function ask() {
    clearTimeout(timer)
    const known = wanted
    const resumed = await resume(have()).catch(() => null)
    if (closed) return
    const meanwhile = wanted > known
    if (resumed?.ok) {
      wanted = Math.max(wanted, resumed.n)
      take(resumed.events)
      refused.value = null
    } else if (resumed && !isTemporary(resumed.refusal)) {
      refused.value = resumed.refusal
      return
    }
    // What came while it was asked may have been too late for the answer: that is no fault to wait out.
    if (!resumed?.ok || have() < wanted) soon(resumed?.ok && meanwhile ? 0 : RETRY_MS)
  }

  function catchUp() {
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }

  function soon(wait: number) {
    clearTimeout(timer)
    timer = setTimeout(catchUp, wait)
  }

  function expect(n: number) {
    wanted = Math.max(wanted, n)
    if (have() < wanted && !asking) soon(GRACE_MS)
  }

  return {
    conversation,
    events: taken,
    refused,
    catchUp,
    receive(events) {
      take(events)
      if (have() < wanted) void catchUp()
    },
    expect,
    async arrival(n) {
      expect(n)
      let stop = () => {}
      await new Promise<void>(resolve => {
        setTimeout(resolve, ARRIVES_WITHIN_MS)
        stop = conversation.subscribe(() => {
          if (have() >= n) resolve()
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
