import type { FieldValues } from '../enquiry/fields.ts'
import type { Command } from './command.ts'
import { type Decision, nothing } from './decision.ts'
import type { PrintSize } from './email.ts'
import type { EventBody } from './events.ts'
import type { Facts } from './facts.ts'
import type { Conversation } from './state.ts'

/** An address may be mistyped twice; after that it is somebody who tries addresses out. */
const MOST_ADDRESSES = 3

/** Only to an address that was given as the way to be answered. */
const addressToAnswer = ({ reply_by, email }: FieldValues): string | null =>
  reply_by === 'email' ? (email ?? null) : null

/** A confirmation goes out for what was sent, and again where the address is mended: the first may have gone astray.
 * @param size the print that its reader has chosen; undefined: none */
export function wantConfirmation(
  state: Pick<Conversation, 'confirmation'> | null,
  fields: FieldValues,
  size: PrintSize | undefined,
  { emails }: Pick<Facts, 'emails'>,
): EventBody[] {
  const to = addressToAnswer(fields)
  const before = state?.confirmation
  if (!emails || to === null || to === before?.to || (before?.times ?? 0) >= MOST_ADDRESSES) return []
  return [{ type: 'email_wanted', to, size: size ?? null }]
}

/** The confirmation that has still to be sent; null: none, or not any more. */
export function owedConfirmation(
  state: Pick<Conversation, 'confirmation' | 'fields' | 'closed'>,
): Conversation['confirmation'] {
  const { confirmation, fields, closed } = state
  return confirmation?.result === null && !closed && addressToAnswer(fields) === confirmation.to
    ? confirmation
    : null
}

/** Late news is kept as well: it may have been closed while the email was on its way. It is automatic, so it keeps no
 * promise (D13). */
export function emailed(
  { confirmation }: Conversation,
  { of, result }: Command & { type: 'emailed' },
): Decision {
  return confirmation?.n === of && confirmation.result === null
    ? { events: [{ type: 'emailed', to: confirmation.to, result }] }
    : nothing
}
