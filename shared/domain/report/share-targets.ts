import type { Instant } from '../instant.ts'
import type { Profile } from '../profile/profile.ts'
import type { Channel } from '../profile/target.ts'
import { channelsOf } from '../profile/targets.ts'
import { isOffered } from './conversation-figures.ts'
import type { ConversationFacts } from './facts.ts'
import { millisecondsBetween, type Share, shareOf } from './measures.ts'

/** "90 % within 3 minutes": the share that an association aims at, beside the share it reached. */
export type ShareTargetFigures = {
  /** The id of the target that it measures. */
  readonly measure: string
  /** That target's stage and first channel; null if the profile has no such target (any more). */
  readonly stage: string | null
  readonly channel: Channel | null
  /** As the policy writes it. */
  readonly threshold: string
  readonly wantedPercent: number
  /** null: this system cannot measure it, such as rings of a telephone. Stated, never guessed. */
  readonly share: Share | null
  readonly reached: boolean | null
}

/**
 * E9, service level = answered within T / (answered + unanswered after T), over the conversations with the target
 * that the share target measures. Unanswered after T are those that were left, closed, still wait or became another
 * kind: none can be a success any more. A resident who left within T is not counted. A chat that became another kind
 * is not left, so its clock runs on (D11).
 */
export function shareTargetFigures(
  { share_targets, targets }: Pick<Profile, 'share_targets' | 'targets'>,
  conversations: readonly ConversationFacts[],
  now: Instant,
): readonly ShareTargetFigures[] {
  return share_targets.map(({ measure, threshold, percent }) => {
    const target = targets.find(({ id }) => id === measure)
    const limitMs = millisecondsOf(threshold)
    const counted = conversations.filter(
      conversation =>
        isOffered(conversation) && conversation.targets.some(({ target }) => target === measure),
    )
    const share = limitMs === null ? null : serviceLevel(counted, limitMs, now)
    return {
      measure,
      stage: target?.stage ?? null,
      channel: (target && channelsOf(target)[0]) ?? null,
      threshold,
      wantedPercent: percent,
      share,
      reached: share === null || share.of === 0 ? null : share.part * 100 >= percent * share.of,
    }
  })
}

function serviceLevel(conversations: readonly ConversationFacts[], limitMs: number, now: Instant): Share {
  let within = 0
  let counted = 0
  for (const { askedAt, answeredAt, ended } of conversations) {
    if (answeredAt !== null) {
      counted += 1
      if (millisecondsBetween(askedAt, answeredAt) <= limitMs) within += 1
    } else if (millisecondsBetween(askedAt, ended?.at ?? now) > limitMs) counted += 1
  }
  return shareOf(within, counted)
}

const UNIT_MS: Readonly<Record<string, number>> = { second: 1000, minute: 60_000 }

/**
 * Milliseconds of a threshold in seconds or minutes, else null. A share of working days is the target's own share in
 * target.
 */
function millisecondsOf(threshold: string): number | null {
  const [, count, unit] = /^(\d+) (second|minute)s?$/.exec(threshold.trim()) ?? []
  const unitMs = unit === undefined ? undefined : UNIT_MS[unit]
  return unitMs === undefined ? null : Number(count) * unitMs
}
