import type { Kind } from '../contact/kinds.ts'
import type { ContactWay } from './events.ts'
import type { Conversation, Target } from './state.ts'

/** Stages that a first word from a named person keeps. */
const FIRST = new Set(['answer', 'response', 'reply', 'ack'])
/** Stages that only reaching the resident keeps: a call is a call (D13). */
const REACHED = new Set(['contact_back', 'call_returned', 'made'])
/** Stages that the whole answer keeps, and nothing less. */
const FULL = new Set(['full', 'update', 'full_update', 'done_or_update', 'full_or_update', 'sent', 'stage_1'])

/**
 * Does this act of a named adviser keep this target? A holding reply keeps a first-reply target only with a
 * next-contact date (D13); in a chat the conversation itself goes on, so the first message is enough (D4).
 */
export function meets(
  state: Conversation,
  { stage }: Target,
  act: 'message' | ContactWay,
  withDate: boolean,
): boolean {
  if (stage === 'promise') return true
  if (FIRST.has(stage)) return state.kind === 'chat' || withDate
  if (REACHED.has(stage)) return reaches(state.kind, act)
  // "Full response or update": an update with the next date keeps it.
  return withDate && /update/.test(stage)
}

/** A call is returned by a call, and a visit is made by meeting; a letter about either is neither. */
function reaches(kind: Kind, act: 'message' | ContactWay): boolean {
  if (kind === 'callback') return act === 'phone' || act === 'in_person'
  return kind === 'appointment' ? act === 'in_person' : true
}

/** Closed as answered: every clock that the answer keeps, where somebody has spoken to the resident at all. */
export function meetsOnClosing(state: Conversation, { stage }: Target): boolean {
  const reached = state.contacts.some(({ result }) => result === 'reached')
  const left =
    state.contacts.some(({ result }) => result === 'message_left') && state.fields.leave_message === 'yes'
  const spoken = reached || left || state.messages.some(({ by }) => by.role === 'adviser')
  if (REACHED.has(stage)) return state.kind === 'callback' ? reached || left : spoken
  return spoken && (FIRST.has(stage) || FULL.has(stage) || stage === 'promise')
}
