import { replay } from '../../shared/domain/conversation/apply.ts'
import type { OutgoingKind } from '../../shared/domain/conversation/outgoing.ts'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import { createLimiter, type Limiter } from '../access/limiter.ts'
import type { ActionContext } from '../actions/act.ts'
import { actAsSystem } from '../actions/system.ts'
import type { Clock } from '../clock.ts'
import { loadEventsAfter } from '../storage/conversations.ts'
import {
  claimItem,
  findDueItems,
  findNextTryAt,
  type OutboxItem,
  postponeItem,
  settleItem,
} from '../storage/outbox.ts'
import type { Courier, Outcome } from './courier.ts'

/** Number of items that one courier attempts at the same time. */
const MAX_CONCURRENT_ATTEMPTS = 4
/** Attempts that end without an answer, by a crash or a fault of ours, count as well, so that none repeats for ever. */
const MAX_TRIES = 20
const MINUTE_SECONDS = 60

/** Uses one of the attempts that a courier may make in a minute. Returns null if allowed, else the whole seconds to wait. */
export type Allowance = (courier: Pick<Courier, 'kind' | 'perMinute'>) => number | null

/** Creates an allowance that counts in memory, so each process has its own. */
export function createAllowance(clock: Clock): Allowance {
  const limiters = new Map<OutgoingKind, Limiter>()
  return ({ kind, perMinute }) => {
    const limiter = limiters.get(kind) ?? createLimiter(clock, perMinute, MINUTE_SECONDS)
    limiters.set(kind, limiter)
    return limiter(kind)
  }
}

/**
 * Creates the timed job that delivers the due items of one courier.
 *
 * If a process dies between an attempt and its record, its claim runs out and the next process tries again. So an email
 * goes twice rather than never. A record is written once, because the conversation refuses a second.
 * @returns the job, which returns the milliseconds until the next item is due, or null if none waits. It rejects with the
 *   first fault of ours, after all attempts of this run have ended.
 */
export const createDeliveryJob =
  <Services, Payload>(courier: Courier<Services, Payload>) =>
  async (context: ActionContext & Services & { readonly allowance: Allowance }): Promise<number | null> => {
    const { db, clock, allowance } = context
    const attempts: Promise<void>[] = []
    let waitSeconds: number | null = null
    for (const item of await findDueItems(db, courier.kind, clock.now(), MAX_CONCURRENT_ATTEMPTS)) {
      waitSeconds = allowance(courier)
      if (waitSeconds !== null) break
      attempts.push(deliverItem(context, courier, item))
    }
    const fault = (await Promise.allSettled(attempts)).find(one => one.status === 'rejected')
    if (fault) throw fault.reason
    if (waitSeconds !== null) return waitSeconds * 1000
    const next = await findNextTryAt(db, courier.kind)
    return next === null ? null : milliseconds(next) - milliseconds(clock.now())
  }

async function deliverItem<Services, Payload>(
  context: ActionContext & Services,
  courier: Courier<Services, Payload>,
  due: OutboxItem,
): Promise<void> {
  const { db, clock } = context
  const item = await claimItem(db, due, addMs(clock.now(), courier.claimMs))
  if (!item) return
  const events = await loadEventsAfter(db, item.conversation, 0)
  const state = replay(events)
  const delivery = state && { item, state, events }
  const payload = delivery && courier.find(delivery)
  if (!delivery || !payload) return settleItem(db, item)
  const outcome: Outcome =
    due.tries < MAX_TRIES
      ? await courier.attempt(context, payload, delivery)
      : { result: 'over', record: courier.giveUp(payload) }
  const pauseMs = courier.pausesMs[due.tries]
  if (outcome.result === 'later' && pauseMs !== undefined)
    return postponeItem(db, item, addMs(clock.now(), outcome.afterMs ?? pauseMs))
  const record = outcome.result === 'later' ? courier.giveUp(payload) : outcome.record
  if (!record) return settleItem(db, item)
  // The projection removes the row from the outbox in the transaction that records the result.
  await actAsSystem(context, item.conversation, record)
}

const addMs = (now: Instant, ms: number): Instant => instant(milliseconds(now) + ms)
