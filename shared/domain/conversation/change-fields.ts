import { checkFields } from '../enquiry/check-fields.ts'
import { fieldsOf, withOptionalText } from '../enquiry/fields.ts'
import type { Command } from './command.ts'
import { recogniseComplaint } from './complaint.ts'
import { requestConfirmation } from './confirmation.ts'
import { type Decision, refuse } from './decision.ts'
import type { Facts } from './facts.ts'
import { noticeHazards } from './hazards.ts'
import type { Conversation } from './state.ts'

/**
 * The resident changes the fields they filled in. A comment that becomes a complaint starts the complaint targets
 * (E7). An agreed time stays as it is: another time would be another call, with its own booking.
 */
export function changeFields(
  state: Conversation,
  command: Command & { type: 'change_fields' },
  facts: Facts,
): Decision {
  if (!facts.policy) return refuse({ name: 'not_found' })
  const { slot, text } = state.fields
  const asked = fieldsOf(facts.policy.profile, state.kind, slot ? [slot] : [])
  // A conversation that began as a chat has its text in the chat.
  const checked = checkFields(text === undefined ? withOptionalText(asked) : asked, {
    ...command.fields,
    ...(slot && { slot }),
  })
  if ('problems' in checked) return refuse({ name: 'fields_wrong', problems: checked.problems })
  const fields = checked.values
  return {
    events: [
      { type: 'fields_changed', fields },
      ...(fields.feedback === 'complaint' ? recogniseComplaint(state, facts) : []),
      ...noticeHazards(Object.values(fields).join('\n'), state),
      ...requestConfirmation(state, fields, command.size, facts),
    ],
  }
}
