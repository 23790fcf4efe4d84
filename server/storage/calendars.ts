import type { Instant } from '../../shared/domain/instant.ts'
import type { WorkingCalendar } from '../../shared/domain/working-time/calendar.ts'
import type { Database } from './schema.ts'

/** Stores a calendar that due times are worked out from, unless this version is already stored. */
export async function storeCalendar(
  db: Database,
  version: string,
  calendar: WorkingCalendar,
  now: Instant,
): Promise<void> {
  await db
    .insertInto('calendar')
    .values({ version, body: JSON.stringify(calendar), first_used_at: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Finds a calendar by its version. Null: it was never stored. */
export async function findCalendar(db: Database, version: string): Promise<WorkingCalendar | null> {
  const row = await db.selectFrom('calendar').select('body').where('version', '=', version).executeTakeFirst()
  return row ? (JSON.parse(row.body) as WorkingCalendar) : null
}

/** Finds an association's conversations that have a running target worked out from another calendar than this version.
 * Returns that calendar's version with each. */
export async function findOnOtherCalendars(
  db: Database,
  association: string,
  version: string,
): Promise<{ readonly conversation: string; readonly calendar: string }[]> {
  const rows = await db
    .selectFrom('target')
    .select(['conversation_id', 'calendar'])
    .distinct()
    .where('association', '=', association)
    .where('calendar', '!=', version)
    .where('met_at', 'is', null)
    .where('ended_at', 'is', null)
    .execute()
  return rows.map(row => ({ conversation: row.conversation_id, calendar: row.calendar ?? '' }))
}
