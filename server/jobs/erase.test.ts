import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { residentAccess } from '../access/access.ts'
import type { Acting } from '../actions/act.ts'
import { actForResident } from '../actions/commands.ts'
import { startConversation } from '../actions/start.ts'
import { createLog } from '../log.ts'
import { loadProfiles } from '../profiles.ts'
import { openDatabase } from '../storage/database.ts'
import type { Database } from '../storage/schema.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { colleague, handClock } from '../testing/people.ts'
import { startBody } from '../testing/test-server.ts'
import { eraseWhatIsKeptTooLong } from './erase.ts'

const { profiles } = loadProfiles({
  folder: 'associations',
  bankHolidaysFile: 'associations/bank-holidays.json',
  now: '2026-11-26T10:15:00.000Z',
  assumptions: { file: 'demo/assumptions.yaml', fill: { demo_port: '3001' } },
})
const mha = profiles.get('mha')

onEachDatabase('erasing', make => {
  let db: Database
  let remove: () => Promise<void>
  let acting: Acting
  const clock = handClock('2026-11-26T10:15:00.000Z')
  beforeEach(async () => {
    const made = await make()
    remove = made.remove
    db = await openDatabase(made.settings)
    clock.set('2026-11-26T10:15:00.000Z')
    acting = { db, clock, announce: () => {}, associations: profiles, colleague }
  })
  afterEach(async () => {
    await db.destroy()
    await remove()
  })

  async function chat(end: boolean): Promise<void> {
    if (!mha) throw new Error('no MHA')
    const answer = await startConversation(acting, mha, startBody(), true)
    const access = answer.ok ? await residentAccess(db, answer.started.token) : null
    if (!access) throw new Error('not started')
    await actForResident(acting, access, {
      type: 'say',
      clientId: randomUUID(),
      text: 'Hello',
      language: 'en',
    })
    if (end) await actForResident(acting, access, { type: 'end', clientId: randomUUID() })
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
    await eraseWhatIsKeptTooLong(acting, profiles, createLog('silent'))
    expect(await rows()).toEqual({
      conversation: 1,
      event: 4,
      command: 1,
      target: 1,
      queue: 1,
      resident_token: 1,
    })
  })

  test('at the last moment of its days it is still there', async () => {
    await chat(true)
    const before = await rows()
    clock.set('2027-11-26T10:15:00.000Z')
    await eraseWhatIsKeptTooLong(acting, profiles, createLog('silent'))
    expect(await rows()).toEqual(before)
  })
})
