import { expect, test } from 'vitest'
import { createStorage } from '../../shared/client/storage.ts'
import { SiteStorage } from '../../shared/client/testing.ts'
import type { Starting } from '../device-record.ts'
import { createStart } from './start.ts'
import { createStore } from './store.ts'

/** A server that keeps one conversation for each start, over a line that may lose its answers. */
function createServer() {
  const begun = new Map<string, Starting>()
  const state = { answers: true, refuse: null as object | null }
  const fetch = (async (_: unknown, init: RequestInit) => {
    if (state.refuse) return Response.json({ refusal: state.refuse }, { status: 409 })
    const body = JSON.parse(String(init.body)) as Starting
    if (!begun.has(body.start)) begun.set(body.start, body)
    if (!state.answers) throw new TypeError('Failed to fetch')
    const conversation = `c-${[...begun.keys()].indexOf(body.start) + 1}`
    return Response.json(
      { conversation, token: `token of ${conversation}`, now: '', events: [] },
      { status: 201 },
    )
  }) as typeof window.fetch
  return { begun, state, fetch }
}

const page = 'https://mha.example/repairs'
const starting = (server: ReturnType<typeof createServer>, area = new SiteStorage()) => {
  const store = createStore(
    'mha',
    createStorage(() => area),
    new EventTarget(),
  )
  const start = createStart({
    origin: 'https://door.example',
    association: 'mha',
    store,
    fetch: server.fetch,
    page,
  })
  return { store, start, area }
}

test('a start keeps the key to the conversation, and the name for the next time', async () => {
  const server = createServer()
  const { store, start } = starting(server)
  start.name.value = '  Beryl Pugh '
  const started = await start.submit('cy')
  expect(started?.conversation).toBe('c-1')
  expect(store.record.value).toEqual({ conversation: 'c-1', token: 'token of c-1', name: 'Beryl Pugh' })
  expect([...server.begun.values()]).toMatchObject([
    { language: 'cy', name: 'Beryl Pugh', subject: null, page },
  ])
  expect(start.state.value).toBe('ready')
})

test('a lost answer, a second press and a reload are one conversation', async () => {
  const server = createServer()
  server.state.answers = false
  const { start, area } = starting(server)
  start.subject.value = 'Boiler'
  expect(await start.submit('en')).toBeNull()
  expect(start.state.value).toBe('failed')
  expect(await start.submit('en')).toBeNull()
  server.state.answers = true
  const reloaded = starting(server, area)
  expect(reloaded.start.subject.value).toBe('Boiler')
  expect((await reloaded.start.submit('en'))?.conversation).toBe('c-1')
  expect(server.begun.size).toBe(1)
  expect(reloaded.store.record.value.starting).toBeUndefined()
})

test('the conversation after this one is another', async () => {
  const server = createServer()
  const { start } = starting(server)
  await start.submit('en')
  expect((await start.submit('en'))?.conversation).toBe('c-2')
})

test('while one start is on its way, another press does nothing', async () => {
  const server = createServer()
  const { start } = starting(server)
  const [first, second] = await Promise.all([start.submit('en'), start.submit('en')])
  expect(first?.conversation).toBe('c-1')
  expect(second).toBeNull()
  expect(server.begun.size).toBe(1)
})

test('a final refusal is said, and leaves nothing behind', async () => {
  const server = createServer()
  server.state.refuse = { name: 'chat_closed' }
  const { start, area } = starting(server)
  expect(await start.submit('en')).toBeNull()
  expect(start.state.value).toEqual({ refused: { name: 'chat_closed' } })
  expect(area.getItem('doorstep:mha')).toBeNull()
})

test('a refusal that passes keeps the start for the next press', async () => {
  const server = createServer()
  server.state.refuse = { name: 'unavailable' }
  const { start, store } = starting(server)
  await start.submit('en')
  const id = store.record.value.starting?.start
  expect(id).toBeDefined()
  server.state.refuse = null
  await start.submit('en')
  expect([...server.begun.keys()]).toEqual([id])
})

test('a name that is too long is refused here, and nothing is stored or sent', async () => {
  const server = createServer()
  const { start, area } = starting(server)
  start.name.value = 'x'.repeat(101)
  expect(await start.submit('en')).toBeNull()
  expect(start.state.value).toEqual({ refused: { name: 'too_long', field: 'name', limit: 100 } })
  expect([server.begun.size, area.length]).toEqual([0, 0])
})
