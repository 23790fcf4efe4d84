import type { Instant } from '../instant.ts'
import { meets, meetsOnClosing } from '../target/met-by.ts'
import { moveByFirstReply } from '../target/plan.ts'
import { NEXT_STEP } from '../target/stages.ts'
import { isOpen, isOpenFollowUp, nextStepId, type Target, warnAt } from '../target/target.ts'
import type { Command, NextStep } from './command.ts'
import { contactBackTargets } from './convert.ts'
import {
  adviserNameOf,
  cleanText,
  type Decision,
  newTargets,
  nothing,
  refuse,
  setTargets,
} from './decision.ts'
import type { AdviserName, EventBody } from './events.ts'
import type { Facts } from './facts.ts'
import type { Conversation } from './state.ts'
import { isTooSoonForNoReply } from './still-there.ts'

/** D4: only a message by a named person meets the target. A message by the resident or by a machine never does. */
export function reply(state: Conversation, command: Command & { type: 'reply' }, facts: Facts): Decision {
  const { text, language, promise } = command
  const words = cleanText(text)
  if (words === '') return refuse({ name: 'empty' })
  const adviser = adviserNameOf(command.adviser)
  const message: EventBody = { type: 'message', by: { role: 'adviser', ...adviser }, text: words, language }
  const act = { way: 'message', withDate: promise !== null, now: facts.now } as const
  const done = state.targets.filter(target => isOpen(target) && meets(state, target, act))
  const events = [message, ...meetTargets(done), ...bringForward(state, done, facts)]
  return refuseUnlessHeldBy(state, adviser) ?? withNextStep(state, events, adviser, promise, facts)
}

/**
 * D13: the attempt counts if the adviser reached the resident, or left a message and the resident had agreed to that.
 * A failed attempt is recorded and meets nothing.
 */
export function recordContactAttempt(
  state: Conversation,
  command: Command & { type: 'contact' },
  facts: Facts,
): Decision {
  const { way, result, promise } = command
  const adviser = adviserNameOf(command.adviser)
  const tried: EventBody = { type: 'contacted', by: adviser, way, result }
  const agreed = result === 'reached' || (result === 'message_left' && state.fields.leave_message === 'yes')
  const done = agreed
    ? state.targets.filter(
        target => isOpen(target) && meets(state, target, { way, withDate: promise !== null, now: facts.now }),
      )
    : []
  const events = [tried, ...meetTargets(done), ...(agreed ? bringForward(state, done, facts) : [])]
  return refuseUnlessHeldBy(state, command.adviser) ?? withNextStep(state, events, adviser, promise, facts)
}

export function promiseNextStep(
  state: Conversation,
  { adviser, promise }: Command & { type: 'promise' },
  facts: Facts,
): Decision {
  return refuseUnlessHeldBy(state, adviser) ?? withNextStep(state, [], adviserNameOf(adviser), promise, facts)
}

const meetTargets = (targets: readonly Target[]): EventBody[] =>
  targets.map(({ target }) => ({ type: 'target_met', target }))

/**
 * D7: a first reply brings forward the targets that count from it. Later replies move nothing.
 * @param done the targets that this reply meets; these do not move
 */
function bringForward(state: Conversation, done: readonly Target[], { policy, now }: Facts): EventBody[] {
  const { targets, messages, contactAttempts } = state
  if (!policy) return []
  const following = targets.filter(
    target =>
      isOpen(target) &&
      target.afterFirstReply &&
      !done.includes(target) &&
      !messages.some(({ n, by }) => n > target.setN && by.role === 'adviser') &&
      !contactAttempts.some(({ n, result }) => n > target.setN && result !== 'no_answer'),
  )
  return moveByFirstReply(policy, following, now).map(moved => ({ type: 'target_moved', ...moved }))
}

/**
 * Appends the next step to the events, if there is one. It becomes a target of its own, whose id contains the number
 * of its event. With the first next step, the targets for contacting the resident again start as well.
 */
