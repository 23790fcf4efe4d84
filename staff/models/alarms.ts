import { effect, type ReadonlySignal } from '@preact/signals'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import { timeLeft } from './time-left.ts'

/** What an adviser should hear of without looking. Each is said once for each conversation and promise. */
export type Alarm = { readonly kind: 'new' | 'soon' | 'late'; readonly row: QueueRow }

type Options = {
  readonly me: string
  readonly rows: ReadonlySignal<readonly QueueRow[] | null>
  readonly now: () => Instant
  readonly raise: (alarms: readonly Alarm[]) => void
}

/**
 * Watches the queue: what is new, and again when something that nobody has taken (or one of mine) is about to be late, then
 * late (Rocket.Chat#22105). It keeps its own timer, since the page's clock stands still while the page is hidden.
 * Returns the way to stop.
 */
export function watchAlarms({ me, rows, now, raise }: Options): () => void {
  const news = createNews(me)
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = (list: readonly QueueRow[]) => {
    clearTimeout(timer)
    const at = now()
    const alarms = news(list, at)
    if (alarms.length > 0) raise(alarms)
    const next = nextChange(list, at)
    if (next !== null) timer = setTimeout(() => look(rows.peek() ?? []), Math.min(next, LONGEST))
  }
  const stop = effect(() => {
    if (rows.value) look(rows.value)
  })
  return () => {
    stop()
    clearTimeout(timer)
  }
}

/** Timers do not reach further than 24 days; an hour is far enough to look again. */
const LONGEST = 3_600_000

/** Says what is new in each list since the one before; of the first list nothing is news, the page shows it. */
export function createNews(me: string): (rows: readonly QueueRow[], now: Instant) => Alarm[] {
  const told = new Set<string>()
  let first = true
  const tell = (alarm: Alarm): boolean => {
    const key = keyOf(alarm)
    if (told.has(key)) return false
    told.add(key)
    return true
  }
  return (rows, now) => {
    const alarms = rows.flatMap(row => {
      // What a colleague puts back waits anew; what I put back I know of.
      if (row.phase === 'talking')
        told[row.adviser?.id === me ? 'add' : 'delete'](keyOf({ kind: 'new', row }))
      return alarmsOf(row, me, now)
    })
    const fresh = alarms.filter(tell)
    if (!first) return fresh
    first = false
    return []
  }
}

function alarmsOf(row: QueueRow, me: string, now: Instant): Alarm[] {
  if (row.phase === 'talking' && row.adviser?.id !== me) return []
  const { urgency } = timeLeft(row.target, now)
  const clock: Alarm[] = urgency === 'soon' || urgency === 'late' ? [{ kind: urgency, row }] : []
  return row.phase === 'waiting' ? [{ kind: 'new', row }, ...clock] : clock
}

/** Milliseconds until some row's promise changes its standing, or null. */
function nextChange(rows: readonly QueueRow[], now: Instant): number | null {
  const moments = rows.flatMap(({ target }) => {
    if (!target?.due) return []
    // Due itself is still in time (D8): late begins a millisecond after.
    return [target.warnAt ?? target.due, instant(milliseconds(target.due) + 1)]
  })
  const next = moments.filter(moment => moment > now).sort()[0]
  return next === undefined ? null : milliseconds(next) - milliseconds(now)
}

const keyOf = ({ kind, row }: Alarm) => `${kind} ${row.conversation} ${kind === 'new' ? '' : row.target?.id}`
