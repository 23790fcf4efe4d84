import type { Instant } from '../../shared/domain/instant.ts'
import { hasRowLocks } from './conversations.ts'
import type { Database } from './schema.ts'

/** Every table with rows of a conversation, in the order in which they can be deleted. */
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

/** Permanently erases up to `limit` of an association's conversations that were closed before a given time.
 * @returns the number of conversations erased */
export async function eraseClosed(
  db: Database,
  association: string,
  before: Instant,
  limit = 200,
): Promise<number> {
  return db.transaction().execute(async transaction => {
    const closed = transaction
      .selectFrom('conversation')
      .select('id')
      .where('association', '=', association)
      .where('closed_at', '<', before)
      .limit(limit)
    // The lock spares a complaint that is being reopened at this moment.
    const rows = await (hasRowLocks(transaction) ? closed.forUpdate() : closed).execute()
    const ids = rows.map(row => row.id)
    if (ids.length === 0) return 0
    for (const table of TABLES_OF_A_CONVERSATION) {
      await transaction.deleteFrom(table).where('conversation_id', 'in', ids).execute()
    }
    await transaction.deleteFrom('conversation').where('id', 'in', ids).execute()
    return ids.length
  })
}
