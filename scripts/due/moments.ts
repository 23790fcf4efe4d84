import { type Instant, milliseconds } from '../../shared/domain/instant.ts'
import type { Profile, ProfileTarget } from '../../shared/domain/profile/profile.ts'
import { channelsOf } from '../../shared/domain/profile/targets.ts'
import { ruleOf } from '../../shared/domain/target/rule.ts'
import { plainMoment } from '../../shared/domain/working-time/plain-english.ts'
import { readMoment } from '../../shared/domain/working-time/read-moment.ts'
import type { Question } from './arguments.ts'
import { refuse } from './refused.ts'

/** What happened, and when. */
export type Moments = {
  readonly received: Instant
  readonly firstReply: Instant | null
  readonly agreed: Instant | null
}

/** Reads the moments of a question. Throws a `Refused` for one that is none, comes too early or changes nothing. */
export function momentsOf(question: Question, profile: Profile, targets: readonly ProfileTarget[]): Moments {
  const { received: asked, firstReply, agreed } = question
  if (asked === undefined) refuse('give the moment of contact last, such as 2026-11-26T16:59')
  const received = momentOf('moment', asked)
  const since = (option: string, text: string | undefined, heeds: (target: ProfileTarget) => boolean) => {
    if (text === undefined) return null
    if (!targets.some(heeds)) refuse(`${option}: ${nothingHeeds(profile, heeds)}`)
    const at = momentOf(option, text)
    if (milliseconds(at) < milliseconds(received))
      refuse(`${option}: ${plainMoment(at)} is before the contact, ${plainMoment(received)}`)
    return at
  }
  return {
    received,
    firstReply: since('--first-reply', firstReply, heedsFirstReply),
    agreed: since('--agreed', agreed, heedsAgreed),
  }
}

/** Is it counted on from a first reply (D7)? */
export function heedsFirstReply(target: ProfileTarget): boolean {
  return target.from === 'first_reply' && ruleOf(target) !== null
}

/** Is it due when both sides agreed (D13)? */
export function heedsAgreed(target: ProfileTarget): boolean {
  return ruleOf(target)?.unit === 'agreed_time'
}

function momentOf(name: string, text: string): Instant {
  const read = readMoment(text)
  return 'at' in read ? read.at : refuse(`${name}: ${read.problem}`)
}

function nothingHeeds({ id, targets }: Profile, heeds: (target: ProfileTarget) => boolean): string {
  const those = targets.filter(heeds).map(target => `${target.id} (${channelsOf(target).join(', ')})`)
  return those.length === 0
    ? `no promise of ${id} depends on it`
    : `what was asked for does not depend on it; at ${id} these do: ${those.join(', ')}`
}
