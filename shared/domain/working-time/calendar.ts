import type { LondonDate } from '../instant.ts'

export type Nation = 'england' | 'wales' | 'scotland' | 'northern_ireland'
export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun'

/** Wall time in London, `HH:MM`, from `00:00` to `24:00`. Half-open: open at the first, closed at the second (D2).
 * A close at or before the open runs past midnight, into the next day. */
export type Interval = readonly [open: string, close: string]

/** The weekday's intervals; a weekday left out is closed. An empty object is "never open", a valid state. */
export type WeekHours = { readonly [day in Weekday]?: readonly Interval[] }

/** One day the association is shut. Published in advance it is no working day (D3, D10). */
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
  /** Hours of single dates, in place of the weekday's. An empty list is shut that day. */
  readonly specialHours: Readonly<Record<LondonDate, readonly Interval[]>>
  readonly closures: readonly Closure[]
  /** The nation's bank holidays and the association's own extra days, already put together, in order. */
  readonly bankHolidays: readonly LondonDate[]
}

/** A calendar with its version, which is worked out once, when the profile is loaded (D10). */
export type VersionedCalendar = WorkingCalendar & { readonly version: string }
