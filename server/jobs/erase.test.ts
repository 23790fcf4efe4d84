import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { residentAccess } from '../access/access.ts'
import { actForResident } from '../actions/commands.ts'
import { startConversation } from '../actions/start.ts'
import { createLog } from '../log.ts'
import { lockConversation } from '../storage/conversations.ts'
import { eraseClosed, TABLES_OF_A_CONVERSATION } from '../storage/erasure.ts'
import { association, type OpenActionContext, openActionContext } from '../testing/action-context.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { handClock } from '../testing/people.ts'
import { startBody } from '../testing/test-server.ts'
import { eraseExpired } from './erase.ts'

const mha = association('mha')

onEachDatabase('erasing', make => {
  let { db, type, actionContext, end } = {} as OpenActionContext
  const clock = handClock('2026-11-26T10:15:00.000Z')
  beforeEach(async () => {
    clock.set('2026-11-26T10:15:00.000Z')
    ;({ db, type, actionContext, end } = await openActionContext(make, clock))
  })
  afterEach(() => end())

  async function chat(ends: boolean): Promise<void> {
    const answer = await startConversation(actionContext, mha, startBody(), true)
    const access = answer.ok ? await residentAccess(db, answer.started.token) : null
    if (!access) throw new Error('not started')
    await actForResident(actionContext, access, {
      type: 'say',
      clientId: randomUUID(),
      text: 'Hello',
      language: 'en',
    })
    if (ends) await actForResident(actionContext, access, { type: 'end', clientId: randomUUID() })
  }
  const rows = async () => {
    const counts: Record<string, number> = {}
    for (const table of ['conversation', 'event', 'command', 'target', 'queue', 'resident_token'] as const) {
      counts[table] = (await db.selectFrom(table).selectAll().execute()).length
    }
    return counts
  }

  test('what was closed and kept its days goes from every table, and what is open or younger stays', async () => {
    await chat(true)
    clock.set('2027-11-26T10:15:00.000Z')
    await chat(false)
    const before = await rows()
    expect(before.conversation).toBe(2)
    clock.set('2027-11-26T10:15:00.001Z')
    await eraseExpired({ ...actionContext, log: createLog('silent') })
    expect(await rows()).toEqual({
      conversation: 1,
      event: 4,
      command: 1,
      target: 1,
      queue: 1,
      resident_token: 1,
    })
  })

  const waitsForALock = async () => {
    const { rows } = await sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`.execute(
      db,
    )
    return rows.length > 0
  }

  test('no table that names a conversation is left out', async () => {
    const tables = (await db.introspection.getTables())
      .filter(({ columns }) => columns.some(({ name }) => name === 'conversation_id'))
      .map(({ name }) => name)
    expect([...TABLES_OF_A_CONVERSATION].sort()).toEqual(tables.sort())
  })

  test('what is opened again while it is to be erased stays whole', async () => {
    await chat(true)
    clock.set('2027-11-26T10:15:00.001Z')
    const before = await rows()
    const { promise: erasing, resolve } = Promise.withResolvers<Promise<number>>()
    await db.transaction().execute(async writing => {
      const { id } = await writing.selectFrom('conversation').select('id').executeTakeFirstOrThrow()
      await lockConversation(writing, id)
      resolve(eraseClosed(db, 'mha', clock.now()))
      // SQLite lets nobody in meanwhile; on PostgreSQL the erasure has come as far as it can.
      if (type === 'postgres') await vi.waitFor(async () => expect(await waitsForALock()).toBe(true))
      await writing.updateTable('conversation').set({ closed_at: null }).where('id', '=', id).execute()
    })
    expect(await await erasing).toBe(0)
    expect(await rows()).toEqual(before)
  })

  test('at the last moment of its days it is still there', async () => {
    await chat(true)
    const before = await rows()
    clock.set('2027-11-26T10:15:00.000Z')
    await eraseExpired({ ...actionContext, log: createLog('silent') })
    expect(await rows()).toEqual(before)
  })
})
