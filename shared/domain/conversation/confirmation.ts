import type { FieldValues } from '../enquiry/fields.ts'
import type { Command } from './command.ts'
import { type Decision, nothing } from './decision.ts'
import type { PrintSize } from './email.ts'
import type { EventBody } from './events.ts'
import type { Facts } from './facts.ts'
import type { Conversation } from './state.ts'

/** A person may mistype an address twice. More changes than that suggest somebody who is trying addresses out. */
const MAX_CONFIRMATIONS = 3

/** The email address that the resident gave as the way to be answered, or null. */
const addressToAnswer = ({ reply_by, email }: FieldValues): string | null =>
  reply_by === 'email' ? (email ?? null) : null

/**
 * Requests a confirmation for what was sent, and another when the address is corrected, because the first may have
 * gone astray.
 * @param size the print size that the reader chose; undefined: none
 */
export function requestConfirmation(
  state: Pick<Conversation, 'confirmation'> | null,
  fields: FieldValues,
  size: PrintSize | undefined,
  { emails }: Pick<Facts, 'emails'>,
): EventBody[] {
  const to = addressToAnswer(fields)
  const before = state?.confirmation
  if (!emails || to === null || to === before?.to || (before?.times ?? 0) >= MAX_CONFIRMATIONS) return []
  return [{ type: 'email_wanted', to, size: size ?? null }]
}

/** The confirmation that is still to be sent, or null if there is none or it is no longer wanted. */
export function pendingConfirmation(
  state: Pick<Conversation, 'confirmation' | 'fields' | 'closed'>,
): Conversation['confirmation'] {
  const { confirmation, fields, closed } = state
  return confirmation?.result === null && !closed && addressToAnswer(fields) === confirmation.to
    ? confirmation
    : null
}

/**
 * Records the result of a confirmation, even after the conversation has closed: the email may have been on its way. A
 * confirmation is automatic, so it meets no target (D13).
 */
export function recordEmailResult(
  { confirmation }: Conversation,
  { of, result }: Command & { type: 'emailed' },
): Decision {
  return confirmation?.n === of && confirmation.result === null
    ? { events: [{ type: 'emailed', to: confirmation.to, result }] }
    : nothing
}
