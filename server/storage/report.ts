import { setImmediate } from 'node:timers/promises'
import type { ConversationEvent, EventBody } from '../../shared/domain/conversation/events.ts'
import { type ConversationFacts, factsOf } from '../../shared/domain/report/facts.ts'
import type { Period } from '../../shared/domain/report/period.ts'
import type { Database } from './schema.ts'

/** How many conversations' events are in memory at once; between two batches live messages have their turn. */
const BATCH = 500

/** What figures are made of. Of the messages, which are most of the log, only advisers' own are read. */
const COUNTED: readonly EventBody['type'][] = [
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

/** The conversations of an association that were made, or have a promise that falls, in the period. */
export async function factsOfPeriod(
  db: Database,
  association: string,
  period: Period,
): Promise<ConversationFacts[]> {
  const ids = await conversationsOf(db, association, period)
  const facts: ConversationFacts[] = []
  for (let at = 0; at < ids.length; at += BATCH) {
    facts.push(...(await factsOfSome(db, ids.slice(at, at + BATCH))))
    await setImmediate()
  }
  return facts
}

async function conversationsOf(
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

async function factsOfSome(db: Database, ids: readonly string[]): Promise<ConversationFacts[]> {
  const rows = await db
    .selectFrom('event')
    .select(['conversation_id', 'body'])
    .where('conversation_id', 'in', ids)
    .where(where =>
      where.or([
        where('type', 'in', COUNTED),
        // Within a text every quotation mark is escaped, so only the author's own field can look like this.
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
