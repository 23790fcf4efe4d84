import type { FieldValues } from '../contact/fields.ts'
import type { Kind } from '../contact/kinds.ts'
import { type Hazard, hazardsIn } from '../hazards/hazards.ts'
import type { Instant } from '../instant.ts'
import { warnAt } from '../working-time/warn.ts'
import type {
  AdviserName,
  AdviserOutcome,
  Author,
  ContactResult,
  ContactWay,
  EventBody,
  PlannedTarget,
  WayOutReason,
} from './events.ts'
import { meets, meetsOnClosing } from './fulfilment.ts'
import { type Conversation, isOpen, promiseTarget, type Target } from './state.ts'

/** What will be done next, and by when (MHA: "let you know when we will contact you back"). */
export type NextStep = { readonly owner: AdviserName; readonly nextStep: string; readonly due: Instant }

/** A due time that the first reply brought nearer (D7), worked out beforehand from the profile's calendar. */
export type Moved = { readonly target: string; readonly due: Instant; readonly warnAt: Instant }

/** What somebody wants to happen. `targets`, `moved` and `whileOpen` are worked out beforehand from the profile. */
export type Command =
  | {
      readonly type: 'start'
      readonly conversation: string
      readonly association: string
      readonly kind: Kind
      readonly language: string
      readonly name: string | null
      readonly subject: string | null
      readonly page: string | null
      readonly reference: string
      readonly fields: FieldValues
      readonly whileOpen: boolean
      /** A notice of exceptional circumstances is in force. */
      readonly exceptional: boolean
      readonly targets: readonly PlannedTarget[]
    }
  | { readonly type: 'say'; readonly text: string; readonly language: string }
  | {
      readonly type: 'reply'
      readonly adviser: AdviserName
      readonly text: string
      readonly language: string
      readonly promise: NextStep | null
      readonly moved: readonly Moved[]
    }
  | { readonly type: 'choose_language'; readonly language: string }
  | { readonly type: 'change_fields'; readonly fields: FieldValues }
  | { readonly type: 'end' }
  | { readonly type: 'take'; readonly adviser: AdviserName }
  | { readonly type: 'put_back'; readonly adviser: AdviserName }
  | {
      readonly type: 'transfer'
      readonly adviser: AdviserName
      readonly to: AdviserName
      readonly reason: string
    }
  | { readonly type: 'note'; readonly adviser: AdviserName; readonly text: string }
  | {
      readonly type: 'contact'
      readonly adviser: AdviserName
      readonly way: ContactWay
      readonly result: ContactResult
      readonly promise: NextStep | null
      readonly moved: readonly Moved[]
    }
  | { readonly type: 'promise'; readonly adviser: AdviserName; readonly promise: NextStep }
  | { readonly type: 'raise_complaint'; readonly by: Author; readonly targets: readonly PlannedTarget[] }
  | {
      readonly type: 'close'
      readonly adviser: AdviserName
      readonly outcome: AdviserOutcome
      readonly referredTo: string | null
    }
  | { readonly type: 'settle_hazards'; readonly adviser: AdviserName; readonly real: boolean }
  /** The house says that the chat cannot be kept. */
  | { readonly type: 'offer_way_out'; readonly why: WayOutReason }
  | {
      readonly type: 'convert'
      readonly by: 'resident' | 'house'
      readonly to: Exclude<Kind, 'chat'>
      readonly fields: FieldValues
      readonly targets: readonly PlannedTarget[]
    }
  | { readonly type: 'watch_targets' }

/** Why not. The names are the wire's too: `shared/protocol/refusals.ts` has a sentence for each, in every language. */
export type DomainRefusal =
  | { readonly name: 'already_started' }
  | { readonly name: 'not_found' }
  | { readonly name: 'chat_closed' }
  | { readonly name: 'empty' }
  | { readonly name: 'conversation_closed' }
  | { readonly name: 'already_taken'; readonly by: string }
  | { readonly name: 'not_taken' }
  | { readonly name: 'referral_needs_a_name' }
  | { readonly name: 'transfer_needs_a_reason' }
  | { readonly name: 'promise_needs_a_step' }
  | { readonly name: 'promise_needs_a_later_time' }
  | { readonly name: 'not_answered_yet' }
  | { readonly name: 'not_waiting' }

