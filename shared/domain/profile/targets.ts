import type { Profile, ProfileTarget } from './profile.ts'
import type { Channel } from './target.ts'

/** The target of a channel's stage, or null. A checked profile has at most one. */
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
