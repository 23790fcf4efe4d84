import type { Instant } from '../../shared/domain/instant.ts'
import type { Database, WriteTransaction } from './schema.ts'

/** Counts the booked calls in each future slot. Slots without a call are left out. */
export async function countBookedSlots(
  db: Database,
  association: string,
  now: Instant,
): Promise<Map<Instant, number>> {
  const rows = await db
    .selectFrom('slot')
    .select(expression => ['at', expression.fn.countAll<number | string>().as('calls')])
    .where('association', '=', association)
    .where('at', '>', now)
    .groupBy('at')
    .execute()
  return new Map(rows.map(row => [row.at, Number(row.calls)]))
}

/** Books a place in a slot. False: all its places are taken. The table's key ensures that simultaneous bookings never share
 * a place. */
export async function bookSlot(
  db: WriteTransaction,
  {
    association,
    at,
    conversation,
    places,
  }: { association: string; at: Instant; conversation: string; places: number },
): Promise<boolean> {
  for (let place = 1; place <= places; place += 1) {
    const { numInsertedOrUpdatedRows } = await db
      .insertInto('slot')
      .values({ association, at, place, conversation_id: conversation })
      .onConflict(conflict => conflict.columns(['association', 'at', 'place']).doNothing())
      .executeTakeFirstOrThrow()
    if (numInsertedOrUpdatedRows === 1n) return true
  }
  return false
}

export async function freeSlot(db: WriteTransaction, conversation: string): Promise<void> {
  await db.deleteFrom('slot').where('conversation_id', '=', conversation).execute()
}
