import { replay } from '../../shared/domain/conversation/apply.ts'
import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'
import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Database, WriteTransaction } from './schema.ts'

/** A conversation's own row, without its events. */
export type ConversationRecord = { readonly id: string; readonly association: string; readonly lastN: number }

/** Finds a conversation and locks it for this transaction: on PostgreSQL no other process can append to it meanwhile. */
export async function lockConversation(db: WriteTransaction, id: string): Promise<ConversationRecord | null> {
  const query = db.selectFrom('conversation').select(['id', 'association', 'last_n']).where('id', '=', id)
  const row = await (hasRowLocks(db) ? query.forUpdate() : query).executeTakeFirst()
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

/** Finds the id of the conversation that was started with this secret. Null: none was. */
export async function findConversationByStart(db: Database, startHash: string): Promise<string | null> {
  const row = await db
    .selectFrom('conversation')
    .select('id')
    .where('start_hash', '=', startHash)
    .executeTakeFirst()
  return row?.id ?? null
}

/** Inserts a new conversation's own row. `appendEvents` then adds its events. False: this start or this reference already
 * exists. */
export async function insertConversation(
  db: WriteTransaction,
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

/** Loads a conversation's events after number `n`, in order. */
export async function loadEventsAfter(db: Database, id: string, n: number): Promise<ConversationEvent[]> {
  const rows = await db
    .selectFrom('event')
    .select('body')
    .where('conversation_id', '=', id)
    .where('n', '>', n)
    .orderBy('n')
    .execute()
  return rows.map(row => JSON.parse(row.body) as ConversationEvent)
}

/** Loads a conversation's whole log and replays it. Null: it does not exist. */
export async function loadConversation(db: Database, id: string): Promise<Conversation | null> {
  return replay(await loadEventsAfter(db, id, 0))
}

/** Appends events to the log. Their numbers must follow on. The table's key refuses a number that exists. */
export async function appendEvents(
  db: WriteTransaction,
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

/** Finds the number with which a command was answered the first time. Null: the command is new. */
export async function findFirstAnswer(
  db: WriteTransaction,
  id: string,
  clientId: string,
): Promise<number | null> {
  const row = await db
    .selectFrom('command')
    .select('n')
    .where('conversation_id', '=', id)
    .where('client_id', '=', clientId)
    .executeTakeFirst()
  return row?.n ?? null
}

/** Stores the number with which a command is answered, for a retry. */
export async function storeAnswer(
  db: WriteTransaction,
  id: string,
  clientId: string,
  n: number,
): Promise<void> {
  await db.insertInto('command').values({ conversation_id: id, client_id: clientId, n }).execute()
}

/** False for SQLite, which has one writer at a time and no row locks. */
export const hasRowLocks = (db: Database): boolean =>
  db.getExecutor().adapter.supportsMultipleConnections !== false
