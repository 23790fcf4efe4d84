import type { Profile, ProfileTarget } from './profile.ts'
import type { Channel } from './target.ts'

/** What working time needs to know of a target to say when it is due. */
export type DueTarget = {
  /** null only for `agreed_time`, where the two people settle the moment. */
  readonly value: number | null
  readonly unit:
    | 'live_seconds'
    | 'live_minutes'
    | 'working_hours'
    | 'working_days'
    | 'calendar_days'
    | 'calendar_month'
    | 'continuous_hours'
    | 'agreed_time'
  readonly counting?: 'day_after' | 'receipt_is_day_1'
  readonly endOfDay?: 'close' | 'midnight'
  readonly statutory?: true
}

/** The target of a channel's stage, or null. A profile holds at most one (checked when it is read). */
export function targetOf(profile: Profile, channel: Channel, stage: string): ProfileTarget | null {
  return targetsOf(profile, channel).find(target => target.stage === stage) ?? null
}

/** All targets of a channel, in the order of the file. */
export function targetsOf(profile: Profile, channel: Channel): readonly ProfileTarget[] {
  return profile.targets.filter(target => channelsOf(target).includes(channel))
}

export function channelsOf(target: ProfileTarget): readonly Channel[] {
  return typeof target.channel === 'string' ? [target.channel] : target.channel
}

/**
 * The stage of this channel that a target follows on (D7). null for a target that follows on none, so that the answer
 * can be handed to working time whatever the target is.
 */
export function firstStageOf(
  profile: Profile,
  target: ProfileTarget,
  channel: Channel,
): ProfileTarget | null {
  if (target.from !== 'first_reply') return null
  const first = targetsOf(profile, channel).find(
    other => other.from !== 'first_reply' && dueTarget(other) !== null,
  )
  return first ?? null
}

/**
 * A target in the terms of working time; null where it has no due time: the policy names none, or it counts rings.
 * Where the law has overtaken the policy the law's figure holds (D12).
 */
export function dueTarget(target: ProfileTarget): DueTarget | null {
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
  readonly counting: DueTarget['counting'] | null
  readonly end_of_day: DueTarget['endOfDay'] | null
}): DueTarget {
  return {
    value: days.value,
    unit: days.unit,
    ...(days.counting && { counting: days.counting }),
    ...(days.end_of_day && { endOfDay: days.end_of_day }),
    // D8 gives midnight to statutory periods alone, so a target that ends then is one.
    ...(days.end_of_day === 'midnight' && { statutory: true }),
  }
}
