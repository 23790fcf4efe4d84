import { type Kysely, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'

/** Every change to the tables since the first day, in order. A migration that has landed is never edited. */
const migrations: Record<string, Migration> = {
  '0001_conversations': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('conversation')
        .addColumn('id', 'text', column => column.primaryKey())
        .addColumn('association', 'text', column => column.notNull())
        .addColumn('kind', 'text', column => column.notNull())
        .addColumn('language', 'text', column => column.notNull())
        .addColumn('start_hash', 'text', column => column.notNull().unique())
        .addColumn('created_at', 'text', column => column.notNull())
        .addColumn('closed_at', 'text')
        .addColumn('last_n', 'integer', column => column.notNull())
        .execute()
      await db.schema
        .createIndex('conversation_closed')
        .on('conversation')
        .columns(['association', 'closed_at'])
        .execute()
      await db.schema
        .createTable('event')
        .addColumn('conversation_id', 'text', column => column.notNull().references('conversation.id'))
        .addColumn('n', 'integer', column => column.notNull())
        .addColumn('at', 'text', column => column.notNull())
        .addColumn('type', 'text', column => column.notNull())
        .addColumn('body', 'text', column => column.notNull())
        .addPrimaryKeyConstraint('event_pk', ['conversation_id', 'n'])
        .execute()
      await db.schema
        .createTable('command')
        .addColumn('conversation_id', 'text', column => column.notNull().references('conversation.id'))
        .addColumn('client_id', 'text', column => column.notNull())
        .addColumn('n', 'integer', column => column.notNull())
        .addPrimaryKeyConstraint('command_pk', ['conversation_id', 'client_id'])
        .execute()
      await db.schema
        .createTable('target')
        .addColumn('conversation_id', 'text', column => column.notNull().references('conversation.id'))
        .addColumn('target', 'text', column => column.notNull())
        .addColumn('association', 'text', column => column.notNull())
        .addColumn('stage', 'text', column => column.notNull())
        .addColumn('set_at', 'text', column => column.notNull())
        .addColumn('due_at', 'text')
        .addColumn('late_at', 'text')
        .addColumn('met_at', 'text')
        .addColumn('ended_at', 'text')
        .addColumn('watch_at', 'text')
        .addPrimaryKeyConstraint('target_pk', ['conversation_id', 'target'])
        .execute()
      await db.schema.createIndex('target_watch').on('target').column('watch_at').execute()
      await db.schema
        .createTable('queue')
        .addColumn('conversation_id', 'text', column => column.primaryKey().references('conversation.id'))
        .addColumn('association', 'text', column => column.notNull())
        .addColumn('phase', 'text', column => column.notNull())
        .addColumn('asked_at', 'text', column => column.notNull())
        .addColumn('body', 'text', column => column.notNull())
        .execute()
      await db.schema
        .createIndex('queue_waiting')
        .on('queue')
        .columns(['association', 'phase', 'asked_at'])
        .execute()
      await db.schema
        .createTable('resident_token')
        .addColumn('hash', 'text', column => column.primaryKey())
        .addColumn('conversation_id', 'text', column => column.notNull().references('conversation.id'))
        .addColumn('created_at', 'text', column => column.notNull())
        .execute()
    },
  },
  '0002_contacts': {
    async up(db: Kysely<unknown>) {
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
    },
  },
  '0003_calendars': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('calendar')
        .addColumn('version', 'text', column => column.primaryKey())
        .addColumn('body', 'text', column => column.notNull())
        .addColumn('first_used_at', 'text', column => column.notNull())
        .execute()
      await db.schema.alterTable('target').addColumn('calendar', 'text').execute()
    },
  },
  '0004_translation': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('translation')
        .addColumn('conversation_id', 'text', column => column.notNull().references('conversation.id'))
        .addColumn('message_n', 'integer', column => column.notNull())
        .addColumn('tries', 'integer', column => column.notNull())
        .addColumn('try_at', 'text', column => column.notNull())
        .addPrimaryKeyConstraint('translation_pk', ['conversation_id', 'message_n'])
        .execute()
      await db.schema.createIndex('translation_try').on('translation').column('try_at').execute()
    },
  },
  '0005_fields_translated': {
    // SQLite changes no primary key: the rows move to a new table.
    async up(db: Kysely<unknown>) {
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
    },
  },
  '0006_email': {
    async up(db: Kysely<unknown>) {
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
    },
  },
}

/** Brings the tables up to date. Safe to run at every start, and by several processes at once. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await migrator.migrateToLatest()
  if (error) throw error
}
