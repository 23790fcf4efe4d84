import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('translation')
    .addColumn('conversation_id', 'text', column => column.notNull().references('conversation.id'))
    .addColumn('message_n', 'integer', column => column.notNull())
    .addColumn('tries', 'integer', column => column.notNull())
    .addColumn('try_at', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('translation_pk', ['conversation_id', 'message_n'])
    .execute()
  await db.schema.createIndex('translation_try').on('translation').column('try_at').execute()
}
