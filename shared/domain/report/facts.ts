import { replay } from '../conversation/apply.ts'
import type { ConversationEvent } from '../conversation/events.ts'
import type { Conversation } from '../conversation/state.ts'
import type { Kind } from '../enquiry/kinds.ts'
import type { Instant } from '../instant.ts'
import type { Target } from '../target/target.ts'

/**
 * What a report needs to know of one contact: no names, no words. A conversation is one, or two where a chat went on as
 * something else.
 */
export type ConversationFacts = {
  readonly kind: Kind
  /** The language it was held in at last. */
  readonly language: string
  /** When a person was asked for: here the wait begins (D4). For what a chat went on as, when it did. */
  readonly askedAt: Instant
  readonly whileOpen: boolean
  /** When it came in, if a notice of exceptional circumstances was in force (D11): the chat's own time for both parts. */
  readonly exceptionalAt: Instant | null
  /** E9: the first message by a named person; for a call back, the call. */
  readonly answeredAt: Instant | null
  /** A chat that went on as a call back, a message …: what was said from then on is no answer by chat. */
  readonly continuedAt: Instant | null
  readonly ended: { readonly at: Instant; readonly byResident: boolean } | null
  readonly targets: readonly TargetFacts[]
}

export type TargetFacts = {
  readonly target: string
  readonly stage: string
  readonly setAt: Instant
  readonly due: Instant | null
  readonly metAt: Instant | null
  /** The conversation ended before it was met. */
  readonly endedAt: Instant | null
}

/**
 * The facts of a conversation from its events, in order. Messages by the resident are not looked at and may be left
 * out. None where there is no beginning. A chat that was converted keeps its own clocks, which nothing stops (D11); the
 * clocks set after that are those of what it became.
 */
export function factsOf(events: readonly ConversationEvent[]): readonly ConversationFacts[] {
  const state = replay(events)
  if (state === null) return []
  const asked = events.find(event => event.type === 'asked')
  const askedAt = asked?.at ?? state.startedAt
  const { closed, exceptional, startedAt } = state
  const both = {
    whileOpen: asked?.whileOpen ?? true,
    exceptionalAt: exceptional ? startedAt : null,
    ended: closed && { at: closed.at, byResident: closed.by.role === 'resident' },
  }
  const turn = events.findIndex(event => event.type === 'converted' && !event.stillToDo)
  const before = turn < 0 ? null : replay(events.slice(0, turn))
  if (before === null) {
    // Left with something to do, or taken to stage 2, it is the same contact: of the kind that it came in as.
    const [first] = events
    const whole = part(first?.type === 'started' ? { ...state, kind: first.kind } : state, NOTHING)
    return [{ ...both, ...whole, askedAt, continuedAt: null }]
  }
  const continuedAt = events[turn]?.at ?? askedAt
  const targets = state.targets.slice(0, before.targets.length).map(targetFacts)
  return [
    { ...both, ...part(before, NOTHING), askedAt, continuedAt, targets },
    { ...both, ...part(state, before), askedAt: continuedAt, continuedAt: null },
  ]
}

type Done = Pick<Conversation, 'contactAttempts' | 'messages' | 'targets'>
const NOTHING: Done = { contactAttempts: [], messages: [], targets: [] }

/** What came after `before`. */
function part(state: Conversation, before: Done) {
  const { kind, language } = state
  const contactAttempts = state.contactAttempts.slice(before.contactAttempts.length)
  const messages = state.messages.slice(before.messages.length)
  const targets = state.targets.slice(before.targets.length).map(targetFacts)
  return { kind, language, answeredAt: answeredAt({ ...state, contactAttempts, messages }), targets }
}

const targetFacts = ({ target, stage, setAt, due, metAt, endedAt }: Target): TargetFacts => ({
  target,
  stage,
  setAt,
  due,
  metAt,
  endedAt,
})

/** D13: an attempt is no answer; a message left is one only where the resident agreed to that. */
function answeredAt({ kind, fields, contactAttempts, messages }: Conversation): Instant | null {
  const reached = contactAttempts.filter(
    ({ way, result }) =>
      (result === 'reached' || (result === 'message_left' && fields.leave_message === 'yes')) &&
      (kind !== 'callback' || way === 'phone' || way === 'in_person'),
  )
  const written = kind === 'callback' ? [] : messages.filter(({ by }) => by.role === 'adviser')
  const first = [...reached, ...written].map(({ at }) => at).toSorted()
  return first[0] ?? null
}
