import { type Instant, instant, milliseconds } from '../instant.ts'
import type { Reckoned } from '../working-time/recalculate.ts'
import { isStillToDo } from './stages.ts'

/** One clock as the policy sets it. `due` null: the policy gives no number, or the association keeps no hours (D2). */
export type PlannedTarget = {
  /** The target's id in the profile; of a next step, `nextStepId`. */
  readonly target: string
  /** A stage of `stages.ts`. An old log may hold one that no profile may name any more. */
  readonly stage: string
  readonly due: Instant | null
  readonly warnAt: Instant | null
  /** The promise in the association's own words. */
  readonly asWritten: string | null
  /** Counts from the first reply: until there is one, `due` is the latest possible date (D7). */
  readonly afterFirstReply: boolean
  /** The rule, the facts and the calendar of a due time that is counted in days (D10). */
  readonly reckoned?: Reckoned
}

/** The same clock as it stands in its conversation. */
export type Target = PlannedTarget & {
  readonly setAt: Instant
  /** The number of the event that set it: only a later event can meet it. */
  readonly setN: number
  readonly warnedAt: Instant | null
  readonly lateAt: Instant | null
  readonly metAt: Instant | null
  /** The conversation closed before the target was met. */
  readonly endedAt: Instant | null
}

/** A due time that the first reply brings nearer (D7). */
export type MovedTarget = Pick<PlannedTarget, 'target' | 'reckoned'> & {
  readonly due: Instant
  readonly warnAt: Instant
}

/** Neither met nor ended: the clock is still running (or, without a due time, still listed). */
export const isOpen = ({ metAt, endedAt }: Pick<Target, 'metAt' | 'endedAt'>): boolean =>
  metAt === null && endedAt === null

/** Late now: the due time has passed, whether or not that has been announced. Due itself is still in time (D8). */
export const isLate = (target: Pick<Target, 'due' | 'metAt' | 'endedAt'>, now: Instant): boolean =>
  isOpen(target) && target.due !== null && now > target.due

/** Must somebody still come back to the resident of a chat that could not answer everything? */
export const stillToDo = (target: Target): boolean => isOpen(target) && isStillToDo(target.stage)

/** The open target that falls due first; one without a due time comes after all that have one. */
export function nextTarget(targets: readonly Target[]): Target | null {
  return targets
    .filter(isOpen)
    .reduce<Target | null>(
      (first, target) => (first === null || (target.due ?? '~') < (first.due ?? '~') ? target : first),
      null,
    )
}

/** When the clock next brings something about for this target, or null: the moment the timed job waits for. */
export function nextWatch(target: Target): Instant | null {
  if (!isOpen(target) || target.due === null || target.lateAt !== null) return null
  return target.warnedAt === null && target.warnAt !== null ? target.warnAt : target.due
}

/** The id of the target of the next step that stands at this number: each has its own, and none is overwritten. */
export const nextStepId = (n: number): string => `promise_${n}`

const HOUR_MS = 3_600_000

/** When staff are warned that a target is about to be late: with a third of its time left, but at most an hour. Three
 * minutes are announced at two, and two working days an hour before the end. Never before `start`. */
export function warnAt(start: Instant, due: Instant): Instant {
  const wholeMs = Math.max(0, milliseconds(due) - milliseconds(start))
  return instant(milliseconds(due) - Math.min(Math.round(wholeMs / 3), HOUR_MS))
}
