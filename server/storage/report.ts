import { setImmediate } from 'node:timers/promises'
import type { ConversationEvent, EventBody } from '../../shared/domain/conversation/events.ts'
import { type ConversationFacts, factsOf } from '../../shared/domain/report/facts.ts'
import type { Period } from '../../shared/domain/report/period.ts'
import type { Database } from './schema.ts'

/** Number of conversations whose events are in memory at once. Live messages get their turn between two batches. */
const BATCH_SIZE = 500

/** The events that figures are counted from. Of the messages, which are most of the log, only advisers' are read. */
const COUNTED_EVENTS: readonly EventBody['type'][] = [
  'started',
  'asked',
  'exceptional',
  'target_set',
  'target_moved',
  'target_recalculated',
  'target_met',
  'contacted',
  'language_chosen',
  'fields_changed',
  'converted',
  'complaint_escalated',
  'closed',
]

/** Loads the facts of an association's conversations that started, or have a target that is due, in the period. A target
 * without a due time belongs to the period in which it was set. */
export async function loadFacts(
  db: Database,
  association: string,
  period: Period,
): Promise<ConversationFacts[]> {
  const ids = await findConversationsIn(db, association, period)
  const facts: ConversationFacts[] = []
  for (let at = 0; at < ids.length; at += BATCH_SIZE) {
    facts.push(...(await loadBatch(db, ids.slice(at, at + BATCH_SIZE))))
    await setImmediate()
  }
  return facts
}

async function findConversationsIn(
  db: Database,
  association: string,
  { start, end }: Period,
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('conversation')
    .select('id')
    .where('association', '=', association)
    .where('created_at', '>=', start)
    .where('created_at', '<', end)
    .union(
      db
        .selectFrom('target')
        .select('conversation_id as id')
        .where('association', '=', association)
        .where('due_at', '>=', start)
        .where('due_at', '<', end),
    )
    .union(
      db
        .selectFrom('target')
        .select('conversation_id as id')
        .where('association', '=', association)
        .where('due_at', 'is', null)
        .where('set_at', '>=', start)
        .where('set_at', '<', end),
    )
    .execute()
  return rows.map(({ id }) => id)
}

async function loadBatch(db: Database, ids: readonly string[]): Promise<ConversationFacts[]> {
  const rows = await db
    .selectFrom('event')
    .select(['conversation_id', 'body'])
    .where('conversation_id', 'in', ids)
    .where(where =>
      where.or([
        where('type', 'in', COUNTED_EVENTS),
        // Quotation marks are escaped within a text, so only the field of the author can match.
        where('type', '=', 'message').and('body', 'like', '%"by":{"role":"adviser"%'),
      ]),
    )
    .orderBy('conversation_id')
    .orderBy('n')
    .execute()
  return [...Map.groupBy(rows, row => row.conversation_id).values()].flatMap(own =>
    factsOf(own.map(({ body }) => JSON.parse(body) as ConversationEvent)),
  )
}
