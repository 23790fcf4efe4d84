import type { Instant, LondonDate } from '../instant.ts'
import { addDays, londonDate } from '../working-time/london.ts'

/** From one London date to another, both included. */
export type Days = { readonly from: LondonDate; readonly to: LondonDate }

/**
 * The days on which residents were told that targets might not be met: each notice that covers one of these moments,
 * whole but not beyond today, in order, without gaps or overlaps. If a notice is changed or removed later, a day that
 * no notice names any more still counts by itself.
 * @param toldAt when the residents who were told came in
 */
export function exceptionalDays(
  toldAt: readonly Instant[],
  notices: readonly Days[],
  now: Instant,
): readonly Days[] {
  const today = londonDate(now)
  const dates = [...new Set(toldAt.map(at => londonDate(at)))]
  const spans = dates.flatMap((date): Days[] => {
    const covering = notices.filter(({ from, to }) => from <= date && date <= to)
    if (covering.length === 0) return [{ from: date, to: date }]
    return covering.map(({ from, to }) => ({ from, to: earlier(to, today) }))
  })
  const joined: Days[] = []
  for (const span of spans.toSorted((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = joined.at(-1)
    if (last && span.from <= addDays(last.to, 1))
      joined[joined.length - 1] = { from: last.from, to: later(span.to, last.to) }
    else joined.push(span)
  }
  return joined
}

const earlier = (a: LondonDate, b: LondonDate): LondonDate => (a < b ? a : b)
const later = (a: LondonDate, b: LondonDate): LondonDate => (a > b ? a : b)
