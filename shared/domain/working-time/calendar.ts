import type { LondonDate } from '../instant.ts'

export type Nation = 'england' | 'wales' | 'scotland' | 'northern_ireland'
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/**
 * Wall time in London, `HH:MM`, from `00:00` to `24:00`. Half-open: includes the opening minute, not the closing one
 * (D2). A close at or before the open is on the next day.
 */
export type Interval = readonly [open: string, close: string]

/** The intervals of each weekday; a missing weekday is closed. An empty object is valid: never open. */
export type WeekHours = { readonly [day in Weekday]?: readonly Interval[] }

/** A day on which the association is shut. If published in advance it is not a working day (D3, D10). */
export type Closure = {
  readonly date: LondonDate
  readonly publishedOn?: LondonDate
  readonly reason?: string
}

/** Everything that working time depends on, for one association. */
export type WorkingCalendar = {
  readonly nation: Nation
  /** null: the association has set no hours, so it is neither open nor closed (D2). */
  readonly hours: WeekHours | null
  /** Hours of single dates, which replace the weekday's. An empty list: shut that day. */
  readonly specialHours: Readonly<Record<LondonDate, readonly Interval[]>>
  readonly closures: readonly Closure[]
  /** The nation's bank holidays and the association's extra days, merged and sorted. */
  readonly bankHolidays: readonly LondonDate[]
}

/** A calendar with its version, which is computed once, when the profile is loaded (D10). */
export type VersionedCalendar = WorkingCalendar & { readonly version: string }
