import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createStorage } from '../../shared/client/storage.ts'
import { SiteStorage } from '../../shared/client/testing.ts'
import { fieldsOf } from '../../shared/domain/enquiry/fields.ts'
import { sampleProfile } from '../../shared/domain/profile/sample.ts'
import type { Door, WordPart } from '../../shared/protocol/http.ts'
import { createParts } from '../panel-parts.ts'
import { doorOf, readWords } from '../testing.ts'
import { ID, sian, TestServer } from '../testing-server.ts'
import { openDoor } from './door.ts'
import { createPanel, type PanelModel } from './panel.ts'
import { createStore } from './store.ts'

const KINDS = (['callback', 'message'] as const).map(kind => ({
  kind,
  fields: fieldsOf(sampleProfile(), kind, []),
  promises: {},
}))

let server: TestServer
let area: SiteStorage
let panels: PanelModel[]
let said: string[]

const partOf = (input: RequestInfo | URL) => new URL(String(input)).searchParams.get('part') as WordPart

/** A tab in which a chat is under way, and waits. */
async function tab(page = new EventTarget()) {
  const fetch = (async (input: RequestInfo | URL) =>
    String(input).includes('/words?')
      ? Response.json({ language: 'en', words: readWords('en', partOf(input)) })
      : Response.json(doorOf({ kinds: KINDS }) satisfies Door)) as typeof window.fetch
  const origin = `http://127.0.0.1:${server.port}`
  const store = createStore(
    'mha',
    createStorage(() => area),
    page,
  )
  if (!store.record.value.token) store.change({ conversation: ID, token: 'secret', name: 'Beryl Pugh' })
  const door = await openDoor({ origin, association: 'mha', fetch }, 'en')
  const panel = createPanel({
    door,
    store,
    origin,
    association: 'mha',
    fetch,
    page: 'https://mha.example/',
    announce: text => said.push(text),
    focused: () => true,
    session: createStorage(() => new SiteStorage()),
    parts: createParts(door, () => {}),
  })
  panels.push(panel)
  panel.show()
  await until(() => panel.chat.value?.model.conversation.value?.phase === 'waiting')
  return { panel, store }
}
const until = (what: () => boolean) => vi.waitFor(() => expect(what()).toBe(true), { timeout: 8000 })
const chatOf = ({ chat }: PanelModel) => {
  if (!chat.value) throw new Error('no chat')
  return chat.value.model
}

beforeEach(async () => {
  server = new TestServer()
  area = new SiteStorage()
  panels = []
  said = []
  await server.listen()
  server.begin()
})
afterEach(async () => {
  for (const { chat, sent, door } of panels) {
    chat.value?.model.close()
    sent.open.value?.model.close()
    door.close()
  }
  await server.cut()
})

test('a chat goes on as a call back: nothing is asked twice, and its confirmation follows', async () => {
  const { panel, store } = await tab()
  const { forms, sent } = panel
  const model = chatOf(panel)
  model.write('half a sentence')
  await forms.openInstead('callback', model)
  const answers = forms.changing.value?.answers
  expect([panel.screen.value, answers?.values.value.name]).toEqual(['form', 'Beryl Pugh'])

  const callback = KINDS[0]?.fields ?? []
  forms.flow.value?.saveChange(callback)
  expect(answers?.problems.value).toEqual([{ field: 'phone', problem: 'missing' }])
  answers?.write('phone', '01632 960555')
  forms.flow.value?.saveChange(callback)
  await until(() => panel.screen.value === 'contact')

  expect(store.record.value).toMatchObject({
    contacts: [{ conversation: ID, token: 'secret', kind: 'callback', reference: 'K7M4QX' }],
  })
  expect([store.record.value.token, panel.chat.value]).toEqual([undefined, null])
  await until(() => sent.open.value?.model.conversation.value?.fields.phone === '01632 960555')
  expect(sent.open.value?.model.draft.value).toBe('half a sentence')
  expect(store.get('draft')).toBeNull()
})

test('a chat that the house kept as a message is found as one, and said in words', async () => {
  const { panel } = await tab()
  server.act({ type: 'keep_as_message' })
  await until(() => panel.screen.value === 'contact')
  expect(said).toContain('Nobody could answer before we closed. We have kept what you wrote as a message.')
  expect(said.filter(text => /\b(contact|form)\.\w/.test(text))).toEqual([])
  await until(() => panel.sent.open.value?.model.notes.value.length === 1)
})

test('another tab follows to what the chat has become', async () => {
  const [left, right] = [new EventTarget(), new EventTarget()]
  const one = await tab(left)
  const two = await tab(right)
  const reach = { reply_by: 'phone', phone: '01632 960555' }
  chatOf(one.panel).convert('message', { name: 'Beryl Pugh', ...reach })
  await until(() => [one, two].every(({ panel }) => panel.screen.value === 'contact'))
  expect(two.store.record.value.contacts).toHaveLength(1)
})

test('a form is left alone when somebody comes after all, and the chat is still there', async () => {
  const { panel } = await tab()
  await panel.forms.openInstead('message', chatOf(panel))
  server.act({ type: 'take', adviser: sian })
  await until(() => chatOf(panel).conversation.value?.phase === 'talking')
  expect([panel.screen.value, panel.forms.changing.value?.chat]).toEqual(['form', chatOf(panel)])
})

test('a wrong field that only the server knows of is shown beside it', async () => {
  const { panel } = await tab()
  await panel.forms.openInstead('message', chatOf(panel))
  const problems = [{ field: 'phone', problem: 'not_a_phone' }] as const
  server.refuseNext({ name: 'fields_wrong', problems })
  chatOf(panel).convert('message', { name: 'Beryl Pugh' })
  await until(() => panel.forms.changing.value?.answers.problems.value.length === 1)
  expect(panel.screen.value).toBe('form')
})

test('what to do when gas is smelt is said at once, and once', async () => {
  const gas = 'If you can smell gas, call 0800 111 999 now.'
  const { panel } = await tab()
  chatOf(panel).say('There is a smell of gas in my kitchen', 'en')
  await until(() => said.includes(gas))
  chatOf(panel).say('I smell gas!', 'en')
  await until(() => chatOf(panel).entries.value.filter(({ state }) => state === 'sent').length === 2)
  expect(said.filter(text => text === gas)).toHaveLength(1)
})

test('that nobody is at the desk is said with what can be asked for instead', async () => {
  await tab()
  server.act({ type: 'offer_way_out', why: 'nobody' })
  await until(() => said.includes('Nobody is at the desk just now.'))
  expect(said).toContain('You do not have to wait: Ask for a call back instead, Leave it as a message')
})
