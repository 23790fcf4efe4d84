import type { Instant } from '../../shared/domain/instant.ts'
import { locksRows } from './conversations.ts'
import type { Database } from './schema.ts'

/** Every table that holds something of a conversation, in the order in which rows may go. */
export const TABLES_OF_A_CONVERSATION = [
  'event',
  'command',
  'target',
  'queue',
  'resident_token',
  'slot',
  'outbox',
  'email_ledger',
] as const

/** Erases what was closed before, for good, a bounded number at a time. Answers how many conversations went. */
export async function eraseClosed(
  db: Database,
  association: string,
  before: Instant,
  most = 200,
): Promise<number> {
  return db.transaction().execute(async writing => {
    const closed = writing
      .selectFrom('conversation')
      .select('id')
      .where('association', '=', association)
      .where('closed_at', '<', before)
      .limit(most)
    // Held: a complaint that is being opened again at this moment stays.
    const rows = await (locksRows(writing) ? closed.forUpdate() : closed).execute()
    const ids = rows.map(row => row.id)
    if (ids.length === 0) return 0
    for (const table of TABLES_OF_A_CONVERSATION) {
      await writing.deleteFrom(table).where('conversation_id', 'in', ids).execute()
    }
    await writing.deleteFrom('conversation').where('id', 'in', ids).execute()
    return ids.length
  })
}
