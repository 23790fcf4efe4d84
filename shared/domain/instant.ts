/** A moment in UTC, exactly as `Date.toISOString()` writes it (milliseconds, `Z`), so that strings sort as times. */
export type Instant = string

/** A date in London, `YYYY-MM-DD`. */
export type LondonDate = string

export const instant = (milliseconds: number): Instant => new Date(milliseconds).toISOString()
export const milliseconds = (at: Instant): number => Date.parse(at)
export const plusSeconds = (at: Instant, seconds: number): Instant =>
  instant(milliseconds(at) + seconds * 1000)
