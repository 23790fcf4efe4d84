import type { LoadedProfile } from '../../server/profiles.ts'
import type { ProfileTarget } from '../../shared/domain/profile/profile.ts'
import type { Channel } from '../../shared/domain/profile/target.ts'
import { firstStageOf, ruleOf } from '../../shared/domain/target/rule.ts'
import type { BankHolidayList } from '../../shared/domain/working-time/bank-holidays.ts'
import { dueAt } from '../../shared/domain/working-time/due.ts'
import { explain } from '../../shared/domain/working-time/explain.ts'
import { plainMoment } from '../../shared/domain/working-time/plain-english.ts'
import type { DueFacts, TargetRule } from '../../shared/domain/working-time/target-rule.ts'
import { warnOfUnknownYears } from './bank-holidays.ts'
import { dependsOnAgreement, dependsOnFirstReply, type Moments } from './moments.ts'

/**
 * Explains one target in lines: the association's own words with their section, how they are counted, the steps, and last
 * `Due: …`. Throws a RangeError when the target's number cannot be counted.
 */
export function answerStage(
  { profile, calendar }: LoadedProfile,
  target: ProfileTarget,
  channel: Channel,
  moments: Moments,
  list: BankHolidayList,
): string[] {
  const rule = ruleOf(target)
  const about = describePromise(target)
  if (rule === null) return [...about, `  ${explainNoDueTime(target)}`, 'Due: no due time']

  const first = firstStageOf(profile, target, channel)
  const answer = dueAt(calendar, rule, createDueFacts(moments, first))
  const steps = explain(answer).slice(0, -1)
  const nation = profile.calendar.bank_holidays ?? profile.nation.value
  return [
    ...about,
    `  Counted as: ${describeCounting(rule, target, first)}`,
    ...steps.map((step, index) => `  ${index + 1}. ${step}`),
    ...warnOfUnknownYears(list, nation, moments.received, answer.due).map(line => `  ${line}`),
    ...suggestOptions(target, moments).map(line => `  ${line}`),
    `Due: ${answer.due === null ? 'no due time' : plainMoment(answer.due)}`,
  ]
}

function describePromise(target: ProfileTarget): string[] {
  const { id, stage, as_written, ref, note } = target
  return [
    `${id} (${stage.replaceAll('_', ' ')})`,
    `  Promise: ${as_written === null ? 'none in the policy' : `"${as_written}"`}`,
    ...(ref === null ? [] : [`  Section: ${ref}`]),
    `  State: ${describeState(target)}`,
    ...(note === null ? [] : [`  Note: ${note}`]),
  ]
}

function describeState({ state, law }: ProfileTarget): string {
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

function explainNoDueTime({ as_written, unit, state }: ProfileTarget): string {
  if (state === 'unset' && as_written === null)
    return 'Nothing is worked out: the policy says nothing of this, and what nobody promised cannot be late.'
  if (unit === 'rings')
    return 'Nothing is worked out: it counts rings of the telephone, which no clock here can hear.'
  return 'Nothing is worked out: the promise gives no number to count.'
}

/** A target that is counted from a first reply needs the target of that reply too (D7). */
function createDueFacts({ received, firstReply, agreed }: Moments, first: ProfileTarget | null): DueFacts {
  const firstTarget = first && ruleOf(first)
  return {
    received,
    ...(firstTarget && { firstTarget, ...(firstReply !== null && { firstReply }) }),
    ...(agreed !== null && { agreed }),
  }
}

function describeCounting(
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

/** Names the options that would change the answer and were not given. */
function suggestOptions(target: ProfileTarget, { firstReply, agreed }: Moments): string[] {
  return [
    ...(dependsOnFirstReply(target) && firstReply === null
      ? ['Add --first-reply MOMENT to count from the reply itself.']
      : []),
    ...(dependsOnAgreement(target) && agreed === null ? ['Add --agreed MOMENT to say what was agreed.'] : []),
  ]
}
