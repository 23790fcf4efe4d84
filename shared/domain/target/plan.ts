import { type FieldValues, SOON } from '../enquiry/fields.ts'
import type { Kind } from '../enquiry/kinds.ts'
import type { Instant } from '../instant.ts'
import type { Profile, ProfileTarget } from '../profile/profile.ts'
import type { Channel } from '../profile/target.ts'
import { channelsOf, targetsOf } from '../profile/targets.ts'
import type { VersionedCalendar } from '../working-time/calendar.ts'
import { dueAt } from '../working-time/due.ts'
import { countsDays } from '../working-time/recalculate.ts'
import type { DueFacts, TargetRule } from '../working-time/target-rule.ts'
import { firstStageOf, ruleOf } from './rule.ts'
import { complaintStageOf, type Stage } from './stages.ts'
import { type MovedTarget, type PlannedTarget, type Target, warnAt } from './target.ts'

/** One association's policy: its profile, and the calendar that due times are counted on. */
export type Policy = { readonly profile: Profile; readonly calendar: VersionedCalendar }

type PolicyAtReceipt = Policy & { readonly received: Instant }
export type PlanInput = PolicyAtReceipt & { readonly kind: Kind; readonly fields: FieldValues }

/**
 * Plans the targets of a new conversation: every target that the policy has for its kind, in the policy's order. A
 * target without a number has no due time, only the policy's words. Returns nothing where the policy says nothing.
 */
export function planTargets(input: PlanInput): readonly PlannedTarget[] {
  const { kind, fields } = input
  if (kind === 'callback' && fields.slot && fields.slot !== SOON) return [agreedCall(input, fields.slot)]
  return chosenTargets(input)
    .map(({ target, channel }) => planOne(input, target, channel))
    .filter(isPromised)
}

/** Has it a due time, or at least words? */
const isPromised = ({ due, asWritten }: PlannedTarget): boolean => due !== null || asWritten !== null

const CONTACT_BACK = 'contact_back' satisfies Stage

/**
 * Plans the targets for a chat that ends without a full answer (MHA: "we will contact you back"). They count from
 * when the resident asked, as `from: receipt` says.
 * @param planned the targets of the kind that the chat becomes; if one of these already gives a date to contact the
 * resident, there are no more
 */
export function planContactBack(
  input: PlanInput,
  planned: readonly PlannedTarget[] = [],
): readonly PlannedTarget[] {
  if (input.kind !== 'chat' || planned.some(({ stage, due }) => stage === CONTACT_BACK && due !== null))
    return []
  return targetsOf(input.profile, 'chat')
    .filter(({ stage }) => stage === CONTACT_BACK)
    .map(target => planOne(input, target, 'chat'))
}

/**
 * Plans the targets of a complaint stage (E7). Stage 1 counts from receipt, stage 2 from the day the complaint goes
 * there (D12).
 */
export const planComplaint = (input: PolicyAtReceipt, stage: 1 | 2): readonly PlannedTarget[] =>
  complaintTargets(input, stage)
    .map(target => planOne(input, target, 'form'))
    .filter(isPromised)

const complaintTargets = ({ profile }: Policy, stage: 1 | 2): readonly ProfileTarget[] =>
  targetsOf(profile, 'form').filter(target => complaintStageOf(target.stage) === stage)

/**
 * The targets that a first reply at `firstReply` brings forward (D7): "5 further working days" count from that day,
 * and never end later than before.
 * @param following the open targets that count from the first reply
 */
export function moveByFirstReply(
  { profile, calendar }: Policy,
  following: readonly Pick<Target, 'target' | 'due' | 'setAt' | 'reckoned'>[],
  firstReply: Instant,
): readonly MovedTarget[] {
  return following.flatMap(({ target: id, due: before, setAt, reckoned }) => {
    const target = profile.targets.find(one => one.id === id)
    const [channel] = target ? channelsOf(target) : []
    const rule = target && ruleOf(target)
    const first = target && channel && firstStageOf(profile, target, channel)
    const firstTarget = first && ruleOf(first)
    if (!rule || !firstTarget) return []
    const facts = { received: reckoned?.facts.received ?? setAt, firstReply, firstTarget }
    const { due } = dueAt(calendar, rule, facts)
    if (due === null || (before !== null && due >= before)) return []
    return [{ target: id, due, warnAt: warnAt(firstReply, due), ...dueBasis(rule, facts, calendar) }]
  })
}

