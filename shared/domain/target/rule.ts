import type { Profile, ProfileTarget } from '../profile/profile.ts'
import type { Channel } from '../profile/target.ts'
import { targetsOf } from '../profile/targets.ts'
import type { Counting, EndOfDay, TargetRule } from '../working-time/target-rule.ts'
import { followsOn } from './stages.ts'

/**
 * The profile target that this one counts from on a channel (D7): the one that its stage names, else the first of the
 * channel. Null: it counts from receipt, or there is no such target.
 */
export function firstStageOf(
  profile: Profile,
  target: ProfileTarget,
  channel: Channel,
): ProfileTarget | null {
  if (target.from !== 'first_reply') return null
  const own = followsOn(target.stage)
  const first = targetsOf(profile, channel).find(
    other => other.from !== 'first_reply' && ruleOf(other) !== null && (own === null || other.stage === own),
  )
  return first ?? null
}

/**
 * The rule by which working time counts a target. Null if it has no due time: the policy gives no number, or it
 * counts rings. Where the law has overtaken the policy, the law's figure applies (D12).
 */
export function ruleOf(target: ProfileTarget): TargetRule | null {
  if (target.law !== null) return { ...dayTarget(target.law), statutory: true }
  if (target.state === 'unset') return null
  if (target.value === null)
    return target.from === 'agreed_time' ? { value: null, unit: 'agreed_time' } : null
  const { value, clock } = target
  switch (target.unit) {
    case 'seconds':
      return { value, unit: 'live_seconds' }
    case 'minutes':
      return { value, unit: 'live_minutes' }
    case 'hours':
      return { value, unit: clock === 'continuous' ? 'continuous_hours' : 'working_hours' }
    case 'working_days':
    case 'calendar_days':
    case 'calendar_month':
      return dayTarget({ ...target, value, unit: target.unit })
    default:
      return null
  }
}

function dayTarget(days: {
  readonly value: number
  readonly unit: 'working_days' | 'calendar_days' | 'calendar_month'
  readonly counting: Counting | null
  readonly end_of_day: EndOfDay | null
}): TargetRule {
  return {
    value: days.value,
    unit: days.unit,
    ...(days.counting && { counting: days.counting }),
    ...(days.end_of_day && { endOfDay: days.end_of_day }),
    // Only statutory periods end at midnight (D8), so a target that does is statutory.
    ...(days.end_of_day === 'midnight' && { statutory: true }),
  }
}