export type Decision = { readonly events: readonly EventBody[] } | { readonly refusal: DomainRefusal }

/** The one place that says what may happen in a conversation, and what follows from it. Pure: `now` is an argument. */
export function decide(state: Conversation | null, command: Command, now: Instant): Decision {
  if (command.type === 'start') return start(state, command)
  if (!state) return refuse({ name: 'not_found' })
  if (command.type === 'watch_targets') return { events: watchTargets(state, now) }
  if (state.phase === 'closed') return refuse({ name: 'conversation_closed' })
  switch (command.type) {
    case 'say':
      return say(state, command)
    case 'reply':
      return reply(state, command, now)
    case 'choose_language':
      return state.language === command.language
        ? nothing
        : { events: [{ type: 'language_chosen', language: command.language }] }
    case 'change_fields':
      return { events: [{ type: 'fields_changed', fields: command.fields }] }
    case 'end':
      return end(state)
    case 'take':
      return take(state, command.adviser)
    case 'put_back':
      return putBack(state, command.adviser)
    case 'transfer':
      return transfer(state, command)
    case 'note':
      return note(command)
    case 'contact':
      return contact(state, command, now)
    case 'promise':
      return (
        heldBy(state, command.adviser) ?? withPromise(state, [], named(command.adviser), command.promise, now)
      )
    case 'raise_complaint':
      return raiseComplaint(state, command)
    case 'settle_hazards':
      return settleHazards(state, command)
    case 'offer_way_out':
      return waitingChat(state) && state.wayOut === null
        ? { events: [{ type: 'way_out_offered', why: command.why }] }
        : nothing
    case 'convert':
      return convert(state, command)
    case 'close':
      return close(state, command)
  }
}

const nothing: Decision = { events: [] }
const refuse = (refusal: DomainRefusal): Decision => ({ refusal })
const named = ({ id, name }: AdviserName): AdviserName => ({ id, name })

function start(state: Conversation | null, command: Command & { type: 'start' }): Decision {
  if (state) return refuse({ name: 'already_started' })
  // D4: a chat asked for when closed is told when it opens; nobody is queued overnight. Everything else may wait.
  if (command.kind === 'chat' && !command.whileOpen) return refuse({ name: 'chat_closed' })
  const { type: _, whileOpen, exceptional, targets, ...about } = command
  return {
    events: [
      { type: 'started', ...about },
      { type: 'asked', whileOpen },
      ...(exceptional ? [{ type: 'exceptional' as const }] : []),
      ...targets.map(target => ({ type: 'target_set' as const, ...target })),
      ...noticed([command.subject, ...Object.values(command.fields)].join('\n'), []),
    ],
  }
}

function say(state: Conversation, { text, language }: Command & { type: 'say' }): Decision {
  const words = cleanText(text)
  if (words === '') return refuse({ name: 'empty' })
  const message: EventBody = { type: 'message', by: { role: 'resident' }, text: words, language }
  return { events: [message, ...noticed(words, state.hazards?.found ?? [])] }
}

/** Words of danger that nobody has been told of yet (E8): said at once, at any hour. Never blocks, never closes. */
function noticed(words: string, known: readonly Hazard[]): EventBody[] {
  const hazards = hazardsIn(words).filter(hazard => !known.includes(hazard))
  return hazards.length > 0 ? [{ type: 'hazards_noticed', hazards }] : []
}

function settleHazards(
  state: Conversation,
  { adviser, real }: Command & { type: 'settle_hazards' },
): Decision {
  if (state.hazards === null || state.hazards.settled !== null) return nothing
  return { events: [{ type: 'hazards_settled', by: named(adviser), real }] }
}

