import type { FieldProblem } from '../enquiry/check-fields.ts'
import type { PlannedTarget } from '../target/target.ts'
import type { AdviserName, EventBody } from './events.ts'
import type { Conversation } from './state.ts'

/**
 * Why a command was refused. The names cross the wire too: every language has a sentence for each name in
 * `shared/protocol/refusals.ts`.
 */
export type DomainRefusal =
  | { readonly name: 'already_started' }
  | { readonly name: 'not_found' }
  | { readonly name: 'chat_closed' }
  | { readonly name: 'empty' }
  | { readonly name: 'conversation_closed' }
  | { readonly name: 'already_taken'; readonly by: string }
  | { readonly name: 'not_taken' }
  | { readonly name: 'referral_needs_a_name' }
  | { readonly name: 'transfer_needs_a_reason' }
  | { readonly name: 'promise_needs_a_step' }
  | { readonly name: 'promise_needs_a_later_time' }
  | { readonly name: 'not_answered_yet' }
  | { readonly name: 'not_waiting' }
  /** Nobody has asked whether the resident is still there, or they have not had time to answer. */
  | { readonly name: 'no_reply_too_soon' }
  /** Each problem has its own sentence beside its field. */
  | { readonly name: 'fields_wrong'; readonly problems: readonly FieldProblem[] }
  | { readonly name: 'kind_not_offered' }
  | { readonly name: 'language_not_offered' }
  /** Stage 1 of a complaint has neither been answered nor run out of time. */
  | { readonly name: 'stage_one_open' }

export type Decision = { readonly events: readonly EventBody[] } | { readonly refusal: DomainRefusal }

export const nothing: Decision = { events: [] }
export const refuse = (refusal: DomainRefusal): Decision => ({ refusal })
export const adviserNameOf = ({ id, name }: AdviserName): AdviserName => ({ id, name })

/** The targets that this conversation does not have yet. A target is set only once. */
export const newTargets = (
  state: Conversation,
  targets: readonly PlannedTarget[],
): readonly PlannedTarget[] =>
  targets.filter(({ target }) => !state.targets.some(known => known.target === target))

export const setTargets = (targets: readonly PlannedTarget[]): EventBody[] =>
  targets.map(target => ({ type: 'target_set', ...target }))

/** Text as typed, trimmed, without what no database can store (NUL and lone surrogates). */
export const cleanText = (text: string): string => text.replaceAll('\0', '').toWellFormed().trim()
