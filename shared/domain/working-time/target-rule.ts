import type { Instant, LondonDate } from '../instant.ts'
import type { WorkingCalendar } from './calendar.ts'
import type { NotWorking } from './working-day.ts'

export const TARGET_UNITS = [
  'live_seconds',
  'live_minutes',
  'working_hours',
  'working_days',
  'calendar_days',
  'calendar_month',
  'continuous_hours',
  'agreed_time',
] as const
type TargetUnit = (typeof TARGET_UNITS)[number]
export const COUNTINGS = ['day_after', 'receipt_is_day_1'] as const
export type Counting = (typeof COUNTINGS)[number]
export const ENDS_OF_DAY = ['close', 'midnight'] as const
export type EndOfDay = (typeof ENDS_OF_DAY)[number]

/** How a target counts. */
export type TargetRule = {
  /** null: the policy gives no number ("as soon as possible"), so the target cannot be late. */
  readonly value: number | null
  readonly unit: TargetUnit
  /** Default: `day_after` (D6). */
  readonly counting?: Counting
  /** Default: `midnight` for statutory targets, `close` for others (D8). */
  readonly endOfDay?: EndOfDay
  /** Default: true if it ends at midnight, counts receipt as day 1 or is a calendar month (D12). */
  readonly statutory?: boolean
}

/** The moments that a due time counts from. */
export type DueFacts = {
  /** When the resident asked, at any hour. For a live target: asked for a person, not opened the widget (D4). */
  readonly received: Instant
  /** Used only together with `firstTarget`. */
  readonly firstReply?: Instant
  /** The preceding stage, if the target is "N further" (D7). Without it the target counts from receipt. */
  readonly firstTarget?: TargetRule
  /** The time that resident and association agreed on, for `agreed_time`. */
  readonly agreed?: Instant
}

/** `due` null: there is no due time, and the last step says why. */
export type DueAnswer = { readonly due: Instant | null; readonly steps: readonly Step[] }

/** The context that every count of a due time shares; counts append to `steps`. */
export type Count = {
  readonly calendar: WorkingCalendar
  /** Closures published after this date are ignored (D10). */
  readonly knownOn: LondonDate
  readonly steps: Step[]
}

/** One step towards a due time, with the decision among D1 to D14 that it follows (B1: a target without a number). */
export type Step =
  | { readonly rule: 'B1'; readonly what: 'no_number' }
  | { readonly rule: 'D2'; readonly what: 'no_hours' }
  | { readonly rule: 'D2'; readonly what: 'no_opening'; readonly days: number }
  | { readonly rule: 'D4'; readonly what: 'asked_while_open'; readonly at: Instant }
  | { readonly rule: 'D4' | 'D5'; readonly what: 'waits_for_opening'; readonly at: Instant }
  | { readonly rule: 'D4'; readonly what: 'runs_past_close'; readonly close: Instant }
  | {
      readonly rule: 'D5'
      readonly what: 'counted_hours'
      readonly from: Instant
      readonly to: Instant
    }
  | { readonly rule: 'D5'; readonly what: 'used_up_at_close' }
  | { readonly rule: 'D6' | 'D9' | 'D12'; readonly what: 'day_0'; readonly date: LondonDate }
  | {
      readonly rule: 'D6' | 'D12'
      readonly what: 'counted'
      readonly date: LondonDate
      readonly number: number
    }
  | { readonly rule: 'D3'; readonly what: 'skipped'; readonly date: LondonDate; readonly reason: NotWorking }
  | {
      readonly rule: 'D10'
      readonly what: 'closure_not_heeded'
      readonly date: LondonDate
      readonly because: 'statutory' | 'published_late'
    }
  | {
      readonly rule: 'D7'
      readonly what: 'further_from'
      readonly at: Instant
      readonly because: 'first_reply' | 'first_due' | 'no_reply_yet'
    }
  | { readonly rule: 'D7'; readonly what: 'no_first_reply' }
  | { readonly rule: 'D9' | 'D12'; readonly what: 'falls_on'; readonly date: LondonDate }
  | ({ readonly rule: 'D8' | 'D12'; readonly what: 'ends' } & Ending)
  | { readonly rule: 'D13'; readonly what: 'agreed'; readonly at: Instant }
  | { readonly rule: 'D13'; readonly what: 'not_agreed' }
  | { readonly rule: 'D14'; readonly what: 'continuous'; readonly from: Instant }

/** The end of the last day, and what determines it. */
export type Ending = {
  readonly at: Instant
  readonly because: 'close' | 'midnight' | 'no_hours' | 'past_midnight' | 'after_close'
}
