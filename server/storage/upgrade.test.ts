import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createAuth } from '../access/auth.ts'
import { startConversation } from '../actions/start.ts'
import { association, openActionContext } from '../testing/action-context.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { handClock } from '../testing/people.ts'
import { startBody } from '../testing/test-server.ts'
import { listAdvisers } from './advisers.ts'
import { findOnOtherCalendars } from './calendars.ts'
import { loadConversation } from './conversations.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { findDueItems } from './outbox.ts'

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
    const { db, type, actionContext, end } = await openActionContext(make, handClock(NOW))
    const openAuth = () => createAuth({ db, type, url: 'http://localhost:3000', secret: 's'.repeat(32) })
    await (await openAuth()).putAdviser(SIAN)
    const answer = await startConversation(actionContext, association('mha'), startBody(), true)
    if (!answer.ok) throw new Error(answer.refusal.name)
    const { conversation } = answer.started
    const before = await loadConversation(db, conversation)

    // As the first release left it.
    await sql`drop table calendar`.execute(db)
    await sql`drop table outbox`.execute(db)
    await sql`drop table email_ledger`.execute(db)
    await sql`alter table target drop column calendar`.execute(db)
    await sql`alter table "user" drop column languages`.execute(db)
    await sql`delete from kysely_migration where name > '0003'`.execute(db)

    await migrate(db)
    await openAuth()
    expect(await listAdvisers(db, 'mha')).toMatchObject([{ name: SIAN.name, languages: ['en'] }])
    expect(await loadConversation(db, conversation)).toEqual(before)
    expect(await findOnOtherCalendars(db, 'mha', 'any')).toEqual([])
    expect(await findDueItems(db, 'translation', NOW, 10)).toEqual([])
    expect(await findDueItems(db, 'email', NOW, 10)).toEqual([])
    expect((await startConversation(actionContext, association('mha'), startBody(), true)).ok).toBe(true)
    await end()
  })
})

onEachDatabase('a database from before forms were translated', make => {
  test('keeps what still waits for a machine, and takes fields beside it', async () => {
    const { db, actionContext, end } = await openActionContext(make, handClock(NOW))
    const answer = await startConversation(actionContext, association('mha'), startBody(), true)
    if (!answer.ok) throw new Error(answer.refusal.name)
    const { conversation } = answer.started

    await sql`drop table outbox`.execute(db)
    await sql`drop table email_ledger`.execute(db)
    await sql`create table translation (conversation_id text not null references conversation (id),
      message_n integer not null, tries integer not null, try_at text not null,
      constraint translation_pk primary key (conversation_id, message_n))`.execute(db)
    await sql`create index translation_try on translation (try_at)`.execute(db)
    await sql`insert into translation values (${conversation}, 4, 2, ${NOW})`.execute(db)
    await sql`delete from kysely_migration where name > '0005'`.execute(db)

    await migrate(db)
    const item = { conversation, kind: 'translation', n: 4, part: '', tries: 2 } as const
    expect(await findDueItems(db, 'translation', NOW, 10)).toEqual([item])
    const row = { conversation_id: conversation, kind: 'translation', n: 4, part: 'text' } as const
    const insert = () =>
      db
        .insertInto('outbox')
        .values({ ...row, tries: 0, try_at: NOW })
        .execute()
    await insert()
    await expect(insert()).rejects.toThrow()
    expect(await findDueItems(db, 'translation', NOW, 10)).toMatchObject([item, { n: 4, part: 'text' }])
    await end()
  })
})

onEachDatabase('a database from before the outbox', make => {
  const AFTER = '2026-11-26T10:16:00.000Z'

  async function before() {
    const on = await openActionContext(make, handClock(NOW))
    const { db, actionContext } = on
    const ids: string[] = []
    for (const _ of ['waits', 'was sent']) {
      const answer = await startConversation(actionContext, association('mha'), startBody(), true)
      if (!answer.ok) throw new Error(answer.refusal.name)
      ids.push(answer.started.conversation)
    }
    const [waits = '', sent = ''] = ids
    await sql`drop table outbox`.execute(db)
    await sql`drop table email_ledger`.execute(db)
    await migrations['0004_translation']?.up(db)
    await migrations['0005_fields_translated']?.up(db)
    await migrations['0006_email']?.up(db)
    await sql`delete from kysely_migration where name > '0006_email'`.execute(db)
    await sql`insert into translation (conversation_id, n, field, tries, try_at) values
      (${waits}, 12, '', 0, ${NOW}), (${waits}, 4, '', 2, ${AFTER}), (${waits}, 4, 'text', 1, ${NOW})`.execute(
      db,
    )
    await sql`insert into email (conversation_id, event_n, address_hash, tries, tried_at, try_at) values
      (${waits}, 3, 'one inbox', 0, null, ${NOW}), (${waits}, 7, 'another', 2, ${NOW}, ${AFTER}),
      (${sent}, 3, 'one inbox', 1, ${NOW}, null), (${sent}, 5, 'too many', 1, null, null)`.execute(db)
    return { ...on, waits, sent }
  }

  async function everything({ db, waits, sent }: Awaited<ReturnType<typeof before>>) {
    const rows = await db
      .selectFrom('outbox')
      .selectAll()
      .orderBy('kind')
      .orderBy('n')
      .orderBy('part')
      .execute()
    const item = { conversation_id: waits, part: '' }
    expect(rows).toEqual([
      { ...item, kind: 'email', n: 3, tries: 0, try_at: NOW },
      { ...item, kind: 'email', n: 7, tries: 2, try_at: AFTER },
      { ...item, kind: 'translation', n: 4, tries: 2, try_at: AFTER },
      { ...item, kind: 'translation', n: 4, part: 'text', tries: 1, try_at: NOW },
      { ...item, kind: 'translation', n: 12, tries: 0, try_at: NOW },
    ])
    const ledger = await db.selectFrom('email_ledger').selectAll().orderBy('n').execute()
    expect(ledger).toEqual([
      { conversation_id: sent, n: 3, part: '', inbox_hash: 'one inbox', tried_at: NOW },
      { conversation_id: waits, n: 7, part: '', inbox_hash: 'another', tried_at: NOW },
    ])
    const tables = (await db.introspection.getTables()).map(({ name }) => name)
    expect(tables.filter(name => name === 'email' || name === 'translation')).toEqual([])
  }

  test('keeps what waits, how often it was tried, and what went to each inbox', async () => {
    const on = await before()
    await migrate(on.db)
    await migrate(on.db)
    await everything(on)
    await on.end()
  })

  test('an upgrade that breaks off in the middle leaves it as it was, and the next one succeeds', async () => {
    const on = await before()
    // The upgrade comes to this table last.
    await sql`create table email_ledger (in_the_way text)`.execute(on.db)
    await expect(migrate(on.db)).rejects.toThrow('email_ledger')
    const { rows } = await sql`select tries from translation order by tries`.execute(on.db)
    expect(rows).toEqual([{ tries: 0 }, { tries: 1 }, { tries: 2 }])
    await sql`drop table email_ledger`.execute(on.db)
    await migrate(on.db)
    await everything(on)
    await on.end()
  })
})
