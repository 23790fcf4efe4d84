import type { Instant } from '../instant.ts'
import type { AdviserName, AdviserOutcome, Author, EventBody, Kind, PlannedTarget } from './events.ts'
import { type Conversation, isOpen, type Target } from './state.ts'

/** What somebody wants to happen. `targets` and `whileOpen` are worked out beforehand from the profile's calendar. */
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
      readonly whileOpen: boolean
      readonly targets: readonly PlannedTarget[]
    }
  | { readonly type: 'say'; readonly by: Author; readonly text: string; readonly language: string }
  | { readonly type: 'choose_language'; readonly language: string }
  | { readonly type: 'end' }
  | { readonly type: 'take'; readonly adviser: AdviserName }
  | { readonly type: 'put_back'; readonly adviser: AdviserName }
  | {
      readonly type: 'close'
      readonly adviser: AdviserName
      readonly outcome: AdviserOutcome
      readonly referredTo: string | null
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
    case 'choose_language':
      return state.language === command.language
        ? nothing
        : { events: [{ type: 'language_chosen', language: command.language }] }
    case 'end':
      return { events: [{ type: 'closed', by: { role: 'resident' }, outcome: 'left', referredTo: null }] }
    case 'take':
      return take(state, command.adviser)
    case 'put_back':
      return heldBy(state, command.adviser) ?? { events: [{ type: 'put_back', adviser: command.adviser }] }
    case 'close':
      return heldBy(state, command.adviser) ?? close(command)
  }
}

const nothing: Decision = { events: [] }
const refuse = (refusal: DomainRefusal): Decision => ({ refusal })

function start(state: Conversation | null, command: Command & { type: 'start' }): Decision {
  if (state) return refuse({ name: 'already_started' })
  // D4: asked when closed, the resident is told when it opens; nobody is queued overnight.
  if (!command.whileOpen) return refuse({ name: 'chat_closed' })
  const { type: _, whileOpen, targets, ...about } = command
  return {
    events: [
      { type: 'started', ...about },
      { type: 'asked', whileOpen },
      ...targets.map(target => ({ type: 'target_set' as const, ...target })),
    ],
  }
}

/** D4: only a named person's message meets the target; what the resident or a machine writes never does. */
function say(state: Conversation, { by, text, language }: Command & { type: 'say' }): Decision {
  const words = cleanText(text)
  if (words === '') return refuse({ name: 'empty' })
  const message: EventBody = { type: 'message', by, text: words, language }
  if (by.role === 'resident') return { events: [message] }
  const met = state.targets.filter(target => target.stage === 'answer' && isOpen(target))
  return (
    heldBy(state, by) ?? {
      events: [message, ...met.map(({ target }) => ({ type: 'target_met' as const, target }))],
    }
  )
}

/** One wins; the other is told who. Taking again what one holds changes nothing. */
function take(state: Conversation, adviser: AdviserName): Decision {
  if (state.adviser === null)
    return { events: [{ type: 'taken', adviser: { id: adviser.id, name: adviser.name } }] }
  return state.adviser.id === adviser.id ? nothing : refuse({ name: 'already_taken', by: state.adviser.name })
}

function heldBy(state: Conversation, { id }: AdviserName): Decision | null {
  if (state.adviser === null) return refuse({ name: 'not_taken' })
  return state.adviser.id === id ? null : refuse({ name: 'already_taken', by: state.adviser.name })
}

function close({ adviser, outcome, referredTo }: Command & { type: 'close' }): Decision {
  const to = outcome === 'referred' ? cleanText(referredTo ?? '') : null
  // Mount Green 1.2: "If we can't help, we will say who can."
  if (to === '') return refuse({ name: 'referral_needs_a_name' })
  const by = { role: 'adviser', id: adviser.id, name: adviser.name } as const
  return { events: [{ type: 'closed', by, outcome, referredTo: to }] }
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
