import { type Kysely, sql } from 'kysely'

/** SQLite cannot change a primary key, so the rows move to a new table. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.dropIndex('translation_try').execute()
  await db.schema.alterTable('translation').renameTo('translation_before').execute()
  await db.schema
    .createTable('translation')
    .addColumn('conversation_id', 'text', column => column.notNull().references('conversation.id'))
    .addColumn('n', 'integer', column => column.notNull())
    .addColumn('field', 'text', column => column.notNull())
    .addColumn('tries', 'integer', column => column.notNull())
    .addColumn('try_at', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('translation_of_pk', ['conversation_id', 'n', 'field'])
    .execute()
  await sql`insert into translation (conversation_id, n, field, tries, try_at)
    select conversation_id, message_n, '', tries, try_at from translation_before`.execute(db)
  await db.schema.dropTable('translation_before').execute()
  await db.schema.createIndex('translation_try').on('translation').column('try_at').execute()
}
