import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { type QueueRow, queueRow } from '../../shared/domain/queue/queue.ts'
import { nextWatch } from '../../shared/domain/target/target.ts'
import { projectOutbox } from './outbox.ts'
import type { Database, Writing } from './schema.ts'
import { freeSlot } from './slots.ts'

/** Writes what is read often beside the log, in its transaction: the queue's row, the targets that these last events
 * have touched, and what must still leave. */
export async function project(
  db: Writing,
  state: Conversation,
  events: readonly ConversationEvent[],
): Promise<QueueRow | null> {
  const row = queueRow(state)
  await projectQueueRow(db, state, row)
  await projectTargets(db, state, events)
  await projectOutbox(db, state, events)
  return row
}

async function projectQueueRow(db: Writing, state: Conversation, row: QueueRow | null): Promise<void> {
  if (row === null) {
    await db.deleteFrom('queue').where('conversation_id', '=', state.id).execute()
    // A call that will not be made leaves its place to another.
    await freeSlot(db, state.id)
    return
  }
  const { phase, askedAt } = row
  const changing = { phase, asked_at: askedAt, body: JSON.stringify(row) }
  await db
    .insertInto('queue')
    .values({ conversation_id: state.id, association: state.association, ...changing })
    .onConflict(conflict => conflict.column('conversation_id').doUpdateSet(changing))
    .execute()
}

async function projectTargets(
  db: Writing,
  state: Conversation,
  events: readonly ConversationEvent[],
): Promise<void> {
  // Closing ends every clock that still runs; all else names the one it touches.
  const all = events.some(({ type }) => type === 'closed')
  const touched = new Set(events.map(event => 'target' in event && event.target))
  for (const target of state.targets.filter(one => all || touched.has(one.target))) {
    const changing = {
      due_at: target.due,
      calendar: target.reckoned?.calendar ?? null,
      late_at: target.lateAt,
      met_at: target.metAt,
      ended_at: target.endedAt,
      watch_at: nextWatch(target),
    }
    await db
      .insertInto('target')
      .values({
        conversation_id: state.id,
        target: target.target,
        association: state.association,
        stage: target.stage,
        set_at: target.setAt,
        ...changing,
      })
      .onConflict(conflict => conflict.columns(['conversation_id', 'target']).doUpdateSet(changing))
      .execute()
  }
}

/** An association's whole queue. */
export async function queueRows(db: Database, association: string): Promise<QueueRow[]> {
  const rows = await db.selectFrom('queue').select('body').where('association', '=', association).execute()
  return rows.map(row => JSON.parse(row.body) as QueueRow)
}

/** The conversations whose clock has run to something: about to be late, or late. */
export async function conversationsToWatch(db: Database, now: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('target')
    .select('conversation_id')
    .distinct()
    .where('watch_at', '<', now)
    .limit(500)
    .execute()
  return rows.map(row => row.conversation_id)
}

/** When the next clock runs to something, or null when none is running. */
export async function nextWatchAt(db: Database): Promise<Instant | null> {
  const row = await db
    .selectFrom('target')
    .select(expression => expression.fn.min('watch_at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}
