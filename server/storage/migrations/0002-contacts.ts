import type { Kysely } from 'kysely'

export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('conversation').addColumn('reference', 'text').execute()
  await db.schema
    .createIndex('conversation_reference')
    .on('conversation')
    .columns(['association', 'reference'])
    .unique()
    .execute()
  await db.schema
    .createTable('slot')
    .addColumn('association', 'text', column => column.notNull())
    .addColumn('at', 'text', column => column.notNull())
    .addColumn('place', 'integer', column => column.notNull())
    .addColumn('conversation_id', 'text', column => column.notNull().references('conversation.id'))
    .addPrimaryKeyConstraint('slot_pk', ['association', 'at', 'place'])
    .execute()
  await db.schema
    .createIndex('conversation_created')
    .on('conversation')
    .columns(['association', 'created_at'])
    .execute()
  await db.schema
    .createIndex('target_due')
    .on('target')
    .columns(['association', 'due_at', 'set_at'])
    .execute()
  await db.schema.createIndex('slot_conversation').on('slot').column('conversation_id').execute()
}
