import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { residentAccess } from '../access/access.ts'
import { actForAdviser, actForResident } from '../actions/commands.ts'
import { startConversation } from '../actions/start.ts'
import { loadConversation } from '../storage/conversations.ts'
import { loadQueueRows } from '../storage/projections.ts'
import { association, type OpenActionContext, openActionContext } from '../testing/action-context.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { handClock, SIAN } from '../testing/people.ts'
import { startBody } from '../testing/test-server.ts'
import { askIfStillThere } from './still-there.ts'

onEachDatabase('a chat that has gone quiet', make => {
  let { db, actionContext, announced, end } = {} as OpenActionContext
  const clock = handClock('2026-11-26T10:15:00.000Z')
  beforeEach(async () => {
    clock.set('2026-11-26T10:15:00.000Z')
    ;({ db, actionContext, announced, end } = await openActionContext(make, clock))
  })
  afterEach(() => end())

  async function answered() {
    const answer = await startConversation(actionContext, association('mha'), startBody(), true)
    const access = answer.ok ? await residentAccess(db, answer.started.token) : null
    if (!access) throw new Error('not started')
    await order(access.conversation, { type: 'take' })
    await order(access.conversation, { type: 'reply', text: 'Which room?', language: 'en', promise: null })
    return access
  }
  const order = (conversation: string, command: object) =>
    actForAdviser(actionContext, SIAN, { conversation, clientId: randomUUID(), ...command } as never)
  const look = async (at: string, sign: string | null = null) => {
    clock.set(at)
    await askIfStillThere({ ...actionContext, lastSign: () => sign })
  }

  test('is asked after, the row says since when, and one press of the resident settles it', async () => {
    const access = await answered()
    await look('2026-11-26T10:29:59.000Z')
    expect((await loadQueueRows(db, 'mha'))[0]?.stillThereAskedAt).toBeNull()
    await look('2026-11-26T10:30:00.000Z')
    await look('2026-11-26T10:31:00.000Z')
    expect((await loadQueueRows(db, 'mha'))[0]?.stillThereAskedAt).toBe('2026-11-26T10:30:00.000Z')
    const asked = announced.flatMap(({ events }) => events).filter(({ type }) => type === 'still_there_asked')
    expect(asked).toHaveLength(1)
    await actForResident(actionContext, access, { type: 'still_here', clientId: randomUUID() })
    expect((await loadQueueRows(db, 'mha'))[0]?.stillThereAskedAt).toBeNull()
  })

  test('is left alone while the resident is seen to be there', async () => {
    const { conversation } = await answered()
    await look('2026-11-26T10:31:00.000Z', '2026-11-26T10:20:00.000Z')
    expect((await loadConversation(db, conversation))?.stillThereAskedAt).toBeNull()
  })

  test('never closes by itself, however long it is quiet', async () => {
    const { conversation } = await answered()
    for (let day = 26; day <= 30; day++) await look(`2026-11-${day}T23:00:00.000Z`)
    expect(await loadConversation(db, conversation)).toMatchObject({ phase: 'talking', closed: null })
  })
})