function withNextStep(
  state: Conversation,
  events: readonly EventBody[],
  by: AdviserName,
  promise: NextStep | null,
  facts: Facts,
): Decision {
  const { now } = facts
  if (promise === null) return { events }
  const nextStep = cleanText(promise.nextStep)
  if (nextStep === '') return refuse({ name: 'promise_needs_a_step' })
  if (promise.due <= now) return refuse({ name: 'promise_needs_a_later_time' })
  const { due } = promise
  const target: EventBody = {
    type: 'target_set',
    target: nextStepId(state.n + events.length + 1),
    stage: NEXT_STEP,
    due,
    warnAt: warnAt(now, due),
    asWritten: nextStep,
    afterFirstReply: false,
  }
  const promised: EventBody = { type: 'promised', by, owner: adviserNameOf(promise.owner), nextStep, due }
  return {
    events: [...events, promised, target, ...setTargets(newTargets(state, contactBackTargets(state, facts)))],
  }
}

/**
 * The first adviser to take a conversation gets it; the refusal tells anyone else who has it. Taking it twice changes
 * nothing.
 */
export function take(state: Conversation, adviser: AdviserName): Decision {
  if (state.adviser === null) return { events: [{ type: 'taken', adviser: adviserNameOf(adviser) }] }
  return state.adviser.id === adviser.id ? nothing : refuse({ name: 'already_taken', by: state.adviser.name })
}

/**
 * Mount Green 2.3: the resident is told the receiver's name. The receiver sees who the resident is and gets the
 * reason.
 */
export function transfer(
  state: Conversation,
  { adviser, to, reason }: Command & { type: 'transfer' },
): Decision {
  const why = cleanText(reason)
  if (why === '') return refuse({ name: 'transfer_needs_a_reason' })
  const from = adviserNameOf(adviser)
  return (
    refuseUnlessHeldBy(state, adviser) ?? {
      events: [
        { type: 'transferred', from, to: adviserNameOf(to) },
        { type: 'noted', by: from, text: why },
      ],
    }
  )
}

export function addNote({ adviser, text }: Command & { type: 'note' }): Decision {
  const words = cleanText(text)
  return words === ''
    ? refuse({ name: 'empty' })
    : { events: [{ type: 'noted', by: adviserNameOf(adviser), text: words }] }
}

/**
 * Any adviser at the queue may put a conversation back: its holder may have gone home, and nothing depends on one
 * person (Mount Green 2.3).
 */
export const putBack = (state: Conversation, adviser: AdviserName): Decision =>
  state.adviser === null
    ? refuse({ name: 'not_taken' })
    : { events: [{ type: 'put_back', adviser: adviserNameOf(adviser) }] }

/** Returns a removed adviser's conversation to the queue, unless a colleague has taken it meanwhile. */
export const release = (state: Conversation, adviser: AdviserName): Decision =>
  state.adviser?.id === adviser.id ? putBack(state, adviser) : refuse({ name: 'not_taken' })

function refuseUnlessHeldBy(state: Conversation, { id }: AdviserName): Decision | null {
  if (state.adviser === null) return refuse({ name: 'not_taken' })
  return state.adviser.id === id ? null : refuse({ name: 'already_taken', by: state.adviser.name })
}

export function settleHazards(
  state: Conversation,
  { adviser, real }: Command & { type: 'settle_hazards' },
): Decision {
  if (state.hazards === null || state.hazards.settled !== null) return nothing
  return { events: [{ type: 'hazards_settled', by: adviserNameOf(adviser), real }] }
}

/**
 * Closing as answered meets the targets that a full answer meets. It is refused by name while a target that needs an
 * answer is still open.
 */
export function close(
  state: Conversation,
  { adviser, outcome, referredTo }: Command & { type: 'close' },
  now: Instant,
): Decision {
  const held = refuseUnlessHeldBy(state, adviser)
  if (held) return held
  const to = outcome === 'referred' ? cleanText(referredTo ?? '') : null
  // Mount Green 1.2: "If we can't help, we will say who can."
  if (to === '') return refuse({ name: 'referral_needs_a_name' })
  if (isTooSoonForNoReply(state, outcome, now)) return refuse({ name: 'no_reply_too_soon' })
  const open = state.targets.filter(isOpen)
  const done = outcome === 'answered' ? open.filter(target => meetsOnClosing(state, target)) : []
  const left = open.filter(target => !done.includes(target))
  if (outcome === 'answered' && (state.kind === 'chat' ? left.some(isOpenFollowUp) : left.length > 0))
    return refuse({ name: 'not_answered_yet' })
  const by = { role: 'adviser', ...adviserNameOf(adviser) } as const
  return { events: [...meetTargets(done), { type: 'closed', by, outcome, referredTo: to }] }
}
