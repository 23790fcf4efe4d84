import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Instant } from '../../shared/domain/instant.ts'
import { compareRows, type QueueRow } from '../../shared/domain/queue/queue.ts'
import type { QueueNews } from '../../shared/protocol/wire.ts'

/** The queue as the server sends it. */
export type Queue = {
  /** In order. Null until the first snapshot has arrived. */
  readonly rows: ReadonlySignal<readonly QueueRow[] | null>
  readonly waiting: ReadonlySignal<readonly QueueRow[]>
  readonly mine: ReadonlySignal<readonly QueueRow[]>
  readonly colleagues: ReadonlySignal<readonly QueueRow[]>
  /** The ids of the conversations whose resident is away. */
  readonly away: ReadonlySignal<ReadonlySet<string>>
  receive(news: QueueNews): void
  setResidentPresence(conversation: string, here: boolean): void
}

type QueueOptions = {
  /** The id of the adviser whose conversations are `mine`. */
  readonly me: string
  /** Asks the server for a snapshot, which arrives through `receive`. */
  readonly requestSnapshot: () => Promise<unknown>
  readonly setNow: (now: Instant) => void
}

/** Builds the queue from a snapshot and changes. A gap in the versions requests a new snapshot, so that no chat is missing
 * until a reload (Rocket.Chat#22105). A change that is older than the known row of its conversation is ignored. */
export function createQueue({ me, requestSnapshot, setNow }: QueueOptions): Queue {
  const known = signal<ReadonlyMap<string, QueueRow> | null>(null)
  const away = signal<ReadonlySet<string>>(new Set())
  /** The last number of each conversation, closed ones too, so that a late change brings none of them back. */
  const lastNumbers = new Map<string, number>()
  let version = 0
  let isSnapshotRequested = false

  const isOld = (id: string, n: number) => n < (lastNumbers.get(id) ?? 0)

  function takeSnapshot(news: QueueNews & { type: 'snapshot' }) {
    const before = known.value
    const after = new Map<string, QueueRow>()
    for (const row of news.rows) {
      const newest = isOld(row.conversation, row.n) ? before?.get(row.conversation) : row
      if (newest) after.set(row.conversation, newest)
      if (newest === row) lastNumbers.set(row.conversation, row.n)
    }
    version = news.version
    isSnapshotRequested = false
    setNow(news.now)
    batch(() => {
      known.value = after
      away.value = new Set(news.away)
    })
  }

  function takeChange({ version: next, conversation, n, row }: QueueNews & { type: 'change' }) {
    if (known.value === null) return
    if (next > version + 1 && !isSnapshotRequested) {
      isSnapshotRequested = true
      // Without an answer the next change shows the gap again, and a new line brings a snapshot anyway.
      requestSnapshot().catch(() => {
        isSnapshotRequested = false
      })
    }
    // After a gap the version does not move until a snapshot has closed the gap.
    if (next === version + 1) version = next
    if (isOld(conversation, n)) return
    lastNumbers.set(conversation, n)
    const after = new Map(known.value)
    if (row) after.set(conversation, row)
    else after.delete(conversation)
    known.value = after
  }

  const rows = computed(() => known.value && [...known.value.values()].sort(compareRows))
  const rowsWhere = (test: (row: QueueRow) => boolean) => computed(() => (rows.value ?? []).filter(test))
  return {
    rows,
    waiting: rowsWhere(row => row.phase === 'waiting'),
    mine: rowsWhere(row => row.phase === 'talking' && row.adviser?.id === me),
    colleagues: rowsWhere(row => row.phase === 'talking' && row.adviser?.id !== me),
    away,
    setResidentPresence(conversation, here) {
      const next = new Set(away.value)
      next[here ? 'delete' : 'add'](conversation)
      away.value = next
    },
    receive: news => (news.type === 'snapshot' ? takeSnapshot(news) : takeChange(news)),
  }
}
