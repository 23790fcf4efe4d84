import type { DomainRefusal } from '../domain/conversation/decision.ts'

/** Every refusal that can cross the wire. `refusal` in each language's words has a sentence for each name that can
 * reach a reader of these words. */
export type Refusal =
  | DomainRefusal
  /** The shape is wrong, or a field is unknown: a fault in a program, not in a person. */
  | { readonly name: 'malformed'; readonly field: string }
  | { readonly name: 'too_long'; readonly field: string; readonly limit: number }
  /** The token or session does not open this conversation. */
  | { readonly name: 'not_allowed' }
  | { readonly name: 'site_not_allowed' }
  /** Somebody else has just taken the last place at this time. */
  | { readonly name: 'slot_taken' }
  | { readonly name: 'adviser_unknown' }
  | { readonly name: 'sign_in_needed' }
  /** The association does not chat at all. */
  | { readonly name: 'chat_not_offered' }
  /** Chat needs somebody at the queue, and nobody is (associations without hours). */
  | { readonly name: 'nobody_available' }
  | { readonly name: 'too_often'; readonly retryAfterSeconds: number }
  /** Our fault. Nothing was stored; trying again later is safe. */
  | { readonly name: 'unavailable' }

export const REFUSAL_NAMES = [
  'already_started',
  'not_found',
  'chat_closed',
  'empty',
  'conversation_closed',
  'already_taken',
  'not_taken',
  'referral_needs_a_name',
  'transfer_needs_a_reason',
  'promise_needs_a_step',
  'promise_needs_a_later_time',
  'not_waiting',
  'not_answered_yet',
  'stage_one_open',
  'no_reply_too_soon',
  'malformed',
  'too_long',
  'not_allowed',
  'site_not_allowed',
  'fields_wrong',
  'kind_not_offered',
  'slot_taken',
  'adviser_unknown',
  'sign_in_needed',
  'language_not_offered',
  'chat_not_offered',
  'nobody_available',
  'too_often',
  'unavailable',
] as const satisfies readonly Refusal['name'][]

/** Answers to what advisers alone ask; a resident is not offered what would be refused so. */
export const ADVISERS_REFUSALS = [
  'already_taken',
  'not_taken',
  'referral_needs_a_name',
  'transfer_needs_a_reason',
  'promise_needs_a_step',
  'promise_needs_a_later_time',
  'not_answered_yet',
  'stage_one_open',
  'no_reply_too_soon',
  'adviser_unknown',
  'sign_in_needed',
] as const satisfies readonly Refusal['name'][]

/** Refusals that may pass by themselves: the outbox keeps the words and tries again. All others are final. */
export const passes = (refusal: Refusal): boolean =>
  refusal.name === 'too_often' || refusal.name === 'unavailable'

type Missing = Exclude<Refusal['name'], (typeof REFUSAL_NAMES)[number]>
const nothingMissing: Missing extends never ? true : Missing = true
void nothingMissing
