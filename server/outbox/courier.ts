import type { Command } from '../../shared/domain/conversation/command.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { OutgoingKind } from '../../shared/domain/conversation/outgoing.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { ActionContext } from '../actions/act.ts'
import type { OutboxItem } from '../storage/outbox.ts'

/** Carries one kind of item from the outbox. `Services` is what it needs beyond the action context, `Payload` what it carries. */
export type Courier<Services = unknown, Payload = unknown> = {
  readonly kind: OutgoingKind
  /** Attempts a minute, for all associations together, counted in each process. */
  readonly perMinute: number
  /** How long a claim holds: longer than any attempt. If it runs out, the process that made it has died. */
  readonly claimMs: number
  /** The pauses between attempts. After the attempt that follows the last pause the courier gives up. */
  readonly pausesMs: readonly number[]
  /** Finds what an item asks for in its conversation. Null: it is no longer wanted. */
  find(delivery: Delivery): Payload | null
  /** Makes one attempt. It throws only by a fault of ours: then the item is tried again once its claim has run out. */
  attempt(context: ActionContext & Services, payload: Payload, delivery: Delivery): Promise<Outcome>
  /** Returns the command that records in the conversation that there will be no further attempt. Null: nothing to record. */
  giveUp(payload: Payload): Command | null
}

/** A claimed item with the current state of its conversation. */
export type Delivery = {
  readonly item: OutboxItem
  readonly state: Conversation
  readonly events: readonly ConversationEvent[]
}

/** The result of one attempt.
 * - `over`: delivered, or refused for good. `record` is the command that records it in the conversation; null: nothing to
 *   record.
 * - `later`: worth another attempt. `afterMs` replaces the courier's own pause. */
export type Outcome =
  | { readonly result: 'over'; readonly record: Command | null }
  | { readonly result: 'later'; readonly afterMs: number | null }