type TargetOnChannel = { readonly target: ProfileTarget; readonly channel: Channel }

/** The profile's targets for this kind of conversation, each with the channel it was read from. */
function chosenTargets(input: PlanInput): readonly TargetOnChannel[] {
  const { profile, kind, fields } = input
  const on = (channel: Channel, ...stages: Stage[]): TargetOnChannel[] =>
    targetsOf(profile, channel)
      .filter(({ stage }) => stages.length === 0 || stages.includes(stage))
      .map(target => ({ target, channel }))
  switch (kind) {
    case 'chat':
      return on('chat', 'answer')
    case 'message': {
      // Angus counts contact forms as correspondence; a policy with targets for messages means these.
      const messages = on('message')
      return messages.length > 0 ? messages : on('form', 'response')
    }
    case 'callback': {
      // MHA contacts back callers whom it cannot answer, and has no other target for a callback.
      const callbacks = on('callback').filter(({ target }) => target.from !== 'agreed_time')
      return callbacks.length > 0 ? callbacks : on('phone', 'contact_back')
    }
    case 'format':
      return on('form', 'sent').length > 0 ? on('form', 'sent') : on('form', 'response')
    case 'appointment':
      if (fields.place !== 'home') return on('appointment', 'ack', 'made', 'response')
      // Magna 3.6 answers a request to see somebody at its offices in two days; 6 sets no time for coming to a home.
      return on('visit').length > 0 ? on('visit', 'ack', 'made') : on('appointment', 'ack', 'made')
    case 'feedback': {
      const targets =
        fields.feedback === 'complaint' ? complaintTargets(input, 1) : commentTargets(profile, fields)
      return targets.map(target => ({ target, channel: 'form' }))
    }
  }
}

/** The target that acknowledges a comment or compliment, if the policy names one. */
function commentTargets(profile: Profile, fields: FieldValues): readonly ProfileTarget[] {
  const ack = fields.feedback === 'compliment' ? profile.compliments?.ack : profile.comments?.ack
  return profile.targets.filter(({ id }) => ack !== null && ack !== undefined && id === ack)
}

function planOne(
  { profile, calendar, received }: PolicyAtReceipt,
  target: ProfileTarget,
  channel: Channel,
): PlannedTarget {
  const rule = ruleOf(target)
  const first = firstStageOf(profile, target, channel)
  const firstTarget = first && ruleOf(first)
  const facts = { received, ...(firstTarget ? { firstTarget } : {}) }
  const due = rule ? dueAt(calendar, rule, facts).due : null
  return {
    target: target.id,
    stage: target.stage,
    due,
    warnAt: due && warnAt(received, due),
    asWritten: target.as_written,
    afterFirstReply: first !== null,
    ...(rule && due !== null && dueBasis(rule, facts, calendar)),
  }
}

/**
 * D10: the rule, facts and calendar version stored with a due time, so that a bank holiday proclaimed later can move
 * it.
 */
const dueBasis = (rule: TargetRule, facts: DueFacts, calendar: VersionedCalendar) =>
  countsDays(rule) ? { reckoned: { rule, facts, calendar: calendar.version } } : {}

/** Mount Green 2.3: "offer to call back and set date acceptable to both". The agreed time is itself the due time. */
function agreedCall({ profile, received }: PlanInput, slot: string): PlannedTarget {
  const target = targetsOf(profile, 'callback').find(({ from }) => from === 'agreed_time')
  return {
    target: target?.id ?? 'agreed_call',
    stage: target?.stage ?? ('made' satisfies Stage),
    due: slot,
    warnAt: warnAt(received, slot),
    asWritten: target?.as_written ?? null,
    afterFirstReply: false,
  }
}
