import { afterEach, beforeEach, expect, test } from 'vitest'
import { requestCallback, startChat } from '../testing/server.ts'
import { openTab, type Tab, take, until, write } from '../testing/tab.ts'
import { listTimelineEntries } from './timeline.ts'

const BY_FRIDAY = { owner: 'sian', nextStep: 'Ring with the date', due: '2026-11-27T17:00:00.000Z' }
let tab: Tab
beforeEach(async () => {
  tab = await openTab()
})
afterEach(() => tab.close())

test('a reply with a next step promises it, and stays open', async () => {
  requestCallback(tab.server, 'a', 'Idris Khan')
  const chat = await take(await tab.openDesk(), 'a')
  chat.draft.value = 'I will find out'
  expect(chat.send('en', { promise: BY_FRIDAY, thenClose: false })).toBe(true)
  await until(() => expect(chat.conversation.value?.promised?.nextStep).toBe('Ring with the date'))
  expect(chat.conversation.value?.targets.map(({ stage }) => stage)).toEqual(['contact_back', 'promise'])
  expect(chat.conversation.value?.phase).toBe('talking')
})

test('a full answer is closed as answered after it stands in the conversation', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const chat = await take(await tab.openDesk(), 'a')
  chat.draft.value = 'It is done'
  chat.send('en', { promise: null, thenClose: true })
  await until(() => expect(chat.conversation.value?.closed?.outcome).toBe('answered'))
  expect(chat.conversation.value?.messages.at(-1)?.text).toBe('It is done')
  await until(() => expect(tab.announcements).toContain('Closed.'))
})

test('a call back that was only written to cannot be closed as answered, and that is said', async () => {
  requestCallback(tab.server, 'a', 'Idris Khan')
  const chat = await take(await tab.openDesk(), 'a')
  chat.draft.value = 'An answer in writing'
  chat.send('en', { promise: null, thenClose: true })
  await until(() => expect(chat.actions.problem.value).toEqual({ name: 'not_answered_yet' }))
  expect(chat.conversation.value?.phase).toBe('talking')
})

test('a refused reply closes nothing, and deleting it forgets the wish to close', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const chat = await take(await tab.openDesk(), 'a')
  tab.server.refuseNext = { name: 'too_long', field: 'text', limit: 4000 }
  chat.draft.value = 'Refused'
  chat.send('en', { promise: null, thenClose: true })
  await until(() => expect(chat.unsent.value[0]?.state).toBe('not_sent'))
  chat.discard(chat.unsent.value[0]?.command.clientId ?? '')
  write(chat, 'Another')
  await until(() => expect(chat.unsent.value).toEqual([]))
  expect(chat.conversation.value?.phase).toBe('talking')
})

test('calls, notes and a hand-over stand in the history in their order', async () => {
  requestCallback(tab.server, 'a', 'Idris Khan')
  const { events, actions } = await take(await tab.openDesk(), 'a')
  await actions.run({ type: 'contact', way: 'phone', result: 'no_answer', promise: null })
  await actions.run({ type: 'note', text: 'Tried at lunch' })
  await actions.run({ type: 'raise_complaint' })
  await actions.run({ type: 'transfer', to: 'owen', reason: 'He knows the case' })
  await until(() =>
    expect(listTimelineEntries(events.value).map(({ type }) => type)).toEqual([
      'contacted',
      'noted',
      'complaint_raised',
      'transferred',
      'noted',
    ]),
  )
})

test('only chats ring and count in the title; another kind is announced quietly', async () => {
  const desk = await tab.openDesk()
  requestCallback(tab.server, 'a', 'Idris Khan')
  await until(() => expect(tab.announcements).toContain('New in the queue: Call back, Idris Khan.'))
  expect(desk.attentionCount.value).toBe(0)
  expect(tab.tunes).toEqual([])
  startChat(tab.server, 'b', 'Beryl Pugh')
  await until(() => expect(tab.announcements).toContain('New chat: Beryl Pugh.'))
  expect(desk.attentionCount.value).toBe(1)
  await until(() => expect(tab.tunes).toEqual(['new']))
})

test('the filter is read from the address and written to it', async () => {
  const desk = await tab.openDesk('/staff/?who=mine&kind=callback')
  expect(desk.filter.value).toEqual({ who: 'mine', kind: 'callback', language: null })
  desk.setFilter({ who: 'all', language: 'cy' })
  expect(desk.route.query.value).toBe('?kind=callback&lang=cy')
})

test('colleagues are asked for when they are needed, and a failure is told', async () => {
  const desk = await tab.openDesk()
  expect(desk.colleagues.list.value).toBeNull()
  await desk.colleagues.load()
  expect(desk.colleagues.list.value?.map(({ id }) => id)).toEqual(['sian', 'owen'])
  tab.colleaguesFail = true
  await desk.colleagues.load()
  expect(desk.colleagues.failed.value).toBe(true)
  expect(desk.colleagues.list.value).toHaveLength(2)
})
