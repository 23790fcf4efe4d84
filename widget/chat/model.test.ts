import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClock } from '../../shared/client/clock.ts'
import { createStorage } from '../../shared/client/storage.ts'
import { SiteStorage } from '../../shared/client/testing.ts'
import { aStart } from '../../shared/domain/conversation/testing.ts'
import { createStore } from '../models/store.ts'
import { ID, NOW, sian, TestServer } from '../testing-server.ts'
import { type ChatModel, createChat } from './model.ts'

let server: TestServer
let area: SiteStorage
let open: ChatModel[]

function chat(token = 'secret', page = new EventTarget()) {
  const store = createStore(
    'mha',
    createStorage(() => area),
    page,
  )
  store.change({ conversation: ID, token })
  const model = createChat({
    origin: `http://127.0.0.1:${server.port}`,
    token,
    store,
    clock: createClock(NOW),
    ended: () => store.change({ ended: true }),
  })
  open.push(model)
  return { model, store }
}
const texts = (model: ChatModel) => model.entries.value.map(({ text, state }) => `${text}: ${state}`)
const until = (what: () => boolean) => vi.waitFor(() => expect(what()).toBe(true), { timeout: 8000 })

beforeEach(async () => {
  server = new TestServer()
  area = new SiteStorage()
  open = []
  await server.listen()
  server.begin()
})
afterEach(async () => {
  for (const model of open) model.close()
  await server.cut()
})

test('what is said is shown at once, then as sent, and an answer arrives', async () => {
  const { model } = chat()
  model.say('My boiler has stopped.', 'en')
  expect(texts(model)).toEqual(['My boiler has stopped.: sending'])
  await until(() => texts(model)[0] === 'My boiler has stopped.: sent')
  expect(model.place.value).toBe(1)
  server.act({ type: 'take', adviser: sian })
  server.typing(true)
  await until(() => model.typing.value === 'Siân Morgan')
  server.act({ type: 'reply', adviser: sian, text: 'Good morning.', language: 'en', promise: null })
  await until(() => model.entries.value.length === 2)
  expect(model.typing.value).toBeNull()
  expect(model.unread.value).toBe(1)
  model.see()
  expect(model.unread.value).toBe(0)
})

test('a message is never out of sight between its sending and its arrival', async () => {
  const { model } = chat()
  const seen: number[] = []
  model.entries.subscribe(entries => seen.push(entries.length))
  for (const text of ['one', 'two', 'three']) model.say(text, 'en')
  await until(() => texts(model).join() === 'one: sent,two: sent,three: sent')
  expect(seen).toEqual([...seen].sort((a, b) => a - b))
})

test('what is written while the line is cut, and through a reload, is sent once and in order', async () => {
  const first = chat().model
  await until(() => first.conversation.value !== null)
  await server.cut()
  await until(() => first.line.value === 'down')
  first.say('one', 'en')
  first.say('two', 'en')
  first.write('half a sent')
  first.close()
  const second = chat().model
  expect(texts(second)).toEqual(['one: sending', 'two: sending'])
  expect(second.draft.value).toBe('half a sent')
  await server.listen()
  await until(() => texts(second).join() === 'one: sent,two: sent')
  expect(server.texts()).toEqual(['one', 'two'])
})

test('two tabs are in step by the server', async () => {
  const [left, right] = [chat().model, chat().model]
  await until(() => left.conversation.value !== null && right.conversation.value !== null)
  left.say('from the left', 'en')
  await until(() => texts(right).join() === 'from the left: sent')
  right.end()
  await until(() => left.conversation.value?.phase === 'closed')
})

test('an ended conversation is noted, and what came too late is not sent and stays in sight', async () => {
  const { model, store } = chat()
  await until(() => model.conversation.value !== null)
  model.end()
  model.say('one more thing', 'en')
  expect(model.ending.value).toBe(true)
  await until(() => texts(model).join() === 'one more thing: not_sent')
  expect(model.conversation.value?.closed?.outcome).toBe('left')
  expect([store.record.value.ended, model.ending.value]).toEqual([true, false])
  const [entry] = model.entries.value
  model.discard(entry?.key ?? '')
  expect(texts(model)).toEqual([])
})

test('a chosen language is told once, and not after the end', async () => {
  const { model } = chat()
  await until(() => model.conversation.value !== null)
  model.chooseLanguage('cy')
  await until(() => model.conversation.value?.language === 'cy')
  model.chooseLanguage('cy')
  model.end()
  await until(() => model.conversation.value?.phase === 'closed')
  model.chooseLanguage('en')
  expect(server.events.filter(({ type }) => type === 'language_chosen')).toHaveLength(1)
})

test('a key that opens nothing is said', async () => {
  const { model } = chat('another')
  await until(() => model.refused.value)
  expect(model.conversation.value).toBeNull()
})

test('a chat that waits goes on as a call back, with what was filled in', async () => {
  const { model } = chat()
  await until(() => model.conversation.value !== null)
  model.convert('callback', { name: 'Beryl Pugh', phone: '01632 960555', slot: 'soon' })
  expect(model.converting.value).toBe('sending')
  await until(() => model.conversation.value?.kind === 'callback')
  await until(() => model.converting.value === null)
  expect(model.conversation.value?.fields.phone).toBe('01632 960555')
})

test('the print in which it is read goes along with what a chat becomes, for the email that confirms it', async () => {
  const { model, store } = chat()
  await until(() => model.conversation.value !== null)
  store.change({ display: { size: 'larger' } })
  model.convert('message', { name: 'Beryl Pugh', reply_by: 'email', email: 'beryl@example.org' })
  await until(() => model.conversation.value?.kind === 'message')
  expect(model.conversation.value?.confirmation).toMatchObject({ to: 'beryl@example.org', size: 'larger' })
})

test('a chat that somebody has taken meanwhile stays a chat, and the refusal is there to be said', async () => {
  const { model } = chat()
  await until(() => model.conversation.value !== null)
  server.act({ type: 'take', adviser: sian })
  model.convert('message', { name: 'Beryl Pugh' })
  await until(() => model.converting.value !== null && model.converting.value !== 'sending')
  expect(model.converting.value).toEqual({ name: 'not_waiting' })
  expect(model.conversation.value?.kind).toBe('chat')
})

test('a change into a complaint is one command: what follows from it comes from the server', async () => {
  const fields = { feedback: 'comment', text: 'The lift is slow', name: 'Beryl Pugh', reply_by: 'none' }
  server.events = []
  server.act(aStart({ conversation: ID, kind: 'feedback', fields }))
  const before = server.events.length
  const { model } = chat()
  await until(() => model.conversation.value?.fields.feedback === 'comment')
  model.change({ ...fields, feedback: 'complaint' })
  await until(() => model.conversation.value?.complaintAt != null)
  await until(() => !model.changing.value)
  expect(server.events.slice(before).map(({ type }) => type)).toEqual([
    'fields_changed',
    'complaint_raised',
    'target_set',
  ])
  expect(server.commands).toEqual(['change_fields'])
})
