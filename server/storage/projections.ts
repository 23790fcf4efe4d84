import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { type QueueRow, queueRow } from '../../shared/domain/queue/queue.ts'
import { nextWatch } from '../../shared/domain/target/target.ts'
import { projectOutbox } from './outbox.ts'
import type { Database, WriteTransaction } from './schema.ts'
import { freeSlot } from './slots.ts'

/** Updates the tables that are derived from the log, in its transaction: the queue's row, the targets that the last events
 * changed, and the outbox.
 * @returns the queue's row; null if the conversation is closed */
export async function updateProjections(
  db: WriteTransaction,
  state: Conversation,
  events: readonly ConversationEvent[],
): Promise<QueueRow | null> {
  const row = queueRow(state)
  await projectQueueRow(db, state, row)
  await projectTargets(db, state, events)
  await projectOutbox(db, state, events)
  return row
}

async function projectQueueRow(
  db: WriteTransaction,
  state: Conversation,
  row: QueueRow | null,
): Promise<void> {
  if (row === null) {
    await db.deleteFrom('queue').where('conversation_id', '=', state.id).execute()
    // A call that will not be made frees its slot.
    await freeSlot(db, state.id)
    return
  }
  const { phase, askedAt } = row
  const changes = { phase, asked_at: askedAt, body: JSON.stringify(row) }
  await db
    .insertInto('queue')
    .values({ conversation_id: state.id, association: state.association, ...changes })
    .onConflict(conflict => conflict.column('conversation_id').doUpdateSet(changes))
    .execute()
}

async function projectTargets(
  db: WriteTransaction,
  state: Conversation,
  events: readonly ConversationEvent[],
): Promise<void> {
  // Closing ends every running target. Every other event names the one that it changes.
  const isClosed = events.some(({ type }) => type === 'closed')
  const changed = new Set(events.map(event => 'target' in event && event.target))
  for (const target of state.targets.filter(one => isClosed || changed.has(one.target))) {
    const changes = {
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
        ...changes,
      })
      .onConflict(conflict => conflict.columns(['conversation_id', 'target']).doUpdateSet(changes))
      .execute()
  }
}

/** Loads an association's whole queue. */
export async function loadQueueRows(db: Database, association: string): Promise<QueueRow[]> {
  const rows = await db.selectFrom('queue').select('body').where('association', '=', association).execute()
  return rows.map(row => JSON.parse(row.body) as QueueRow)
}

/** Finds up to 500 conversations with a target that is about to be late or is late and has not been announced. */
export async function findConversationsToWatch(db: Database, now: Instant): Promise<string[]> {
  const rows = await db
    .selectFrom('target')
    .select('conversation_id')
    .distinct()
    .where('watch_at', '<', now)
    .limit(500)
    .execute()
  return rows.map(row => row.conversation_id)
}

/** Finds when the next target needs a check. Null: none is running. */
export async function findNextWatchAt(db: Database): Promise<Instant | null> {
  const row = await db
    .selectFrom('target')
    .select(expression => expression.fn.min('watch_at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}