const waitingChat = (state: Conversation): boolean => state.kind === 'chat' && state.phase === 'waiting'

/** Only a chat that nobody has taken; its own promise stays on record beside the new ones (D11). */
function convert(state: Conversation, { by, to, fields, targets }: Command & { type: 'convert' }): Decision {
  if (!waitingChat(state)) return by === 'house' ? nothing : refuse({ name: 'not_waiting' })
  return {
    events: [
      { type: 'converted', to, fields, by },
      ...unknownTo(state, targets).map(target => ({ type: 'target_set' as const, ...target })),
    ],
  }
}

/** D4: only a named person's message meets the target; what the resident or a machine writes never does. */
function reply(state: Conversation, command: Command & { type: 'reply' }, now: Instant): Decision {
  const { text, language, promise, moved } = command
  const words = cleanText(text)
  if (words === '') return refuse({ name: 'empty' })
  const adviser = named(command.adviser)
  const message: EventBody = { type: 'message', by: { role: 'adviser', ...adviser }, text: words, language }
  const done = state.targets.filter(
    target => isOpen(target) && meets(state, target, 'message', promise !== null),
  )
  const events = [message, ...met(done), ...move(moved, done)]
  return heldBy(state, adviser) ?? withPromise(state, events, adviser, promise, now)
}

/** D13: reached, or a message left where the resident agreed to that. A failed attempt is recorded and meets nothing. */
function contact(state: Conversation, command: Command & { type: 'contact' }, now: Instant): Decision {
  const { way, result, promise, moved } = command
  const adviser = named(command.adviser)
  const tried: EventBody = { type: 'contacted', by: adviser, way, result }
  const agreed = result === 'reached' || (result === 'message_left' && state.fields.leave_message === 'yes')
  const done = agreed
    ? state.targets.filter(target => isOpen(target) && meets(state, target, way, promise !== null))
    : []
  const events = [tried, ...met(done), ...(agreed ? move(moved, done) : [])]
  return heldBy(state, command.adviser) ?? withPromise(state, events, adviser, promise, now)
}

const met = (targets: readonly Target[]): EventBody[] =>
  targets.map(({ target }) => ({ type: 'target_met', target }))

const move = (moved: readonly Moved[], done: readonly Target[]): EventBody[] =>
  moved
    .filter(({ target }) => !done.some(one => one.target === target))
    .map(one => ({ type: 'target_moved', ...one }))

/** The events, and a promise after them: a clock of its own, named by the number it will stand at. */
function withPromise(
  state: Conversation,
  events: readonly EventBody[],
  by: AdviserName,
  promise: NextStep | null,
  now: Instant,
): Decision {
  if (promise === null) return { events }
  const nextStep = cleanText(promise.nextStep)
  if (nextStep === '') return refuse({ name: 'promise_needs_a_step' })
  if (promise.due <= now) return refuse({ name: 'promise_needs_a_later_time' })
  const { due } = promise
  const target: EventBody = {
    type: 'target_set',
    target: promiseTarget(state.n + events.length + 1),
    stage: 'promise',
    due,
    warnAt: warnAt(now, due),
    asWritten: nextStep,
    afterFirstReply: false,
  }
  return { events: [...events, { type: 'promised', by, owner: named(promise.owner), nextStep, due }, target] }
}

function end(state: Conversation): Decision {
  const outcome = state.kind === 'chat' ? 'left' : 'withdrawn'
  return { events: [{ type: 'closed', by: { role: 'resident' }, outcome, referredTo: null }] }
}

/** One wins; the other is told who. Taking again what one holds changes nothing. */
function take(state: Conversation, adviser: AdviserName): Decision {
  if (state.adviser === null) return { events: [{ type: 'taken', adviser: named(adviser) }] }
  return state.adviser.id === adviser.id ? nothing : refuse({ name: 'already_taken', by: state.adviser.name })
}

