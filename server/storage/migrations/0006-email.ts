import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('email')
    .addColumn('conversation_id', 'text', column => column.notNull().references('conversation.id'))
    .addColumn('event_n', 'integer', column => column.notNull())
    .addColumn('address_hash', 'text', column => column.notNull())
    .addColumn('tries', 'integer', column => column.notNull())
    .addColumn('tried_at', 'text')
    .addColumn('try_at', 'text')
    .addPrimaryKeyConstraint('email_pk', ['conversation_id', 'event_n'])
    .execute()
  await db.schema.createIndex('email_try').on('email').column('try_at').execute()
  await db.schema.createIndex('email_address').on('email').columns(['address_hash', 'tried_at']).execute()
}
