import type { Instant } from '../instant.ts'
import type { TargetFacts } from './facts.ts'
import { between, type Share, shareOf, type Waits, waitsOf } from './measures.ts'

/**
 * How promises were kept, by due date (E9). Each one with a due time is in one of `met`, `late`, `open`,
 * `leftBeforeDue` and `closedBeforeDue`.
 */
export type TargetFigures = {
  readonly withDue: number
  /** Done by the due time; that moment itself is still in time (D8). */
  readonly met: number
  /** Done after the due time, or not done and overdue, whether or not anybody has been told of it. */
  readonly late: number
  /** Not done and not yet due: left out of the share. */
  readonly open: number
  /** The resident left or withdrew while there was time: neither kept nor missed, and never a success. */
  readonly leftBeforeDue: number
  /** An adviser closed it while there was time, without keeping it: likewise. */
  readonly closedBeforeDue: number
  /** Promises without a number: counted, never scored. */
  readonly withoutDue: number
  readonly share: Share
  /** From the promise being made to its being kept. */
  readonly wait: Waits
}

export type TargetAndEnd = TargetFacts & { readonly leftByResident: boolean }
type Fate = 'met' | 'late' | 'open' | 'leftBeforeDue' | 'closedBeforeDue'

/** @param now what is not done by now and due before now is overdue. */
export function targetFigures(targets: readonly TargetAndEnd[], now: Instant): TargetFigures {
  const fates = { met: 0, late: 0, open: 0, leftBeforeDue: 0, closedBeforeDue: 0 }
  let withDue = 0
  for (const target of targets) {
    if (target.due === null) continue
    withDue += 1
    fates[fateOf(target, target.due, now)] += 1
  }
  return {
    withDue,
    ...fates,
    withoutDue: targets.length - withDue,
    share: shareOf(fates.met, fates.met + fates.late),
    wait: waitsOf(targets.flatMap(({ setAt, metAt }) => (metAt === null ? [] : [between(setAt, metAt)]))),
  }
}

/** By the times alone: a target that was never announced as late, because nobody was watching, is late all the same. */
function fateOf({ metAt, endedAt, leftByResident }: TargetAndEnd, due: Instant, now: Instant): Fate {
  if (metAt !== null) return metAt <= due ? 'met' : 'late'
  if ((endedAt ?? now) > due) return 'late'
  if (endedAt === null) return 'open'
  return leftByResident ? 'leftBeforeDue' : 'closedBeforeDue'
}
