import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('calendar')
    .addColumn('version', 'text', column => column.primaryKey())
    .addColumn('body', 'text', column => column.notNull())
    .addColumn('first_used_at', 'text', column => column.notNull())
    .execute()
  await db.schema.alterTable('target').addColumn('calendar', 'text').execute()
}
