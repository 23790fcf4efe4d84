import { batch, computed, type ReadonlySignal, signal } from '@preact/signals'
import type { Instant } from '../../shared/domain/instant.ts'
import { compareRows, type QueueRow } from '../../shared/domain/queue/queue.ts'
import type { QueueNews } from '../../shared/protocol/wire.ts'

/** The queue as the server tells it. */
export type Queue = {
  /** In order; null until the first snapshot has come. */
  readonly rows: ReadonlySignal<readonly QueueRow[] | null>
  readonly waiting: ReadonlySignal<readonly QueueRow[]>
  readonly mine: ReadonlySignal<readonly QueueRow[]>
  readonly colleagues: ReadonlySignal<readonly QueueRow[]>
  /** The conversations whose resident has gone away. */
  readonly away: ReadonlySignal<ReadonlySet<string>>
  receive(news: QueueNews): void
  residentIs(conversation: string, here: boolean): void
}

type Options = {
  /** The adviser's id: whose chats are "yours". */
  readonly me: string
  /** Asks the server for a snapshot; it comes as news. */
  readonly askSnapshot: () => Promise<unknown>
  readonly setNow: (now: Instant) => void
}

/** Snapshot and changes put together (Rocket.Chat#22105: new chats missing until reload). A gap in the versions asks for
 * a snapshot; news of a conversation that is older than what is known of it is passed over. */
export function createQueue({ me, askSnapshot, setNow }: Options): Queue {
  const known = signal<ReadonlyMap<string, QueueRow> | null>(null)
  const away = signal<ReadonlySet<string>>(new Set())
  /** The last number heard of each conversation, closed ones too, so that late news brings none of them back. */
  const heard = new Map<string, number>()
  let version = 0
  let asked = false

  const isOld = (id: string, n: number) => n < (heard.get(id) ?? 0)

  function takeSnapshot(news: QueueNews & { type: 'snapshot' }) {
    const before = known.value
    const after = new Map<string, QueueRow>()
    for (const row of news.rows) {
      const keep = isOld(row.conversation, row.n) ? before?.get(row.conversation) : row
      if (keep) after.set(row.conversation, keep)
      if (keep === row) heard.set(row.conversation, row.n)
    }
    version = news.version
    asked = false
    setNow(news.now)
    batch(() => {
      known.value = after
      away.value = new Set(news.away)
    })
  }

  function takeChange({ version: next, conversation, n, row }: QueueNews & { type: 'change' }) {
    if (known.value === null) return
    if (next > version + 1 && !asked) {
      asked = true
      // No answer: the next change shows the gap again, and a new line brings a snapshot by itself.
      askSnapshot().catch(() => {
        asked = false
      })
    }
    // Behind a gap the version stays where it is: only the snapshot closes it.
    if (next === version + 1) version = next
    if (isOld(conversation, n)) return
    heard.set(conversation, n)
    const after = new Map(known.value)
    if (row) after.set(conversation, row)
    else after.delete(conversation)
    known.value = after
  }

  const rows = computed(() => known.value && [...known.value.values()].sort(compareRows))
  const some = (keep: (row: QueueRow) => boolean) => computed(() => (rows.value ?? []).filter(keep))
  return {
    rows,
    waiting: some(row => row.phase === 'waiting'),
    mine: some(row => row.phase === 'talking' && row.adviser?.id === me),
    colleagues: some(row => row.phase === 'talking' && row.adviser?.id !== me),
    away,
    residentIs(conversation, here) {
      const next = new Set(away.value)
      next[here ? 'delete' : 'add'](conversation)
      away.value = next
    },
    receive: news => (news.type === 'snapshot' ? takeSnapshot(news) : takeChange(news)),
  }
}
