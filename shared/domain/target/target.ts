import { type Instant, instant, milliseconds } from '../instant.ts'
import type { DueBasis } from '../working-time/recalculate.ts'
import { isFollowUpStage } from './stages.ts'

/** One clock as the policy sets it. `due` null: the policy gives no number, or the association has no hours (D2). */
export type PlannedTarget = {
  /** The target's id in the profile; for a next step, `nextStepId`. */
  readonly target: string
  /** A stage of `stages.ts`. An old log may hold one that profiles may no longer name. */
  readonly stage: string
  readonly due: Instant | null
  readonly warnAt: Instant | null
  /** The promise in the association's own words. */
  readonly asWritten: string | null
  /** Counts from the first reply; until then `due` is the latest possible date (D7). */
  readonly afterFirstReply: boolean
  /** The rule, facts and calendar behind a due time counted in days (D10). */
  readonly reckoned?: DueBasis
}

/** A target set on a conversation. */
export type Target = PlannedTarget & {
  readonly setAt: Instant
  /** The number of the event that set it. Only a later event can meet it. */
  readonly setN: number
  readonly warnedAt: Instant | null
  readonly lateAt: Instant | null
  readonly metAt: Instant | null
  /** When the conversation closed without meeting the target. */
  readonly endedAt: Instant | null
}

/** A target whose due time the first reply brings forward (D7). */
export type MovedTarget = Pick<PlannedTarget, 'target' | 'reckoned'> & {
  readonly due: Instant
  readonly warnAt: Instant
}

/** Neither met nor ended. A target without a due time is open too. */
export const isOpen = ({ metAt, endedAt }: Pick<Target, 'metAt' | 'endedAt'>): boolean =>
  metAt === null && endedAt === null

/** Has the due time passed, announced or not? The due moment itself is still in time (D8). */
export const isLate = (target: Pick<Target, 'due' | 'metAt' | 'endedAt'>, now: Instant): boolean =>
  isOpen(target) && target.due !== null && now > target.due

/** Is this an open target to come back to the resident of a chat that could not be fully answered? */
export const isOpenFollowUp = (target: Target): boolean => isOpen(target) && isFollowUpStage(target.stage)

/** The open target with the earliest due time; a target without a due time comes last. Null: none is open. */
export function nextTarget(targets: readonly Target[]): Target | null {
  return targets
    .filter(isOpen)
    .reduce<Target | null>(
      (first, target) => (first === null || (target.due ?? '~') < (first.due ?? '~') ? target : first),
      null,
    )
}

/** When the timed job must next look at this target: its warning, then its due time. Null: no more. */
export function nextWatch(target: Target): Instant | null {
  if (!isOpen(target) || target.due === null || target.lateAt !== null) return null
  return target.warnedAt === null && target.warnAt !== null ? target.warnAt : target.due
}

/** The id of the next step's target, from the number of its event. Each next step has its own target. */
export const nextStepId = (n: number): string => `promise_${n}`

const HOUR_MS = 3_600_000

/**
 * When advisers are warned that a target is about to be late: when a third of its time is left, but at most an hour
 * before it is due, and never before `start`. A three-minute target warns after two minutes.
 */
export function warnAt(start: Instant, due: Instant): Instant {
  const wholeMs = Math.max(0, milliseconds(due) - milliseconds(start))
  return instant(milliseconds(due) - Math.min(Math.round(wholeMs / 3), HOUR_MS))
}
