import type { FieldValues } from '../enquiry/fields.ts'
import type { Instant } from '../instant.ts'
import { isOpen, nextStepId, type Target } from '../target/target.ts'
import type { ConversationEvent } from './events.ts'
import { withFields, withTranslation } from './field-origins.ts'
import type { Conversation } from './state.ts'

/**
 * Derives a conversation from its events, in order, starting with the state `from`. Server, widget and staff page
 * share it. Null without a `started` event.
 */
export function replay(
  events: readonly ConversationEvent[],
  from: Conversation | null = null,
): Conversation | null {
  return events.reduce(apply, from)
}

/**
 * Applies one event. An unknown event type only advances the number, so that pages of different versions work
 * together.
 */
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
      return { ...next, ...withTranslation(state, event, event) }
    case 'translation_wanted':
      return { ...next, ...withTranslation(state, event) }
    case 'taken':
      return { ...next, adviser: event.adviser, phase: 'talking', fallback: null }
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
      return { ...next, contactAttempts: [...state.contactAttempts, { n, at, by, way, result }] }
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
        ...withFields(state, event),
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
      return { ...next, fallback: event.why }
    case 'converted':
      return {
        ...next,
        kind: event.to,
        ...withFields(state, event),
        name: event.fields.name ?? state.name,
        fallback: null,
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

/** A complaint stays one: changing it back into a comment does not undo it. */
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
    ...withFields({ fields: {}, written: {}, language }, event),
    startedAt: at,
    askedAt: null,
    phase: 'waiting',
    adviser: null,
    targets: [],
    messages: [],
    contactAttempts: [],
    notes: [],
    promised: null,
    exceptional: false,
    complaintAt: complaintSince(null, event),
    stageTwoAt: null,
    hazards: null,
    stillThereAskedAt: null,
    stillHereAt: null,
    fallback: null,
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
