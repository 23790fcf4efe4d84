import type { FieldValues } from '../contact/fields.ts'
import type { Command } from './command.ts'
import { type Decision, nothing } from './decision.ts'
import type { EventBody } from './events.ts'
import type { Conversation } from './state.ts'

/** The sizes of large print; whoever reads in neither has chosen none. */
export const PRINT_SIZES = ['large', 'larger'] as const
export type PrintSize = (typeof PRINT_SIZES)[number]

/** What became of a confirmation by email. `refused`: the address takes none; `gave_up`: no server took it for a day;
 * `too_many`: others went to this address on the same day, and nobody's inbox is to be flooded through this door. */
export const EMAIL_RESULTS = ['sent', 'refused', 'gave_up', 'too_many'] as const
export type EmailResult = (typeof EMAIL_RESULTS)[number]

/** The house sends email: in which print to the one who has just sent this. */
export type Confirm = { readonly size: PrintSize | null }

/** An address may be mistyped twice; after that it is somebody who tries addresses out. */
const MOST_ADDRESSES = 3

/** Only to an address that was given as the way to be answered. */
const addressToAnswer = ({ reply_by, email }: FieldValues): string | null =>
  reply_by === 'email' ? (email ?? null) : null

/** A confirmation goes out for what was sent, and again where the address is mended: the first may have gone astray. */
export function wantConfirmation(
  state: Pick<Conversation, 'confirmation'> | null,
  fields: FieldValues,
  confirm: Confirm | undefined,
): EventBody[] {
  const to = addressToAnswer(fields)
  const before = state?.confirmation
  if (!confirm || to === null || to === before?.to || (before?.times ?? 0) >= MOST_ADDRESSES) return []
  return [{ type: 'email_wanted', to, size: confirm.size }]
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
