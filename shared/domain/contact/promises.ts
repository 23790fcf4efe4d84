import type { Moved } from '../conversation/command.ts'
import type { PlannedTarget } from '../conversation/events.ts'
import type { Instant } from '../instant.ts'
import type { Profile, ProfileTarget } from '../profile/profile.ts'
import type { Channel } from '../profile/target.ts'
import { dueTarget, firstStageOf, targetsOf } from '../profile/targets.ts'
import type { WorkingCalendar } from '../working-time/calendar.ts'
import { dueAt } from '../working-time/due.ts'
import { calendarVersion, countsDays } from '../working-time/recalculate.ts'
import type { DueFacts, TargetRule } from '../working-time/target-rule.ts'
import { warnAt } from '../working-time/warn.ts'
import { type FieldValues, SOON } from './fields.ts'
import type { Kind } from './kinds.ts'

export type Asked = {
  readonly profile: Profile
  readonly calendar: WorkingCalendar
  readonly kind: Kind
  readonly fields: FieldValues
  readonly received: Instant
}

/**
 * The clocks that a contact starts: every promise the policy makes for this kind, in its order. A promise without a
 * number is kept in its words, without a due time; where the policy says nothing, nothing is promised.
 */
export function promisesFor(asked: Asked): readonly PlannedTarget[] {
  const { kind, fields } = asked
  if (kind === 'callback' && fields.slot && fields.slot !== SOON) return [agreedCall(asked, fields.slot)]
  return promised(asked)
    .map(({ target, channel }) => planned(asked, target, channel))
    .filter(({ due, asWritten }) => due !== null || asWritten !== null)
}

/** What the policy promises a chat that ends without a full answer: counted from the asking, as `from: receipt` says.
 * None where `promised` already says by when the resident is contacted. */
export function contactBackPromises(
  asked: Asked,
  promised: readonly PlannedTarget[] = [],
): readonly PlannedTarget[] {
  if (asked.kind !== 'chat' || promised.some(({ stage, due }) => stage === 'contact_back' && due !== null))
    return []
  return targetsOf(asked.profile, 'chat')
    .filter(({ stage }) => stage === 'contact_back')
    .map(target => planned(asked, target, 'chat'))
}

/** A complaint's clocks: those of stage 1 run from receipt, those of stage 2 from when it is taken there. */
export function complaintPromises(
  asked: Asked,
  stages: readonly string[] = ['stage_1'],
): readonly PlannedTarget[] {
  const those = targetsOf(asked.profile, 'form').filter(({ stage }) => stages.includes(stage))
  return those.map(target => planned(asked, target, 'form'))
}

export const STAGE_TWO = ['stage_2_ack', 'stage_2_full'] as const

type Promised = { readonly target: ProfileTarget; readonly channel: Channel }

function promised({ profile, kind, fields }: Asked): readonly Promised[] {
  const on = (channel: Channel, ...stages: string[]): Promised[] =>
    targetsOf(profile, channel)
      .filter(({ stage }) => stages.length === 0 || stages.includes(stage))
      .map(target => ({ target, channel }))
  switch (kind) {
    case 'chat':
      return on('chat', 'answer')
    case 'message': {
      // Angus takes contact forms for correspondence; where a policy speaks of messages, that is the promise.
      const messages = on('message')
      return messages.length > 0 ? messages : on('form', 'response')
    }
    case 'callback': {
      // MHA promises to contact back whoever calls and cannot be answered; it names no callback apart from that.
      const callbacks = on('callback').filter(({ target }) => target.from !== 'agreed_time')
      return callbacks.length > 0 ? callbacks : on('phone', 'contact_back')
    }
    case 'format':
      return on('form', 'sent').length > 0 ? on('form', 'sent') : on('form', 'response')
    case 'appointment':
      if (fields.place !== 'home') return on('appointment', 'ack', 'made', 'response')
      // Magna 3.6 answers a request to see somebody at its offices in two days; 6 sets no time for coming to a home.
      return on('visit').length > 0 ? on('visit', 'ack', 'made') : on('appointment', 'ack', 'made')
    case 'feedback':
      if (fields.feedback === 'complaint') return on('form', 'stage_1')
      return commentPromise(profile, fields).map(target => ({ target, channel: 'form' }))
  }
}

/** Only where the policy names the target that acknowledges a comment or compliment. */
function commentPromise(profile: Profile, fields: FieldValues): readonly ProfileTarget[] {
  const ack = fields.feedback === 'compliment' ? profile.compliments?.ack : profile.comments?.ack
  return profile.targets.filter(({ id }) => ack !== null && ack !== undefined && id === ack)
}

function planned(
  { profile, calendar, received }: Asked,
  target: ProfileTarget,
  channel: Channel,
): PlannedTarget {
  const rule = dueTarget(target)
  const first = firstStageOf(profile, target, channel)
  const firstTarget = first && dueTarget(first)
  const facts = { received, ...(firstTarget ? { firstTarget } : {}) }
  const due = rule ? dueAt(calendar, rule, facts).due : null
  return {
    target: target.id,
    stage: target.stage,
    due,
    warnAt: due && warnAt(received, due),
    asWritten: target.as_written,
    afterFirstReply: first !== null,
    ...(rule && due !== null && reckonedFrom(rule, facts, calendar)),
  }
}

/** D10: stored with the rule and the calendar's version, so that a bank holiday proclaimed later can be heeded. */
const reckonedFrom = (rule: TargetRule, facts: DueFacts, calendar: WorkingCalendar) =>
  countsDays(rule) ? { reckoned: { rule, facts, calendar: calendarVersion(calendar) } } : {}

/** Mount Green 2.3: "offer to call back and set date acceptable to both": the agreed time is itself the target. */
function agreedCall({ profile, received }: Asked, slot: string): PlannedTarget {
  const target = targetsOf(profile, 'callback').find(({ from }) => from === 'agreed_time')
  return {
    target: target?.id ?? 'agreed_call',
    stage: target?.stage ?? 'made',
    due: slot,
    warnAt: warnAt(received, slot),
    asWritten: target?.as_written ?? null,
    afterFirstReply: false,
  }
}

/** D7: once somebody has replied, "5 further working days" count from that day, and never later than shown before. */
export function movedByFirstReply(
  asked: Omit<Asked, 'kind' | 'fields'>,
  targets: readonly { readonly target: string; readonly due: Instant | null }[],
  firstReply: Instant,
): readonly Moved[] {
  const { profile, calendar, received } = asked
  return targets.flatMap(({ target: id, due: before }) => {
    const target = profile.targets.find(one => one.id === id)
    const rule = target && dueTarget(target)
    const channel = target && (Array.isArray(target.channel) ? target.channel[0] : target.channel)
    const first = target && channel ? firstStageOf(profile, target, channel) : null
    const firstTarget = first && dueTarget(first)
    if (!rule || !firstTarget) return []
    const facts = { received, firstReply, firstTarget }
    const { due } = dueAt(calendar, rule, facts)
    if (due === null || (before !== null && due >= before)) return []
    return [{ target: id, due, warnAt: warnAt(firstReply, due), ...reckonedFrom(rule, facts, calendar) }]
  })
}
