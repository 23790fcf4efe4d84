import { type Instant, instant, type LondonDate } from '../instant.ts'
import { addDays, addMonths, londonDate, wallMoment } from '../working-time/london.ts'

/** A period of whole London days (D1), from midnight to midnight. */
export type Period = {
  readonly from: LondonDate
  /** The first day after the period. */
  readonly to: LondonDate
  readonly start: Instant
  readonly end: Instant
}

/** The periods with a name: quarters, and years from 1 April as the sector reports them. */
export const PERIOD_NAMES = ['this_quarter', 'last_quarter', 'this_year', 'last_year'] as const
export type PeriodName = (typeof PERIOD_NAMES)[number]

/**
 * The period from `from` up to but not including `to`, which must be later. The days of a clock change have 23 or 25
 * hours (D14).
 */
export function periodOf(from: LondonDate, to: LondonDate): Period {
  return { from, to, start: midnight(from), end: midnight(to) }
}

/** The named period that contains, or precedes, the London date of `now`. */
export function namedPeriod(name: PeriodName, now: Instant): Period {
  const today = londonDate(now)
  const month = Number(today.slice(5, 7))
  const months = name.endsWith('quarter') ? 3 : 12
  const into = months === 3 ? (month - 1) % 3 : (month + 8) % 12
  const start = addMonths(`${today.slice(0, 7)}-01`, -into)
  const from = name.startsWith('last') ? addMonths(start, -months) : start
  return periodOf(from, addMonths(from, months))
}

/** The last day in the period, as people say it: "1 to 30 November". */
export const lastDay = ({ to }: Period): LondonDate => addDays(to, -1)

export const isWithin = ({ start, end }: Period, at: Instant): boolean => at >= start && at < end

const midnight = (date: LondonDate): Instant => instant(wallMoment(date, 0))
