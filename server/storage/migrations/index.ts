import type { Migration } from 'kysely/migration'
import * as conversations from './0001-conversations.ts'
import * as contacts from './0002-contacts.ts'
import * as calendars from './0003-calendars.ts'
import * as translation from './0004-translation.ts'
import * as fieldsTranslated from './0005-fields-translated.ts'
import * as email from './0006-email.ts'
import * as outbox from './0007-outbox.ts'

/** Every change to the tables, in order. Databases store these names, so a released migration and its name never change. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001_conversations': conversations,
  '0002_contacts': contacts,
  '0003_calendars': calendars,
  '0004_translation': translation,
  '0005_fields_translated': fieldsTranslated,
  '0006_email': email,
  '0007_outbox': outbox,
}
