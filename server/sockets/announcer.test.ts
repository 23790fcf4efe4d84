import { createServer } from 'node:http'
import { expect, test } from 'vitest'
import type { QueueNews } from '../../shared/protocol/wire.ts'
import type { Committed } from '../actions/act.ts'
import { startConversation } from '../actions/start.ts'
import { createLog } from '../log.ts'
import { loadProfiles } from '../profiles.ts'
import { openDatabase } from '../storage/database.ts'
import { makeSqlite } from '../testing/databases.ts'
import { colleague, handClock } from '../testing/people.ts'
import { startBody } from '../testing/test-server.ts'
import { createAnnouncer } from './announcer.ts'
import { createLines } from './io.ts'

const NOW = '2026-11-26T10:15:00.000Z'

test('a chat announced while the queue is read comes after the snapshot, which may lack it', async () => {
  const { settings, remove } = await makeSqlite()
  const db = await openDatabase(settings)
  const clock = handClock(NOW)
  const lines = createLines(createServer(), new Set())
  const announcer = createAnnouncer({ db, clock, lines, log: createLog('silent') })
  const { profiles } = loadProfiles({
    folder: 'associations',
    bankHolidaysFile: 'associations/bank-holidays.json',
    now: NOW,
  })
  const willow = profiles.get('willow')
  if (!willow) throw new Error('Willow is not there')
  const committed: Committed[] = []
  await startConversation(
    {
      db,
      clock,
      announce: one => committed.push(one),
      associations: profiles,
      colleague,
      emails: false,
      translates: () => false,
    },
    willow,
    startBody({ name: 'Ada' }),
    true,
  )

  const told: QueueNews[] = []
  const telling = announcer.sendQueue(
    'willow',
    () => false,
    news => told.push(news),
  )
  for (const one of committed) announcer.announce(one)
  await telling
  expect(told).toMatchObject([
    { type: 'snapshot', version: 0, now: NOW },
    { type: 'change', version: 1, row: { name: 'Ada' } },
  ])
  await db.destroy()
  await remove()
})
