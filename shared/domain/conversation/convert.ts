import { checkFields } from '../enquiry/check-fields.ts'
import { type FieldValues, fieldsOf, withOptionalText } from '../enquiry/fields.ts'
import type { Kind } from '../enquiry/kinds.ts'
import { planContactBack, planTargets } from '../target/plan.ts'
import { isOpenFollowUp, type PlannedTarget } from '../target/target.ts'
import type { Command } from './command.ts'
import { requestConfirmation } from './confirmation.ts'
import { type Decision, newTargets, nothing, refuse, setTargets } from './decision.ts'
import type { EventBody } from './events.ts'
import type { Facts } from './facts.ts'
import { noticeHazards } from './hazards.ts'
import type { Conversation } from './state.ts'

/** Is this a chat that nobody has taken? */
export const isWaitingChat = (state: Conversation): boolean =>
  state.kind === 'chat' && state.phase === 'waiting'

/**
 * The resident turns a waiting chat into a call back or a message. The chat's own targets stay on record beside the
 * new ones (D11).
 */
export function convert(
  state: Conversation,
  { to, fields: values, size }: Command & { type: 'convert' },
  facts: Facts,
): Decision {
  if (!facts.policy) return refuse({ name: 'not_found' })
  if (!isWaitingChat(state)) return refuse({ name: 'not_waiting' })
  // The text is already in the chat, so it is not asked for again (WCAG 3.3.7).
  const checked = checkFields(withOptionalText(fieldsOf(facts.policy.profile, to, [])), values)
  if ('problems' in checked) return refuse({ name: 'fields_wrong', problems: checked.problems })
  const fields = checked.values
  return {
    events: [
      { type: 'converted', to, fields, by: 'resident' },
      ...setTargets(targetsInPlaceOfChat(state, to, fields, facts)),
      ...noticeHazards(Object.values(fields).join('\n'), state),
      ...requestConfirmation(state, fields, size, facts),
    ],
  }
}

/**
 * Turns a waiting chat into a message once the door has closed and its target has passed, so that nobody waits
 * overnight (D4).
 */
export function keepAsMessage(state: Conversation, facts: Facts): Decision {
  if (!isWaitingChat(state)) return nothing
  const fields = nameFieldOf(state)
  return {
    events: [
      { type: 'converted', to: 'message', fields, by: 'house' },
      ...setTargets(targetsInPlaceOfChat(state, 'message', fields, facts)),
      ...noticeHazards(Object.values(fields).join('\n'), state),
    ],
  }
}

/** The resident ends the conversation. A chat with an open follow-up continues as a message until that is done. */
export function end(state: Conversation): Decision {
  if (state.kind === 'chat' && state.targets.some(isOpenFollowUp))
    return { events: [continueAsMessage(state)] }
  const outcome = state.kind === 'chat' ? 'left' : 'withdrawn'
  return { events: [{ type: 'closed', by: { role: 'resident' }, outcome, referredTo: null }] }
}

const continueAsMessage = (state: Conversation): EventBody => ({
  type: 'converted',
  to: 'message',
  fields: nameFieldOf(state),
  by: 'resident',
  stillToDo: true,
})

const nameFieldOf = ({ name }: Conversation): FieldValues => (name === null ? {} : { name })

/**
 * The targets for contacting the resident of a chat again (MHA: "If we can't give you a full answer, we will contact
 * you back").
 * @param planned the targets of the kind that the chat becomes
 */
export function contactBackTargets(
  { kind, fields, askedAt, startedAt }: Conversation,
  { policy }: Facts,
  planned: readonly PlannedTarget[] = [],
): readonly PlannedTarget[] {
  return policy ? planContactBack({ ...policy, kind, fields, received: askedAt ?? startedAt }, planned) : []
}

/** The targets of the kind that a chat becomes, counted from now, and the contact-back targets of the chat. */
function targetsInPlaceOfChat(
  chat: Conversation,
  kind: Kind,
  fields: FieldValues,
  facts: Facts,
): readonly PlannedTarget[] {
  const { policy, now } = facts
  const planned = policy ? planTargets({ ...policy, kind, fields, received: now }) : []
  return newTargets(chat, [...planned, ...contactBackTargets(chat, facts, planned)])
}
