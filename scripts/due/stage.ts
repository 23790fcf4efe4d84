import type { LoadedProfile } from '../../server/profiles.ts'
import type { ProfileTarget } from '../../shared/domain/profile/profile.ts'
import type { Channel } from '../../shared/domain/profile/target.ts'
import { firstStageOf, ruleOf } from '../../shared/domain/target/rule.ts'
import type { BankHolidayList } from '../../shared/domain/working-time/bank-holidays.ts'
import { dueAt } from '../../shared/domain/working-time/due.ts'
import { explain } from '../../shared/domain/working-time/explain.ts'
import { plainMoment } from '../../shared/domain/working-time/plain-english.ts'
import type { DueFacts, TargetRule } from '../../shared/domain/working-time/target-rule.ts'
import { yearsNotKnown } from './bank-holidays.ts'
import { heedsAgreed, heedsFirstReply, type Moments } from './moments.ts'

/**
 * One promise, answered: the association's own words with their section, how they are counted, the steps, and last
 * `Due: …`. Throws a RangeError where the promise's number is none that can be counted.
 */
export function answerStage(
  { profile, calendar }: LoadedProfile,
  target: ProfileTarget,
  channel: Channel,
  moments: Moments,
  list: BankHolidayList,
): string[] {
  const rule = ruleOf(target)
  const about = inItsOwnWords(target)
  if (rule === null) return [...about, `  ${whyNothing(target)}`, 'Due: no due time']

  const first = firstStageOf(profile, target, channel)
  const answer = dueAt(calendar, rule, factsFor(moments, first))
  const steps = explain(answer).slice(0, -1)
  const nation = profile.calendar.bank_holidays ?? profile.nation.value
  return [
    ...about,
    `  Counted as: ${counted(rule, target, first)}`,
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    ...yearsNotKnown(list, nation, moments.received, answer.due).map(line => `  ${line}`),
    ...hints(target, moments).map(line => `  ${line}`),
    `Due: ${answer.due === null ? 'no due time' : plainMoment(answer.due)}`,
  ]
}

function inItsOwnWords(target: ProfileTarget): string[] {
  const { id, stage, as_written, ref, note } = target
  return [
    `${id} (${stage.replaceAll('_', ' ')})`,
    `  Promise: ${as_written === null ? 'none in the policy' : `"${as_written}"`}`,
    ...(ref === null ? [] : [`  Section: ${ref}`]),
    `  State: ${stateOf(target)}`,
    ...(note === null ? [] : [`  Note: ${note}`]),
  ]
}

function stateOf({ state, law }: ProfileTarget): string {
  switch (state) {
    case 'stated':
      return 'stated in the policy'
    case 'needs_confirmation':
      return 'needs confirmation by the association'
    case 'superseded':
      return law === null ? 'overtaken by law' : `overtaken by law: ${law.ref} holds in its place`
    case 'unset':
      return 'the policy names no time'
  }
}

function whyNothing({ as_written, unit, state }: ProfileTarget): string {
  if (state === 'unset' && as_written === null)
    return 'Nothing is worked out: the policy says nothing of this, and what nobody promised cannot be late.'
  if (unit === 'rings')
    return 'Nothing is worked out: it counts rings of the telephone, which no clock here can hear.'
  return 'Nothing is worked out: the promise gives no number to count.'
}

/** D7: a promise that follows on a first reply has that reply's own promise to count from. */
function factsFor({ received, firstReply, agreed }: Moments, first: ProfileTarget | null): DueFacts {
  const firstTarget = first && ruleOf(first)
  return {
    received,
    ...(firstTarget && { firstTarget, ...(firstReply !== null && { firstReply }) }),
    ...(agreed !== null && { agreed }),
  }
}

function counted(
  { value, unit, counting }: TargetRule,
  { from }: ProfileTarget,
  first: ProfileTarget | null,
): string {
  if (value === null || unit === 'agreed_time') return 'the time that both sides agree on'
  const [one, many] = UNITS[unit]
  const start = first
    ? `the first reply (${first.id})`
    : from === 'receipt'
      ? 'receipt'
      : from === 'request'
        ? 'the request'
        : 'the moment given, because the profile names no other'
  const dayOne = counting === 'receipt_is_day_1' ? ', the first day included' : ''
  return `${value} ${value === 1 ? one : many}, from ${start}${dayOne}`
}

const UNITS: Record<Exclude<TargetRule['unit'], 'agreed_time'>, readonly [one: string, many: string]> = {
  live_seconds: ['second', 'seconds'],
  live_minutes: ['minute', 'minutes'],
  working_hours: ['opening hour', 'opening hours'],
  working_days: ['working day', 'working days'],
  calendar_days: ['calendar day', 'calendar days'],
  calendar_month: ['calendar month', 'calendar months'],
  continuous_hours: ['hour, day and night', 'hours, day and night'],
}

/** What could still be told, where it would change the answer. */
function hints(target: ProfileTarget, { firstReply, agreed }: Moments): string[] {
  return [
    ...(heedsFirstReply(target) && firstReply === null
      ? ['Add --first-reply MOMENT to count from the reply itself.']
      : []),
    ...(heedsAgreed(target) && agreed === null ? ['Add --agreed MOMENT to say what was agreed.'] : []),
  ]
}
