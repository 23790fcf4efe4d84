import { type Instant, milliseconds } from '../../shared/domain/instant.ts'
import type { Profile, ProfileTarget } from '../../shared/domain/profile/profile.ts'
import { channelsOf } from '../../shared/domain/profile/targets.ts'
import { ruleOf } from '../../shared/domain/target/rule.ts'
import { plainMoment } from '../../shared/domain/working-time/plain-english.ts'
import { readMoment } from '../../shared/domain/working-time/read-moment.ts'
import type { Question } from './arguments.ts'
import { refuse } from './question-error.ts'

/** The moments that the due time depends on. */
export type Moments = {
  readonly received: Instant
  readonly firstReply: Instant | null
  readonly agreed: Instant | null
}

/** Reads the moments of a question. Throws a `QuestionError` for one that is not a moment, is too early or changes nothing. */
export function readMoments(
  question: Question,
  profile: Profile,
  targets: readonly ProfileTarget[],
): Moments {
  const { received: receivedText, firstReply, agreed } = question
  if (receivedText === undefined) refuse('give the moment of contact last, such as 2026-11-26T16:59')
  const received = readMomentOf('moment', receivedText)
  const readSince = (
    option: string,
    text: string | undefined,
    dependsOnIt: (target: ProfileTarget) => boolean,
  ) => {
    if (text === undefined) return null
    if (!targets.some(dependsOnIt)) refuse(`${option}: ${explainNoDependence(profile, dependsOnIt)}`)
    const at = readMomentOf(option, text)
    if (milliseconds(at) < milliseconds(received))
      refuse(`${option}: ${plainMoment(at)} is before the contact, ${plainMoment(received)}`)
    return at
  }
  return {
    received,
    firstReply: readSince('--first-reply', firstReply, dependsOnFirstReply),
    agreed: readSince('--agreed', agreed, dependsOnAgreement),
  }
}

/** True when the target is counted from a first reply (D7). */
export function dependsOnFirstReply(target: ProfileTarget): boolean {
  return target.from === 'first_reply' && ruleOf(target) !== null
}

/** True when the target is due at the time that both sides agreed (D13). */
export function dependsOnAgreement(target: ProfileTarget): boolean {
  return ruleOf(target)?.unit === 'agreed_time'
}

function readMomentOf(name: string, text: string): Instant {
  const result = readMoment(text)
  return 'at' in result ? result.at : refuse(`${name}: ${result.problem}`)
}

function explainNoDependence(
  { id, targets }: Profile,
  dependsOnIt: (target: ProfileTarget) => boolean,
): string {
  const dependent = targets
    .filter(dependsOnIt)
    .map(target => `${target.id} (${channelsOf(target).join(', ')})`)
  return dependent.length === 0
    ? `no promise of ${id} depends on it`
    : `what was asked for does not depend on it; at ${id} these do: ${dependent.join(', ')}`
}
