import { effect, type ReadonlySignal } from '@preact/signals'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import { timeLeft } from './time-left.ts'

/** A change in the queue that an adviser must notice without looking at it. Each alarm is raised once for each
 * conversation and target. */
export type Alarm = { readonly kind: 'new' | 'soon' | 'late'; readonly row: QueueRow }

type AlarmOptions = {
  readonly me: string
  readonly rows: ReadonlySignal<readonly QueueRow[] | null>
  readonly now: () => Instant
  readonly raise: (alarms: readonly Alarm[]) => void
}

/**
 * Watches the queue and raises an alarm for a new conversation, and again when one that is waiting or mine is about to be
 * late and when it is late (Rocket.Chat#22105). It has its own timer because the page's clock stops while the page is
 * hidden. Returns a function that stops it.
 */
export function watchAlarms({ me, rows, now, raise }: AlarmOptions): () => void {
  const detect = createAlarmDetector(me)
  let timer: ReturnType<typeof setTimeout> | undefined
  const check = (list: readonly QueueRow[]) => {
    clearTimeout(timer)
    const at = now()
    const alarms = detect(list, at)
    if (alarms.length > 0) raise(alarms)
    const next = untilNextChange(list, at)
    if (next !== null) timer = setTimeout(() => check(rows.peek() ?? []), Math.min(next, MAX_WAIT_MS))
  }
  const stop = effect(() => {
    if (rows.value) check(rows.value)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}

/** A browser's timer reaches 24 days at most; checking once an hour is often enough. */
const MAX_WAIT_MS = 3_600_000

/** Returns a function that finds the alarms in each list of rows that were not in an earlier one. The first list raises
 * none: the page shows it. */
export function createAlarmDetector(me: string): (rows: readonly QueueRow[], now: Instant) => Alarm[] {
  const raised = new Set<string>()
  let first = true
  const isNew = (alarm: Alarm): boolean => {
    const key = keyOf(alarm)
    if (raised.has(key)) return false
    raised.add(key)
    return true
  }
  return (rows, now) => {
    const alarms = rows.flatMap(row => {
      // A conversation that a colleague puts back raises a new alarm; one that I put back does not.
      if (row.phase === 'talking')
        raised[row.adviser?.id === me ? 'add' : 'delete'](keyOf({ kind: 'new', row }))
      return findAlarms(row, me, now)
    })
    const fresh = alarms.filter(isNew)
    if (!first) return fresh
    first = false
    return []
  }
}

function findAlarms(row: QueueRow, me: string, now: Instant): Alarm[] {
  if (row.phase === 'talking' && row.adviser?.id !== me) return []
  const { urgency } = timeLeft(row.target, now)
  const clock: Alarm[] = urgency === 'soon' || urgency === 'late' ? [{ kind: urgency, row }] : []
  return row.phase === 'waiting' ? [{ kind: 'new', row }, ...clock] : clock
}

/** Milliseconds until the urgency of a row's target next changes, or null when none will. */
function untilNextChange(rows: readonly QueueRow[], now: Instant): number | null {
  const moments = rows.flatMap(({ target }) => {
    if (!target?.due) return []
    // The due time itself is still in time (D8); a target is late one millisecond after it.
    return [target.warnAt ?? target.due, instant(milliseconds(target.due) + 1)]
  })
  const next = moments.filter(moment => moment > now).sort()[0]
  return next === undefined ? null : milliseconds(next) - milliseconds(now)
}

const keyOf = ({ kind, row }: Alarm) => `${kind} ${row.conversation} ${kind === 'new' ? '' : row.target?.id}`
