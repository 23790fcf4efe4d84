import type { Instant } from '../instant.ts'
import type { AdviserName, Author, ConversationEvent, Kind, Outcome, PlannedTarget } from './events.ts'

export type Phase = 'waiting' | 'talking' | 'closed'

export type Message = {
  readonly n: number
  readonly at: Instant
  readonly by: Author
  readonly text: string
  readonly language: string
  readonly clientId: string | null
}

export type Target = PlannedTarget & {
  readonly setAt: Instant
  readonly warnedAt: Instant | null
  readonly lateAt: Instant | null
  readonly metAt: Instant | null
  /** The conversation closed before the target was met. */
  readonly endedAt: Instant | null
}

/** A conversation as its events made it. */
export type Conversation = {
  readonly id: string
  readonly association: string
  /** The number of the last event in it. */
  readonly n: number
  readonly kind: Kind
  readonly language: string
  readonly name: string | null
  readonly subject: string | null
  readonly page: string | null
  readonly startedAt: Instant
  readonly askedAt: Instant | null
  readonly phase: Phase
  /** Who has taken it. */
  readonly adviser: AdviserName | null
  readonly targets: readonly Target[]
  readonly messages: readonly Message[]
  readonly closed: {
    readonly at: Instant
    readonly by: Author
    readonly outcome: Outcome
    readonly referredTo: string | null
  } | null
}

/** The same three lines on server, widget and staff page: what a row of events amounts to. */
export function replay(
  events: readonly ConversationEvent[],
  from: Conversation | null = null,
): Conversation | null {
  return events.reduce(apply, from)
}

/** One event further. An event type it does not know only moves the number on, so that old and new pages can meet. */
export function apply(state: Conversation | null, event: ConversationEvent): Conversation | null {
  if (event.type === 'started') return begin(event)
  if (!state) return null
  const next = { ...state, n: event.n }
  switch (event.type) {
    case 'asked':
      return { ...next, askedAt: event.at, phase: 'waiting' }
    case 'message': {
      const { n, at, by, text, language, clientId = null } = event
      return { ...next, messages: [...state.messages, { n, at, by, text, language, clientId }] }
    }
    case 'language_chosen':
      return { ...next, language: event.language }
    case 'taken':
      return { ...next, adviser: event.adviser, phase: 'talking' }
    case 'put_back':
      return { ...next, adviser: null, phase: 'waiting' }
    case 'target_set': {
      const { target, stage, due, warnAt, asWritten } = event
      const unset = { warnedAt: null, lateAt: null, metAt: null, endedAt: null }
      return {
        ...next,
        targets: [...state.targets, { target, stage, due, warnAt, asWritten, setAt: event.at, ...unset }],
      }
    }
    case 'target_warned':
      return { ...next, targets: stamp(state, event.target, { warnedAt: event.at }) }
    case 'target_late':
      return { ...next, targets: stamp(state, event.target, { lateAt: event.at }) }
    case 'target_met':
      return { ...next, targets: stamp(state, event.target, { metAt: event.at }) }
    case 'closed': {
      const { at, by, outcome, referredTo } = event
      const targets = state.targets.map(target => (isOpen(target) ? { ...target, endedAt: at } : target))
      return { ...next, targets, phase: 'closed', closed: { at, by, outcome, referredTo } }
    }
    default:
      return next
  }
}

/** Neither met nor ended: the clock is still running (or, without a due time, still listed). */
export const isOpen = (target: Target): boolean => target.metAt === null && target.endedAt === null

/** Late now: the due time has passed, whether or not it has been announced. Due itself is still in time (D8). */
export const isLate = (target: Target, now: Instant): boolean =>
  isOpen(target) && target.due !== null && now > target.due

/** The open target that falls due first; one without a due time comes after all that have one. */
export function nextTarget(targets: readonly Target[]): Target | null {
  const open = targets.filter(isOpen)
  return open.reduce<Target | null>(
    (first, target) => (first === null || (target.due ?? '~') < (first.due ?? '~') ? target : first),
    null,
  )
}

function begin(event: ConversationEvent & { type: 'started' }): Conversation {
  const { n, at, conversation, association, kind, language, name, subject, page } = event
  return {
    id: conversation,
    association,
    n,
    kind,
    language,
    name,
    subject,
    page,
    startedAt: at,
    askedAt: null,
    phase: 'waiting',
    adviser: null,
    targets: [],
    messages: [],
    closed: null,
  }
}

function stamp(state: Conversation, id: string, change: Partial<Target>): readonly Target[] {
  return state.targets.map(target =>
    target.target === id && isOpen(target) ? { ...target, ...change } : target,
  )
}
