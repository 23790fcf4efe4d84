import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { residentAccess } from '../access/access.ts'
import { offerFallbacks } from '../jobs/fallback-offer.ts'
import { loadConversation } from '../storage/conversations.ts'
import { loadQueueRows } from '../storage/projections.ts'
import { association, type OpenActionContext, openActionContext } from '../testing/action-context.ts'
import { onEachDatabase } from '../testing/databases.ts'
import { handClock, SIAN } from '../testing/people.ts'
import { startBody } from '../testing/test-server.ts'
import { actForAdviser, actForResident } from './commands.ts'
import { startConversation } from './start.ts'

const ASKED = '2026-11-26T10:15:00.000Z'
/** What `npm run due -- mha chat_back 2026-11-26T10:15 --assumed` says: Monday, when the office closes. */
const BACK_BY = '2026-11-30T17:00:00.000Z'

onEachDatabase('after a chat', make => {
  let { db, actionContext, end } = {} as OpenActionContext
  const clock = handClock(ASKED)
  beforeEach(async () => {
    clock.set(ASKED)
    ;({ db, actionContext, end } = await openActionContext(make, clock))
  })
  afterEach(() => end())

  async function chat(id = 'mha') {
    const answer = await startConversation(actionContext, association(id), startBody(), true)
    const access = answer.ok ? await residentAccess(db, answer.started.token) : null
    if (!access) throw new Error('not started')
    return access
  }
  const order = (conversation: string, command: object) =>
    actForAdviser(actionContext, SIAN, { conversation, clientId: randomUUID(), ...command } as never)
  const targetsOf = async (conversation: string) =>
    (await loadConversation(db, conversation))?.targets.map(({ target, due }) => [target, due])

  test('a next step promised in MHA’s chat starts its two working days, from the asking', async () => {
    const { conversation } = await chat()
    clock.set('2026-11-26T16:30:00.000Z')
    await order(conversation, { type: 'take' })
    const promise = { owner: SIAN.id, nextStep: 'Ring with the date', due: '2026-12-01T12:00:00.000Z' }
    await order(conversation, { type: 'reply', text: 'I will ring you', language: 'en', promise })
    expect(await targetsOf(conversation)).toContainEqual(['chat_back', BACK_BY])
    expect(await loadQueueRows(db, 'mha')).toMatchObject([{ target: { id: 'chat_back', due: BACK_BY } }])
  })

  test('a chat that nobody could answer is owed it too, and a call back in its place has its own', async () => {
    const kept = await chat()
    clock.set('2026-11-26T17:30:00.000Z')
    await offerFallbacks({ ...actionContext, isSomeoneAvailable: () => true })
    expect(await targetsOf(kept.conversation)).toEqual([
      ['chat_answer', '2026-11-26T10:18:00.000Z'],
      ['message_back', null],
      ['chat_back', BACK_BY],
    ])
    clock.set(ASKED)
    const other = await chat()
    const fields = { name: 'Beryl Pugh', phone: '01632 960555', slot: 'soon' }
    await actForResident(actionContext, other, {
      type: 'convert',
      clientId: randomUUID(),
      to: 'callback',
      fields,
    })
    expect((await targetsOf(other.conversation))?.map(([target]) => target)).toEqual([
      'chat_answer',
      'phone_back',
    ])
  })

  test('where the policy says nothing of it, nothing is owed', async () => {
    const { conversation } = await chat('angus')
    clock.set('2026-11-26T17:30:00.000Z')
    await offerFallbacks({ ...actionContext, isSomeoneAvailable: () => true })
    expect((await targetsOf(conversation))?.map(([target]) => target)).toEqual(['correspondence'])
  })
})
