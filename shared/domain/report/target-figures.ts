import type { Instant } from '../instant.ts'
import type { TargetFacts } from './facts.ts'
import { millisecondsBetween, type Share, shareOf, type Waits, waitsOf } from './measures.ts'

/**
 * How targets were met, by due date (E9). Each with a due time is counted as exactly one of `met`, `late`, `open`,
 * `leftBeforeDue` and `closedBeforeDue`.
 */
export type TargetFigures = {
  readonly withDue: number
  /** Met by the due time; the due moment itself is in time (D8). */
  readonly met: number
  /** Met after the due time, or overdue now, announced or not. */
  readonly late: number
  /** Not met and not yet due: not part of the share. */
  readonly open: number
  /** The resident left or withdrew before it was due: neither met nor late, and never a success. */
  readonly leftBeforeDue: number
  /** An adviser closed the conversation before it was due, without meeting it: likewise. */
  readonly closedBeforeDue: number
  /** Targets without a due time: counted, never scored. */
  readonly withoutDue: number
  readonly share: Share
  /** From when a target was set to when it was met. */
  readonly wait: Waits
}

export type TargetAndEnd = TargetFacts & { readonly leftByResident: boolean }
type TargetStatus = 'met' | 'late' | 'open' | 'leftBeforeDue' | 'closedBeforeDue'

/**
 * The figures of these targets.
 * @param now a target not met by now is late if it was due before
 */
export function targetFigures(targets: readonly TargetAndEnd[], now: Instant): TargetFigures {
  const fates = { met: 0, late: 0, open: 0, leftBeforeDue: 0, closedBeforeDue: 0 }
  let withDue = 0
  for (const target of targets) {
    if (target.due === null) continue
    withDue += 1
    fates[statusOf(target, target.due, now)] += 1
  }
  return {
    withDue,
    ...fates,
    withoutDue: targets.length - withDue,
    share: shareOf(fates.met, fates.met + fates.late),
    wait: waitsOf(
      targets.flatMap(({ setAt, metAt }) => (metAt === null ? [] : [millisecondsBetween(setAt, metAt)])),
    ),
  }
}

/** By the times alone: a target that nobody announced as late is late all the same. */
function statusOf(
  { metAt, endedAt, leftByResident }: TargetAndEnd,
  due: Instant,
  now: Instant,
): TargetStatus {
  if (metAt !== null) return metAt <= due ? 'met' : 'late'
  if ((endedAt ?? now) > due) return 'late'
  if (endedAt === null) return 'open'
  return leftByResident ? 'leftBeforeDue' : 'closedBeforeDue'
}
