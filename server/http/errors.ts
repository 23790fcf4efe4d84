import type { Context, ErrorHandler, NotFoundHandler } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { Refused } from '../../shared/protocol/http.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { Log } from '../log.ts'

/** Answers with a refusal as JSON and its HTTP status. Every route but the plain pages refuses through this. */
export function refuse(context: Context, refusal: Refusal): Response {
  if (refusal.name === 'too_often') context.header('Retry-After', String(refusal.retryAfterSeconds))
  return context.json<Refused>({ refusal }, STATUS[refusal.name])
}

export const answerNotFound: NotFoundHandler = context => refuse(context, { name: 'not_found' })

/** Logs an unexpected error and answers without its details. */
export const answerError =
  (log: Log): ErrorHandler =>
  (error, context) => {
    log.error(error, 'a request failed')
    return refuse(context, { name: 'unavailable' })
  }

const STATUS: Record<Refusal['name'], ContentfulStatusCode> = {
  malformed: 400,
  language_not_offered: 400,
  empty: 400,
  fields_wrong: 400,
  kind_not_offered: 400,
  adviser_unknown: 400,
  transfer_needs_a_reason: 400,
  promise_needs_a_step: 400,
  promise_needs_a_later_time: 400,
  not_answered_yet: 409,
  not_waiting: 409,
  stage_one_open: 409,
  no_reply_too_soon: 409,
  slot_taken: 409,
  referral_needs_a_name: 400,
  sign_in_needed: 401,
  not_allowed: 403,
  site_not_allowed: 403,
  not_found: 404,
  already_started: 409,
  already_taken: 409,
  not_taken: 409,
  conversation_closed: 409,
  chat_not_offered: 409,
  chat_closed: 409,
  nobody_available: 409,
  too_long: 413,
  too_often: 429,
  unavailable: 503,
}
