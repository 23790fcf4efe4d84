import type { ContactResult, ContactWay } from '../contact/attempt.ts'
import type { FieldValues } from '../contact/fields.ts'
import type { Kind } from '../contact/kinds.ts'
import type { Hazard } from '../hazards/hazards.ts'
import type { Instant } from '../instant.ts'
import { isOpen, nextStepId, type Target } from '../target/target.ts'
import type { EmailResult, PrintSize } from './email.ts'
import type { AdviserName, Author, ConversationEvent, Outcome, WayOutReason } from './events.ts'
import { filledIn, type Translation, translated, type Written } from './written.ts'

export type Phase = 'waiting' | 'talking' | 'closed'

export type Message = {
  readonly n: number
  readonly at: Instant
  readonly by: Author
  readonly text: string
  readonly language: string
  readonly clientId: string | null
}

/** A call or letter outside this conversation: made, or tried. */
export type Contact = {
  readonly n: number
  readonly at: Instant
  readonly by: AdviserName
  readonly way: ContactWay
  readonly result: ContactResult
}
export type Note = {
  readonly n: number
  readonly at: Instant
  readonly by: AdviserName
  readonly text: string
}

/** What will be done next, by whom and by when. Its clock is the target of the same name. */
export type Promised = {
  readonly target: string
  readonly owner: AdviserName
  readonly nextStep: string
  readonly due: Instant
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
  readonly reference: string
  readonly fields: FieldValues
  readonly written: Written
  readonly startedAt: Instant
  readonly askedAt: Instant | null
  readonly phase: Phase
  /** Who has taken it. */
  readonly adviser: AdviserName | null
  readonly targets: readonly Target[]
  readonly messages: readonly Message[]
  readonly contacts: readonly Contact[]
  /** Advisers' own notes; empty in a resident's browser. */
  readonly notes: readonly Note[]
  /** The last promise made, kept or not. */
  readonly promised: Promised | null
  readonly exceptional: boolean
  /** Since when it is a complaint: sent as one, changed into one, or seen to be one. */
  readonly complaintAt: Instant | null
  /** The complaint went to stage 2. */
  readonly stageTwoAt: Instant | null
  /** What was found in the resident's words, from when, and what a person made of it. */
  readonly hazards: {
    readonly noticedAt: Instant
    readonly found: readonly Hazard[]
    readonly settled: { readonly at: Instant; readonly by: AdviserName; readonly real: boolean } | null
  } | null
  /** Since when the resident has been asked whether they are still there, without a sign of them. */
  readonly stillThereAskedAt: Instant | null
  readonly stillHereAt: Instant | null
  /** Why the chat cannot be kept, while it still waits. */
  readonly wayOut: WayOutReason | null
  /** The language they would rather be spoken to in, in their own words. */
  readonly wish: string | null
  /** May a machine translate? Null: the resident has not said. */
  readonly translation: boolean | null
  /** By the number of the message; that of a field stands with where it was written. */
  readonly translations: { readonly [of: number]: Translation | undefined }
  /** The last confirmation by email that was wanted, and at which number; `times`: how many were. Null: none. */
  readonly confirmation: {
    readonly n: number
    readonly to: string
    readonly size: PrintSize | null
    readonly times: number
    /** Null: not sent yet. */
    readonly result: EmailResult | null
  } | null
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
      const asked = by.role === 'resident' ? null : state.stillThereAskedAt
      const messages = [...state.messages, { n, at, by, text, language, clientId }]
      return { ...next, messages, stillThereAskedAt: asked }
    }
    case 'language_chosen':
      return { ...next, language: event.language }
    case 'language_wished':
      return { ...next, wish: event.wish }
    case 'translation_allowed':
      return { ...next, translation: event.allowed }
    case 'translated':
      return { ...next, ...translated(state, event, event) }
    case 'translation_wanted':
      return { ...next, ...translated(state, event) }
    case 'taken':
      return { ...next, adviser: event.adviser, phase: 'talking', wayOut: null }
    case 'put_back':
      return { ...next, adviser: null, phase: 'waiting' }
    case 'target_set': {
      const { type: _, n: setN, at: setAt, clientId: __, ...set } = event
      return { ...next, targets: [...state.targets, { ...set, setAt, setN, ...UNMET }] }
    }
    case 'target_moved':
      return { ...next, targets: stamp(state, event.target, moved(event)) }
    case 'target_recalculated':
      return { ...next, targets: stamp(state, event.target, { ...moved(event), warnedAt: null }) }
    case 'target_warned':
      return { ...next, targets: stamp(state, event.target, { warnedAt: event.at }) }
    case 'target_late':
      return { ...next, targets: stamp(state, event.target, { lateAt: event.at }) }
    case 'target_met':
      return { ...next, targets: stamp(state, event.target, { metAt: event.at }) }
    case 'contacted': {
      const { n, at, by, way, result } = event
      return { ...next, contacts: [...state.contacts, { n, at, by, way, result }] }
    }
    case 'promised': {
      const { owner, nextStep, due } = event
      return {
        ...next,
        adviser: owner,
        phase: 'talking',
        promised: { target: nextStepId(event.n), owner, nextStep, due },
      }
    }
    case 'transferred':
      return { ...next, adviser: event.to, phase: 'talking' }
    case 'noted': {
      const { n, at, by, text } = event
      return { ...next, notes: [...state.notes, { n, at, by, text }] }
    }
    case 'fields_changed':
      return {
        ...next,
        ...filledIn(state, event),
        name: event.fields.name ?? null,
        complaintAt: complaintSince(state.complaintAt, event),
      }
    case 'email_wanted': {
      const { n, to, size } = event
      const times = (state.confirmation?.times ?? 0) + 1
      return { ...next, confirmation: { n, to, size, times, result: null } }
    }
    case 'emailed': {
      const { result } = event
      return { ...next, confirmation: state.confirmation && { ...state.confirmation, result } }
    }
    case 'still_there_asked':
      return { ...next, stillThereAskedAt: event.at }
    case 'still_here':
      return { ...next, stillThereAskedAt: null, stillHereAt: event.at }
    case 'complaint_raised':
      return { ...next, complaintAt: state.complaintAt ?? event.at }
    case 'complaint_escalated': {
      const { fields, phase, adviser, closed } = state
      const complaint = { kind: 'feedback', fields: { ...fields, feedback: 'complaint' } } as const
      const held = closed ? ({ phase: 'waiting', adviser: null } as const) : { phase, adviser }
      return {
        ...next,
        ...complaint,
        ...held,
        closed: null,
        stageTwoAt: event.at,
        complaintAt: state.complaintAt ?? event.at,
      }
    }
    case 'exceptional':
      return { ...next, exceptional: true }
    case 'hazards_noticed': {
      const noticedAt = state.hazards?.noticedAt ?? event.at
      const found = state.hazards?.found ?? []
      const all = [...found, ...event.hazards.filter(hazard => !found.includes(hazard))]
      return { ...next, hazards: { noticedAt, found: all, settled: null } }
    }
    case 'hazards_settled': {
      const { at, by, real } = event
      return { ...next, hazards: state.hazards && { ...state.hazards, settled: { at, by, real } } }
    }
    case 'way_out_offered':
      return { ...next, wayOut: event.why }
    case 'converted':
      return {
        ...next,
        kind: event.to,
        ...filledIn(state, event),
        name: event.fields.name ?? state.name,
        wayOut: null,
      }
    case 'closed': {
      const { at, by, outcome, referredTo } = event
      const targets = state.targets.map(target => (isOpen(target) ? { ...target, endedAt: at } : target))
      return { ...next, targets, phase: 'closed', closed: { at, by, outcome, referredTo } }
    }
    default:
      return next
  }
}

