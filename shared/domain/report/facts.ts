import { replay } from '../conversation/apply.ts'
import type { ConversationEvent } from '../conversation/events.ts'
import type { Conversation } from '../conversation/state.ts'
import type { Kind } from '../enquiry/kinds.ts'
import type { Instant } from '../instant.ts'
import type { Target } from '../target/target.ts'

/**
 * The facts that a report needs about a conversation: no names, no words. A conversation gives one, or two if a chat
 * became another kind.
 */
export type ConversationFacts = {
  readonly kind: Kind
  /** The last language of the conversation. */
  readonly language: string
  /**
   * When the resident asked for a person: the wait begins here (D4). For the second part of a chat, when it became
   * that.
   */
  readonly askedAt: Instant
  readonly whileOpen: boolean
  /**
   * When the conversation came in, if an exceptional-circumstances notice was in force (D11). Both parts of a chat
   * have the chat's own time.
   */
  readonly exceptionalAt: Instant | null
  /** E9: the first message by a named person; for a call back, the call. */
  readonly answeredAt: Instant | null
  /** When a chat became another kind of conversation. Later messages are not an answer by chat. */
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
  /** When the conversation ended without meeting it. */
  readonly endedAt: Instant | null
}

/**
 * The facts of a conversation from its events, in order; empty without a `started` event. The resident's messages are
 * ignored and may be left out. A converted chat keeps its own targets, which nothing stops (D11); targets set later
 * belong to the second part.
 */
export function factsOf(events: readonly ConversationEvent[]): readonly ConversationFacts[] {
  const state = replay(events)
  if (state === null) return []
  const asked = events.find(event => event.type === 'asked')
  const askedAt = asked?.at ?? state.startedAt
  const { closed, exceptional, startedAt } = state
  const shared = {
    whileOpen: asked?.whileOpen ?? true,
    exceptionalAt: exceptional ? startedAt : null,
    ended: closed && { at: closed.at, byResident: closed.by.role === 'resident' },
  }
  const turn = events.findIndex(event => event.type === 'converted' && !event.stillToDo)
  const before = turn < 0 ? null : replay(events.slice(0, turn))
  if (before === null) {
    // A chat ended with an open follow-up, or a complaint at stage 2, is still one conversation, of the kind it came
    // in as.
    const [first] = events
    const whole = factsAfter(first?.type === 'started' ? { ...state, kind: first.kind } : state, NO_PROGRESS)
    return [{ ...shared, ...whole, askedAt, continuedAt: null }]
  }
  const continuedAt = events[turn]?.at ?? askedAt
  const targets = state.targets.slice(0, before.targets.length).map(targetFacts)
  return [
    { ...shared, ...factsAfter(before, NO_PROGRESS), askedAt, continuedAt, targets },
    { ...shared, ...factsAfter(state, before), askedAt: continuedAt, continuedAt: null },
  ]
}

type Progress = Pick<Conversation, 'contactAttempts' | 'messages' | 'targets'>
const NO_PROGRESS: Progress = { contactAttempts: [], messages: [], targets: [] }

/** The part of a conversation after `before`. */
function factsAfter(state: Conversation, before: Progress) {
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

/**
 * When the conversation was answered. D13: a failed attempt is no answer; a message left is one only if the resident
 * had agreed to that.
 */
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
