import type { Instant } from '../instant.ts'
import { milliseconds } from '../instant.ts'

/** A part of a whole, with both numbers, because a percentage of four conversations says little. */
export type Share = {
  readonly part: number
  readonly of: number
  /** To one decimal, rounded down, so that 100 means all of them; null if the whole is 0. */
  readonly percent: number | null
}

/** How long residents waited, in whole seconds, rounded up; null where nobody was answered. */
export type Waits = {
  readonly count: number
  /** E9, average speed of answer: total wait of answered / answered. */
  readonly average: number | null
  /** Half waited no longer: the middle wait, or halfway between the two middle ones. */
  readonly median: number | null
  /** Nine in ten waited no longer (nearest rank, so it is a wait that somebody really had). */
  readonly ninetieth: number | null
}

/**
 * The formulas, printed beside every figure, because the same data gives five service levels by five formulas (E9).
 * The names are those of the figures in the API and in the CSV.
 */
export const FORMULAS = {
  share_in_target: 'met / (met + late)',
  share_within_threshold:
    'answered within T / (answered + left, closed, gone on another way or still waiting unanswered after T)',
  abandonment: 'abandoned / offered',
  average_speed_of_answer: 'total wait of answered / answered',
} as const

export function shareOf(part: number, of: number): Share {
  return { part, of, percent: of === 0 ? null : Math.floor((part * 1000) / of) / 10 }
}

/**
 * Summarises waits.
 * @param waitsMs in milliseconds, in any order
 */
export function waitsOf(waitsMs: readonly number[]): Waits {
  const sorted = waitsMs.toSorted((a, b) => a - b)
  const count = sorted.length
  if (count === 0) return { count, average: null, median: null, ninetieth: null }
  const at = (rank: number) => sorted[Math.max(0, rank - 1)] ?? 0
  return {
    count,
    average: seconds(sorted.reduce((sum, wait) => sum + wait, 0) / count),
    median: seconds((at(Math.ceil(count / 2)) + at(Math.floor(count / 2) + 1)) / 2),
    ninetieth: seconds(at(Math.ceil((count * 9) / 10))),
  }
}

/** Milliseconds from one moment to another, by the wall clock rather than by opening hours. */
export const millisecondsBetween = (from: Instant, to: Instant): number =>
  milliseconds(to) - milliseconds(from)

const seconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000)
