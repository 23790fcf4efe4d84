import { replay } from '../../shared/domain/conversation/apply.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Database, Writing } from './schema.ts'

/** What the log knows of a conversation without reading its events. */
export type ConversationRecord = { readonly id: string; readonly association: string; readonly lastN: number }

/** The conversation, held for this transaction: on PostgreSQL no other process can append to it meanwhile. */
export async function holdConversation(db: Writing, id: string): Promise<ConversationRecord | null> {
  const query = db.selectFrom('conversation').select(['id', 'association', 'last_n']).where('id', '=', id)
  const row = await (locksRows(db) ? query.forUpdate() : query).executeTakeFirst()
  return row ? { id: row.id, association: row.association, lastN: row.last_n } : null
}

export async function findConversation(db: Database, id: string): Promise<ConversationRecord | null> {
  const row = await db
    .selectFrom('conversation')
    .select(['id', 'association', 'last_n'])
    .where('id', '=', id)
    .executeTakeFirst()
  return row ? { id: row.id, association: row.association, lastN: row.last_n } : null
}

export async function conversationStartedWith(db: Database, startHash: string): Promise<string | null> {
  const row = await db
    .selectFrom('conversation')
    .select('id')
    .where('start_hash', '=', startHash)
    .executeTakeFirst()
  return row?.id ?? null
}

/** The new conversation's own row; its events follow with `appendEvents`. False: one with this start, or with this
 * reference, is there already. */
export async function insertConversation(
  db: Writing,
  state: Conversation,
  startHash: string,
): Promise<boolean> {
  const { id, association, kind, language, startedAt } = state
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('conversation')
    .values({
      id,
      association,
      kind,
      language,
      start_hash: startHash,
      created_at: startedAt,
      closed_at: null,
      last_n: 0,
      reference: state.reference,
    })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Everything after number `n`, in order. */
export async function eventsAfter(db: Database, id: string, n: number): Promise<ConversationEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select('body')
    .where('conversation_id', '=', id)
    .where('n', '>', n)
    .orderBy('n')
    .execute()
  return rows.map(row => JSON.parse(row.body) as ConversationEvent)
}

export async function loadConversation(db: Database, id: string): Promise<Conversation | null> {
  return replay(await eventsAfter(db, id, 0))
}

/** Adds to the log. The numbers must follow on; the table's key refuses a number twice. */
export async function appendEvents(
  db: Writing,
  state: Conversation,
  events: readonly ConversationEvent[],
): Promise<void> {
  if (events.length === 0) return
  await db
    .insertInto('event')
    .values(
      events.map(event => ({
        conversation_id: state.id,
        n: event.n,
        at: event.at,
        type: event.type,
        body: JSON.stringify(event),
      })),
    )
    .execute()
  await db
    .updateTable('conversation')
    .set({ last_n: state.n, language: state.language, closed_at: state.closed?.at ?? null })
    .where('id', '=', state.id)
    .execute()
}

/** The number that this command was answered with before, or null when it is new. */
export async function answeredBefore(db: Writing, id: string, clientId: string): Promise<number | null> {
  const row = await db
    .selectFrom('command')
    .select('n')
    .where('conversation_id', '=', id)
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  return row?.n ?? null
}

export async function rememberAnswer(db: Writing, id: string, clientId: string, n: number): Promise<void> {
  await db.insertInto('command').values({ conversation_id: id, client_id: clientId, n }).execute()
}

/** SQLite has one writer at a time by itself, and no row locks. */
export const locksRows = (db: Database): boolean =>
  db.getExecutor().adapter.supportsMultipleConnections !== false
