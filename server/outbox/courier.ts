import type { Command } from '../../shared/domain/conversation/command.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { OutgoingKind } from '../../shared/domain/conversation/outgoing.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { ActionContext } from '../actions/act.ts'
import type { OutboxItem } from '../storage/outbox.ts'

/** Carries one kind of what is in the outbox. `Services` is what it needs beside what every action has; `Wanted` is what
 * it carries. */
export type Courier<Services = unknown, Wanted = unknown> = {
  readonly kind: OutgoingKind
  /** Attempts a minute, for all associations together, counted in each process. */
  readonly perMinute: number
  /** How long a claim holds: longer than an attempt can take. A process that is silent until then has died. */
  readonly claimMs: number
  /** From one attempt to the next. After the last of these pauses the courier gives up. */
  readonly pausesMs: readonly number[]
  /** Finds what an item asks for in its conversation; null when nobody wants it any more. */
  find(delivery: Delivery): Wanted | null
  /** Tries once. Whatever it throws is a fault of ours: the item is tried again once its claim has run out. */
  attempt(context: ActionContext & Services, wanted: Wanted, delivery: Delivery): Promise<Outcome>
  /** The command that records that no further attempt is made; null says nothing. */
  giveUp(wanted: Wanted): Command | null
}

/** A claimed item with its conversation as it stands. */
export type Delivery = {
  readonly item: OutboxItem
  readonly state: Conversation
  readonly events: readonly ConversationEvent[]
}

/** What came of one attempt.
 * - `over`: delivered, or refused for good. `record` is the command that says so in the conversation; null says nothing.
 * - `later`: it may go in a while; `afterMs` takes the place of the courier's own pause. */
export type Outcome =
  | { readonly came: 'over'; readonly record: Command | null }
  | { readonly came: 'later'; readonly afterMs: number | null }
