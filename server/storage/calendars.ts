import type { Instant } from '../../shared/domain/instant.ts'
import type { WorkingCalendar } from '../../shared/domain/working-time/calendar.ts'
import type { Database } from './schema.ts'

/** Keeps a calendar that due times are reckoned on from now, once. */
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

export async function findCalendar(db: Database, version: string): Promise<WorkingCalendar | null> {
  const row = await db.selectFrom('calendar').select('body').where('version', '=', version).executeTakeFirst()
  return row ? (JSON.parse(row.body) as WorkingCalendar) : null
}

/** An association's conversations with a clock that runs by another calendar than this, and by which. */
export async function reckonedOnOthers(
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