/** Mount Green 2.3: the resident is given the receiver's name, and the receiver knows who it is and why. */
function transfer(state: Conversation, { adviser, to, reason }: Command & { type: 'transfer' }): Decision {
  const why = cleanText(reason)
  if (why === '') return refuse({ name: 'transfer_needs_a_reason' })
  const from = named(adviser)
  return (
    heldBy(state, adviser) ?? {
      events: [
        { type: 'transferred', from, to: named(to) },
        { type: 'noted', by: from, text: why },
      ],
    }
  )
}

function note({ adviser, text }: Command & { type: 'note' }): Decision {
  const words = cleanText(text)
  return words === ''
    ? refuse({ name: 'empty' })
    : { events: [{ type: 'noted', by: named(adviser), text: words }] }
}

/** Anybody at the queue may: whoever holds it may have gone home, and nothing rests on one person (Mount Green 2.3). */
const putBack = (state: Conversation, adviser: AdviserName): Decision =>
  state.adviser === null
    ? refuse({ name: 'not_taken' })
    : { events: [{ type: 'put_back', adviser: named(adviser) }] }

function heldBy(state: Conversation, { id }: AdviserName): Decision | null {
  if (state.adviser === null) return refuse({ name: 'not_taken' })
  return state.adviser.id === id ? null : refuse({ name: 'already_taken', by: state.adviser.name })
}

/** Once; the clock of a complaint is its own, and starts when it is seen to be one. */
function raiseComplaint(
  state: Conversation,
  { by, targets }: Command & { type: 'raise_complaint' },
): Decision {
  if (state.complaintAt !== null) return nothing
  const fresh = unknownTo(state, targets)
  return {
    events: [
      { type: 'complaint_raised', by },
      ...fresh.map(target => ({ type: 'target_set' as const, ...target })),
    ],
  }
}

/** A clock that is running is never set again: one never overwrites another. */
const unknownTo = (state: Conversation, targets: readonly PlannedTarget[]): readonly PlannedTarget[] =>
  targets.filter(({ target }) => !state.targets.some(known => known.target === target))

/** Answered closes the clocks that a full answer keeps; one that nobody has kept yet is named, not passed over. */
function close(state: Conversation, { adviser, outcome, referredTo }: Command & { type: 'close' }): Decision {
  const held = heldBy(state, adviser)
  if (held) return held
  const to = outcome === 'referred' ? cleanText(referredTo ?? '') : null
  // Mount Green 1.2: "If we can't help, we will say who can."
  if (to === '') return refuse({ name: 'referral_needs_a_name' })
  const open = state.targets.filter(isOpen)
  const done = outcome === 'answered' ? open.filter(target => meetsOnClosing(state, target)) : []
  if (outcome === 'answered' && state.kind !== 'chat' && done.length < open.length)
    return refuse({ name: 'not_answered_yet' })
  const by = { role: 'adviser', ...named(adviser) } as const
  return { events: [...met(done), { type: 'closed', by, outcome, referredTo: to }] }
}

/** What the clock alone brings about: about to be late, then late. Each is said once; a restart repeats nothing. */
function watchTargets(state: Conversation, now: Instant): EventBody[] {
  return state.targets.filter(isOpen).flatMap(({ target, due, warnAt, warnedAt, lateAt }): EventBody[] => {
    if (due === null || lateAt !== null) return []
    if (now > due) return [{ type: 'target_late', target }]
    return warnedAt === null && warnAt !== null && now >= warnAt ? [{ type: 'target_warned', target }] : []
  })
}

/** When the clock next brings something about for this target, or null: what the timed job waits for. */
export function nextWatchOf(target: Target): Instant | null {
  if (!isOpen(target) || target.due === null || target.lateAt !== null) return null
  return target.warnedAt === null && target.warnAt !== null ? target.warnAt : target.due
}

/** Words as they were typed, less what no database can keep (NUL, half characters) and the space around them. */
export const cleanText = (text: string): string => text.replaceAll('\0', '').toWellFormed().trim()
