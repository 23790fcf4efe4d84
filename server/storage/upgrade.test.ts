import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createAuth } from '../access/auth.ts'
import { startConversation } from '../actions/start.ts'
import { actingOn, association } from '../testing/acting.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { handClock } from '../testing/people.ts'
import { startBody } from '../testing/test-server.ts'
import { advisersOf } from './advisers.ts'
import { reckonedOnOthers } from './calendars.ts'
import { loadConversation } from './conversations.ts'
import { dueEmails } from './emails.ts'
import { migrate } from './migrate.ts'
import { dueTranslations } from './translations.ts'

const NOW = '2026-11-26T10:15:00.000Z'
const SIAN = {
  association: 'mha',
  name: 'Siân Morgan',
  email: 'sian@mha.example',
  password: 'a-long-enough-password',
  languages: ['cy', 'en'],
}

onEachDatabase('a database from before calendars, translations, emails and languages', make => {
  test('is brought up to date with everything in it, and goes on', async () => {
    const { db, type, acting, end } = await actingOn(make, handClock(NOW))
    const openAuth = () => createAuth({ db, type, url: 'http://localhost:3000', secret: 's'.repeat(32) })
    await (await openAuth()).putAdviser(SIAN)
    const answer = await startConversation(acting, association('mha'), startBody(), true)
    if (!answer.ok) throw new Error(answer.refusal.name)
    const { conversation } = answer.started
    const before = await loadConversation(db, conversation)

    // As the first release left it.
    await sql`drop table calendar`.execute(db)
    await sql`drop table translation`.execute(db)
    await sql`drop table email`.execute(db)
    await sql`alter table target drop column calendar`.execute(db)
    await sql`alter table "user" drop column languages`.execute(db)
    await sql`delete from kysely_migration where name > '0003'`.execute(db)

    await migrate(db)
    await openAuth()
    expect(await advisersOf(db, 'mha')).toMatchObject([{ name: SIAN.name, languages: ['en'] }])
    expect(await loadConversation(db, conversation)).toEqual(before)
    expect(await reckonedOnOthers(db, 'mha', 'any')).toEqual([])
    expect(await dueTranslations(db, NOW, 10)).toEqual([])
    expect(await dueEmails(db, NOW, 10)).toEqual([])
    expect((await startConversation(acting, association('mha'), startBody(), true)).ok).toBe(true)
    await end()
  })
})

onEachDatabase('a database from before forms were translated', make => {
  test('keeps what still waits for a machine, and takes fields beside it', async () => {
    const { db, acting, end } = await actingOn(make, handClock(NOW))
    const answer = await startConversation(acting, association('mha'), startBody(), true)
    if (!answer.ok) throw new Error(answer.refusal.name)
    const { conversation } = answer.started

    await sql`drop table email`.execute(db)
    await sql`drop table translation`.execute(db)
    await sql`create table translation (conversation_id text not null references conversation (id),
      message_n integer not null, tries integer not null, try_at text not null,
      constraint translation_pk primary key (conversation_id, message_n))`.execute(db)
    await sql`create index translation_try on translation (try_at)`.execute(db)
    await sql`insert into translation values (${conversation}, 4, 2, ${NOW})`.execute(db)
    await sql`delete from kysely_migration where name > '0005'`.execute(db)

    await migrate(db)
    expect(await dueTranslations(db, NOW, 10)).toEqual([{ conversation, of: 4, tries: 2, tryAt: NOW }])
    const row = { conversation_id: conversation, n: 4, tries: 0, try_at: NOW }
    await db
      .insertInto('translation')
      .values({ ...row, field: 'text' })
      .execute()
    await expect(
      db
        .insertInto('translation')
        .values({ ...row, field: 'text' })
        .execute(),
    ).rejects.toThrow()
    expect(await dueTranslations(db, NOW, 10)).toMatchObject([{ of: 4 }, { of: 4, field: 'text' }])
    await end()
  })
})
