import type { Kind } from '../contact/kinds.ts'
import { type Instant, milliseconds } from '../instant.ts'
import type { ContactWay } from './events.ts'
import { type Conversation, isOpen, type Target } from './state.ts'

/** Stages that a first word from a named person keeps. */
const FIRST = new Set(['answer', 'response', 'reply', 'ack', 'stage_2_ack'])
/** Stages that only reaching the resident keeps: a call is a call (D13). */
const REACHED = new Set(['contact_back', 'call_returned', 'made'])
/** Stages that the whole answer keeps, and nothing less. */
const FULL = new Set([
  'full',
  'update',
  'full_update',
  'done_or_update',
  'full_or_update',
  'sent',
  'stage_1',
  'stage_2_full',
])

/** A chat so long quiet is over, in milliseconds: who writes in it after that comes back to the resident. */
const TALK_OVER_AFTER_MS = 30 * 60_000

/** Somebody has said that the chat could not answer everything, and what comes after it has not come yet. */
export const stillToDo = (target: Target): boolean =>
  isOpen(target) && (target.stage === 'promise' || target.stage === 'contact_back')

/**
 * Does this act of a named adviser keep this target? A holding reply keeps a first-reply target only with a
 * next-contact date (D13); in a chat the conversation itself goes on, so the first message is enough (D4), and what was
 * promised for later is kept by coming back later: the next word of the same talk is not yet that.
 */
export function meets(
  state: Conversation,
  { stage }: Target,
  act: 'message' | ContactWay,
  withDate: boolean,
  now: Instant,
): boolean {
  const inTheTalk = state.kind === 'chat' && act === 'message' && !isOver(state, now)
  if (stage === 'promise') return !inTheTalk
  if (FIRST.has(stage)) return state.kind === 'chat' || withDate
  if (REACHED.has(stage)) return !inTheTalk && reaches(state.kind, act)
  // "Full response or update": an update with the next date keeps it.
  return withDate && /update/.test(stage)
}

function isOver({ messages }: Conversation, now: Instant): boolean {
  const last = messages.at(-1)
  return last === undefined || milliseconds(now) - milliseconds(last.at) >= TALK_OVER_AFTER_MS
}

/** A call is returned by a call, and a visit is made by meeting; a letter about either is neither. */
function reaches(kind: Kind, act: 'message' | ContactWay): boolean {
  if (kind === 'callback') return act === 'phone' || act === 'in_person'
  return kind === 'appointment' ? act === 'in_person' : true
}

/** Closed as answered: every clock that the answer keeps, where somebody has spoken to the resident since it was set. */
export function meetsOnClosing(state: Conversation, { stage, setN }: Target): boolean {
  const contacts = state.contacts.filter(({ n }) => n > setN)
  const reached = contacts.some(({ result }) => result === 'reached')
  const left =
    contacts.some(({ result }) => result === 'message_left') && state.fields.leave_message === 'yes'
  const spoken = reached || left || state.messages.some(({ n, by }) => n > setN && by.role === 'adviser')
  if (REACHED.has(stage)) return state.kind === 'callback' ? reached || left : spoken
  return spoken && (FIRST.has(stage) || FULL.has(stage) || stage === 'promise')
}
