import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { residentAccess } from '../access/access.ts'
import { actForResident } from '../actions/commands.ts'
import { startConversation } from '../actions/start.ts'
import { loadConversation, loadEventsAfter } from '../storage/conversations.ts'
import { association, type OpenActionContext, openActionContext } from '../testing/action-context.ts'
import { makeSqlite } from '../testing/databases.ts'
import { handClock } from '../testing/people.ts'
import { startBody } from '../testing/test-server.ts'
import { offerFallbacks } from './fallback-offer.ts'

const mha = association('mha')

let { db, actionContext, end } = {} as OpenActionContext
const clock = handClock('2026-11-26T16:59:00.000Z')
beforeEach(async () => {
  ;({ db, actionContext, end } = await openActionContext(makeSqlite, clock))
})
afterEach(() => end())

async function chatAt(moment: string) {
  clock.set(moment)
  const answer = await startConversation(actionContext, mha, startBody({ name: 'Beryl Pugh' }), true)
  const access = answer.ok ? await residentAccess(db, answer.started.token) : null
  if (!access) throw new Error('not started')
  await actForResident(actionContext, access, {
    type: 'say',
    clientId: randomUUID(),
    text: 'The gate is broken',
    language: 'en',
  })
  return access
}
const look = async (moment: string, somebody = true) => {
  clock.set(moment)
  await offerFallbacks({ ...actionContext, isSomeoneAvailable: () => somebody })
}

test('a minute before closing a way out is offered once, and the promised minutes are still kept', async () => {
  const access = await chatAt('2026-11-26T16:59:00.000Z')
  await look('2026-11-26T16:59:15.000Z')
  await look('2026-11-26T17:01:00.000Z')
  const state = await loadConversation(db, access.conversation)
  expect(state).toMatchObject({ kind: 'chat', phase: 'waiting', fallback: 'closing' })
})

test('nobody there becomes late, and late becomes closing: each is said once', async () => {
  const { conversation } = await chatAt('2026-11-26T16:45:00.000Z')
  for (const minute of [47, 48, 49, 49, 50, 51, 52, 59]) await look(`2026-11-26T16:${minute}:30.000Z`, false)
  const said = (await loadEventsAfter(db, conversation, 0)).flatMap(event =>
    event.type === 'way_out_offered' ? [event.why] : [],
  )
  expect(said).toEqual(['nobody', 'late', 'closing'])
})

test('after closing and the promise, the chat is kept as a message with its words, and the chat stays late', async () => {
  const access = await chatAt('2026-11-26T16:59:00.000Z')
  await look('2026-11-26T17:02:00.001Z')
  const state = await loadConversation(db, access.conversation)
  expect(state).toMatchObject({
    kind: 'message',
    name: 'Beryl Pugh',
    messages: [{ text: 'The gate is broken' }],
  })
  expect(state?.targets.map(({ target, metAt }) => [target, metAt])).toEqual([
    ['chat_answer', null],
    ['message_back', null],
    ['chat_back', null],
  ])
})

test('the resident may turn the waiting chat into a call back, which keeps the words and gets its own promise', async () => {
  const access = await chatAt('2026-11-26T10:15:00.000Z')
  await look('2026-11-26T10:18:30.000Z')
  const convert = (fields: Record<string, string>) =>
    actForResident(actionContext, access, { type: 'convert', clientId: randomUUID(), to: 'callback', fields })
  expect(await convert({ name: 'Beryl Pugh' })).toMatchObject({ refusal: { name: 'fields_wrong' } })
  expect(await convert({ name: 'Beryl Pugh', phone: '01632 960555', slot: 'soon' })).toMatchObject({
    ok: true,
  })
  const state = await loadConversation(db, access.conversation)
  expect(state).toMatchObject({
    kind: 'callback',
    fallback: null,
    messages: [{ text: 'The gate is broken' }],
  })
  expect(state?.targets.at(-1)).toMatchObject({ target: 'phone_back', due: '2026-11-30T17:00:00.000Z' })
  expect(await convert({ name: 'Beryl Pugh', phone: '01632 960555', slot: 'soon' })).toMatchObject({
    refusal: { name: 'not_waiting' },
  })
})
