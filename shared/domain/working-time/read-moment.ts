import { type Instant, instant } from '../instant.ts'

/**
 * Reads a moment: London wall time (`2026-11-26T16:59`, seconds optional), or a time with its offset or `Z`. D1, D14:
 * a wall time that a clock change skips or repeats is refused, and the problem says what to write instead.
 */
export function readMoment(text: string): { readonly at: Instant } | { readonly problem: string } {
  const [, wallTime, offset] = FORM.exec(text) ?? []
  if (wallTime === undefined)
    return { problem: `expected a London time such as 2026-11-26T16:59, got "${text}"` }
  try {
    return offset === undefined ? fromWallTime(wallTime) : at(Temporal.Instant.from(text))
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { problem: `"${text}": there is no such date or time` }
  }
}

const FORM = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::[0-5]\d)?)(Z|[+-]\d\d:\d\d)?$/
const ZONE = 'Europe/London'

function fromWallTime(text: string): ReturnType<typeof readMoment> {
  const wall = Temporal.PlainDateTime.from(text)
  const before = wall.toZonedDateTime(ZONE, { disambiguation: 'earlier' })
  const after = wall.toZonedDateTime(ZONE, { disambiguation: 'later' })
  if (before.equals(after)) return at(before)
  if (before.toPlainDateTime().equals(wall))
    return {
      problem:
        `"${text}": London's clocks go back and show that time twice; ` +
        `write ${text}${before.offset} for the first or ${text}${after.offset} for the second`,
    }
  const [earlier, later] = [before, after].map(near =>
    near.toPlainDateTime().toString().slice(0, text.length),
  )
  return {
    problem: `"${text}": London's clocks go forward and skip that time; the nearest are ${earlier} and ${later}`,
  }
}

function at({ epochMilliseconds }: { readonly epochMilliseconds: number }): { readonly at: Instant } {
  return { at: instant(epochMilliseconds) }
}
