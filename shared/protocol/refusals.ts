import type { DomainRefusal } from '../domain/conversation/decision.ts'

/**
 * Every refusal that can cross the wire. In each language's words, `refusal` has a sentence for each name that its
 * readers can meet.
 */
export type Refusal =
  | DomainRefusal
  /** The shape is wrong or a field is unknown: a program's mistake, not a person's. */
  | { readonly name: 'malformed'; readonly field: string }
  | { readonly name: 'too_long'; readonly field: string; readonly limit: number }
  /** The token or session gives no access to this conversation. */
  | { readonly name: 'not_allowed' }
  | { readonly name: 'site_not_allowed' }
  /** The last place at this time has just been taken. */
  | { readonly name: 'slot_taken' }
  | { readonly name: 'adviser_unknown' }
  | { readonly name: 'sign_in_needed' }
  /** The association does not offer chat. */
  | { readonly name: 'chat_not_offered' }
  /** Chat needs an available adviser, and there is none (associations without hours). */
  | { readonly name: 'nobody_available' }
  | { readonly name: 'too_often'; readonly retryAfterSeconds: number }
  /** A fault of the server. Nothing was stored; trying again later is safe. */
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

/** Refusals of commands that only advisers send. Residents never meet them. */
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

/** Is this refusal temporary? The outbox then stores the command and tries again. All other refusals are final. */
export const isTemporary = (refusal: Refusal): boolean =>
  refusal.name === 'too_often' || refusal.name === 'unavailable'

type Missing = Exclude<Refusal['name'], (typeof REFUSAL_NAMES)[number]>
const nothingMissing: Missing extends never ? true : Missing = true
void nothingMissing
