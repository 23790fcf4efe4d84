import { type Instant, instant, milliseconds } from '../instant.ts'
import { DAYS_AHEAD, openSpans } from './hours.ts'
import type { Count, Step } from './target-rule.ts'

/**
 * D4: asked while open, the target counts by the wall clock, even past closing; asked while closed, from the next
 * opening. Appends to `steps`. Null if no hours are set or no opening is in sight.
 */
export function dueLive(count: Count, seconds: number, start: Instant): Instant | null {
  const { calendar, knownOn, steps } = count
  if (hasNoHours(count)) return null
  const startMs = milliseconds(start)
  const spans = openSpans(calendar, startMs, knownOn)
  const first = spans.next().value
  if (!first) return noOpening(steps)

  steps.push(
    first.from === startMs
      ? { rule: 'D4', what: 'asked_while_open', at: start }
      : { rule: 'D4', what: 'waits_for_opening', at: instant(first.from) },
  )
  const due = Math.round(first.from + seconds * 1000)
  if (due > first.to && spans.next().value?.from !== first.to) {
    steps.push({ rule: 'D4', what: 'runs_past_close', close: instant(first.to) })
  }
  return instant(due)
}

/**
 * D5: counts opening hours only. The clock stops at close and continues at the next opening; time used up exactly at
 * close is due at close. Appends to `steps`. Null if no hours are set or too few lie ahead.
 */
export function dueByHours(count: Count, hours: number, start: Instant): Instant | null {
  const { calendar, knownOn, steps } = count
  if (hasNoHours(count)) return null
  const startMs = milliseconds(start)
  let leftMs = Math.round(hours * 3_600_000)
  const spans = openSpans(calendar, startMs, knownOn)
  for (const { from, to } of spans) {
    if (steps.every(step => step.rule !== 'D5') && from > startMs) {
      steps.push({ rule: 'D5', what: 'waits_for_opening', at: instant(from) })
    }
    const end = Math.min(to, from + leftMs)
    steps.push({ rule: 'D5', what: 'counted_hours', from: instant(from), to: instant(end) })
    leftMs -= end - from
    if (leftMs > 0) continue
    if (end === to && spans.next().value?.from !== to) steps.push({ rule: 'D5', what: 'used_up_at_close' })
    return instant(end)
  }
  return noOpening(steps)
}

function hasNoHours({ calendar, steps }: Count): boolean {
  if (calendar.hours !== null) return false
  steps.push({ rule: 'D2', what: 'no_hours' })
  return true
}

function noOpening(steps: Step[]): null {
  steps.push({ rule: 'D2', what: 'no_opening', days: DAYS_AHEAD })
  return null
}
