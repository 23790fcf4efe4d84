import type { Interval, Weekday, WeekHours } from '../working-time/calendar.ts'
import { type Problem, problem } from './problem.ts'

const DAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const MINUTES_A_DAY = 24 * 60

type Span = {
  readonly field: string
  readonly interval: Interval
  readonly start: number
  readonly end: number
}

/** Finds intervals of a week that overlap, including those that run past midnight, and from Sunday to Monday. */
export function overlapsInWeek(field: string, week: WeekHours): Problem[] {
  const spans = DAYS.flatMap((day, index) =>
    spansOf(`${field}.${day}`, week[day] ?? [], index * MINUTES_A_DAY),
  )
  const first = earliestFirst(spans)[0]
  if (first === undefined) return []
  const nextWeek = { ...first, start: first.start + 7 * MINUTES_A_DAY, end: first.end + 7 * MINUTES_A_DAY }
  return overlaps(spans.length > 1 ? [...spans, nextWeek] : spans)
}

/** Finds intervals of one date that overlap. */
export function overlapsInDay(field: string, day: readonly Interval[]): Problem[] {
  return overlaps(spansOf(field, day, 0))
}

function spansOf(field: string, intervals: readonly Interval[], from: number): Span[] {
  return intervals.map((interval, index) => {
    const [start, end] = [minutes(interval[0]), minutes(interval[1])]
    const pastMidnight = end <= start ? MINUTES_A_DAY : 0
    return { field: `${field}[${index}]`, interval, start: from + start, end: from + end + pastMidnight }
  })
}

function overlaps(spans: readonly Span[]): Problem[] {
  return earliestFirst(spans).flatMap((span, index, sorted) => {
    const before = sorted[index - 1]
    if (before === undefined || before.end <= span.start) return []
    return [
      problem(
        span.field,
        `hours that do not overlap ${before.field} (${before.interval.join('–')})`,
        span.interval,
      ),
    ]
  })
}

const earliestFirst = (spans: readonly Span[]) => [...spans].sort((a, b) => a.start - b.start)

function minutes(time: string): number {
  const [hour, minute] = time.split(':')
  return Number(hour) * 60 + Number(minute)
}
