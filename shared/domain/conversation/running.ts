import type { Instant } from '../instant.ts'

type Clock = {
  readonly due: Instant | null
  readonly metAt: Instant | null
  readonly endedAt: Instant | null
}

/** Neither met nor ended: the clock is still running (or, without a due time, still listed). */
export const isOpen = ({ metAt, endedAt }: Clock): boolean => metAt === null && endedAt === null

/** Late now: the due time has passed, whether or not it has been announced. Due itself is still in time (D8). */
export const isLate = (clock: Clock, now: Instant): boolean =>
  isOpen(clock) && clock.due !== null && now > clock.due
