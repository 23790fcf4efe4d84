import { replay } from '../../shared/domain/conversation/apply.ts'
import type { OutgoingKind } from '../../shared/domain/conversation/outgoing.ts'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import { createLimiter, type Limiter } from '../access/limiter.ts'
import type { ActionContext } from '../actions/act.ts'
import { actAsSystem } from '../actions/system.ts'
import type { Clock } from '../clock.ts'
import { eventsAfter } from '../storage/conversations.ts'
import {
  claimItem,
  findDueItems,
  findNextTryAt,
  type OutboxItem,
  postponeItem,
  settleItem,
} from '../storage/outbox.ts'
import type { Courier, Outcome } from './courier.ts'

/** Attempts side by side, for each courier. */
const AT_ONCE = 4
/** Attempts that end without an answer, by a crash or a fault of ours, count as well: none goes on for ever. */
const MOST_TRIES = 20
const MINUTE_SECONDS = 60

/** Takes one attempt from what a courier may make in a minute; null when allowed, else the whole seconds to wait. */
export type Allowance = (courier: Pick<Courier, 'kind' | 'perMinute'>) => number | null

/** Counts in memory: several processes make so many attempts each. */
export function createAllowance(clock: Clock): Allowance {
  const limiters = new Map<OutgoingKind, Limiter>()
  return ({ kind, perMinute }) => {
    const limiter = limiters.get(kind) ?? createLimiter(clock, perMinute, MINUTE_SECONDS)
    limiters.set(kind, limiter)
    return limiter(kind)
  }
}

/**
 * Makes the timed job that delivers whatever is due for one courier.
 *
 * A process that dies between an attempt and its record leaves a claim that runs out: the next process attempts it again.
 * So an email may go twice rather than never; a record is written once, since the conversation refuses a second.
 * @returns the job, which answers the milliseconds until the next item is due; null when none waits. It rejects with the
 *   first fault of ours, after all attempts of this round have ended.
 */
export const deliver =
  <Services, Wanted>(courier: Courier<Services, Wanted>) =>
  async (context: ActionContext & Services & { readonly allowance: Allowance }): Promise<number | null> => {
    const { db, clock, allowance } = context
    const attempts: Promise<void>[] = []
    let waitSeconds: number | null = null
    for (const item of await findDueItems(db, courier.kind, clock.now(), AT_ONCE)) {
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

async function deliverItem<Services, Wanted>(
  context: ActionContext & Services,
  courier: Courier<Services, Wanted>,
  due: OutboxItem,
): Promise<void> {
  const { db, clock } = context
  const item = await claimItem(db, due, later(clock.now(), courier.claimMs))
  if (!item) return
  const events = await eventsAfter(db, item.conversation, 0)
  const state = replay(events)
  const delivery = state && { item, state, events }
  const wanted = delivery && courier.find(delivery)
  if (!delivery || !wanted) return settleItem(db, item)
  const outcome: Outcome =
    due.tries < MOST_TRIES
      ? await courier.attempt(context, wanted, delivery)
      : { came: 'over', record: courier.giveUp(wanted) }
  const pauseMs = courier.pausesMs[due.tries]
  if (outcome.came === 'later' && pauseMs !== undefined)
    return postponeItem(db, item, later(clock.now(), outcome.afterMs ?? pauseMs))
  const record = outcome.came === 'later' ? courier.giveUp(wanted) : outcome.record
  if (!record) return settleItem(db, item)
  // The projection takes the row out of the outbox in the transaction that records how it went.
  await actAsSystem(context, item.conversation, record)
}

const later = (now: Instant, ms: number): Instant => instant(milliseconds(now) + ms)