const moved = ({ due, warnAt, reckoned }: Pick<Target, 'due' | 'warnAt' | 'reckoned'>): Partial<Target> => ({
  due,
  warnAt,
  ...(reckoned && { reckoned }),
})

/** A complaint once made stays one: a change back into a comment does not undo it. */
const complaintSince = (
  before: Instant | null,
  { at, fields }: { readonly at: Instant; readonly fields: FieldValues },
): Instant | null => before ?? (fields.feedback === 'complaint' ? at : null)

const UNMET = { warnedAt: null, lateAt: null, metAt: null, endedAt: null }

function begin(event: ConversationEvent & { type: 'started' }): Conversation {
  const { n, at, conversation, association, kind, language, name, subject, page, reference } = event
  return {
    id: conversation,
    association,
    n,
    kind,
    language,
    name,
    subject,
    page,
    reference,
    ...filledIn({ fields: {}, written: {}, language }, event),
    startedAt: at,
    askedAt: null,
    phase: 'waiting',
    adviser: null,
    targets: [],
    messages: [],
    contacts: [],
    notes: [],
    promised: null,
    exceptional: false,
    complaintAt: complaintSince(null, event),
    stageTwoAt: null,
    hazards: null,
    stillThereAskedAt: null,
    stillHereAt: null,
    wayOut: null,
    wish: null,
    translation: null,
    translations: {},
    confirmation: null,
    closed: null,
  }
}

function stamp(state: Conversation, id: string, change: Partial<Target>): readonly Target[] {
  return state.targets.map(target =>
    target.target === id && isOpen(target) ? { ...target, ...change } : target,
  )
}
