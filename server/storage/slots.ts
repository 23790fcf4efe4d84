import type { Instant } from '../../shared/domain/instant.ts'
import type { Database, Writing } from './schema.ts'

/** How many calls are agreed at each time from now on. */
export async function bookedSlots(
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

/** A place at this time, or false when all are taken. The table's key lets no two have one place, also at once. */
export async function bookSlot(
  db: Writing,
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

export async function freeSlot(db: Writing, conversation: string): Promise<void> {
  await db.deleteFrom('slot').where('conversation_id', '=', conversation).execute()
}
