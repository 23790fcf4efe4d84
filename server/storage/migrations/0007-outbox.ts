import { type Kysely, sql } from 'kysely'

/** Replaces a table for each kind by one outbox for everything that must still leave. The emails to each inbox are counted
 * in a table of their own, because the counts outlast the sending. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox')
    .addColumn('conversation_id', 'text', column => column.notNull().references('conversation.id'))
    .addColumn('kind', 'text', column => column.notNull())
    .addColumn('n', 'integer', column => column.notNull())
    .addColumn('part', 'text', column => column.notNull())
    .addColumn('tries', 'integer', column => column.notNull())
    .addColumn('try_at', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('outbox_pk', ['conversation_id', 'kind', 'n', 'part'])
    .execute()
  await db.schema.createIndex('outbox_due').on('outbox').columns(['kind', 'try_at']).execute()
  await sql`insert into outbox (conversation_id, kind, n, part, tries, try_at)
    select conversation_id, 'translation', n, field, tries, try_at from translation`.execute(db)
  await sql`insert into outbox (conversation_id, kind, n, part, tries, try_at)
    select conversation_id, 'email', event_n, '', tries, try_at from email where try_at is not null`.execute(
    db,
  )

  await db.schema
    .createTable('email_ledger')
    .addColumn('conversation_id', 'text', column => column.notNull().references('conversation.id'))
    .addColumn('n', 'integer', column => column.notNull())
    .addColumn('part', 'text', column => column.notNull())
    .addColumn('inbox_hash', 'text', column => column.notNull())
    .addColumn('tried_at', 'text', column => column.notNull())
    .addPrimaryKeyConstraint('email_ledger_pk', ['conversation_id', 'n', 'part'])
    .execute()
  await db.schema
    .createIndex('email_ledger_inbox')
    .on('email_ledger')
    .columns(['inbox_hash', 'tried_at'])
    .execute()
  await sql`insert into email_ledger (conversation_id, n, part, inbox_hash, tried_at)
    select conversation_id, event_n, '', address_hash, tried_at from email where tried_at is not null`.execute(
    db,
  )

  await db.schema.dropTable('translation').execute()
  await db.schema.dropTable('email').execute()
}
