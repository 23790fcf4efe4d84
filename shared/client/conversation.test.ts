import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ConversationEvent } from '../domain/conversation/events.ts'
import { aStarted } from '../domain/conversation/testing.ts'
import type { Ack, Resumed } from '../protocol/wire.ts'
import { type ConversationClient, createConversation } from './conversation.ts'
import { createStorage, type TextStorage } from './storage.ts'
import { SiteStorage } from './testing.ts'

type Say = { type: 'say'; text: string; language: string }

const at = '2026-11-23T10:15:00.000Z'
const sian = { role: 'adviser', id: 'sian', name: 'Siân Morgan' } as const

/** A server with one chat in it, at the end of a line that may be down or slow to show what was done. */
class TestServer {
  events: ConversationEvent[] = [
    {
      n: 1,
      at,
      ...aStarted({ name: 'Beryl Pugh' }),
    },
  ]
  up = true
  shows = true
  typing: boolean[] = []
  answered: boolean[] = []
  client: ConversationClient<Say> | undefined

  add(event: object) {
    const fresh = { ...event, n: this.events.length + 1, at } as ConversationEvent
    this.events.push(fresh)
    if (this.shows) this.client?.log.receive([fresh])
    return fresh.n
  }
  reply(text: string) {
    return this.add({ type: 'message', by: sian, text, language: 'en' })
  }
  send = async ({ type, clientId, ...said }: Say & { clientId: string }): Promise<Ack> => {
    if (!this.up) throw new Error('down')
    if (said.text === 'refuse me') return { ok: false, refusal: { name: 'conversation_closed' } }
    return { ok: true, n: this.add({ type: 'message', by: { role: 'resident' }, clientId, ...said }) }
  }
  resume = async (after: number): Promise<Resumed> => {
    if (!this.up) throw new Error('down')
    return { ok: true, now: at, n: this.events.length, events: this.events.slice(after) }
  }
}

let server: TestServer
let area: SiteStorage
let open: ConversationClient<Say>[]

function join(storage: TextStorage = createStorage(() => area), answeredAt?: () => number) {
  const client = createConversation<Say>({
    storage,
    key: text => `${text}:c-1`,
    other: 'adviser',
    send: server.send,
    onAnswer: (_, { ok }) => server.answered.push(ok),
    resume: server.resume,
    tellTyping: typing => server.typing.push(typing),
    ...(answeredAt && { answeredAt }),
  })
  server.client = client
  open.push(client)
  client.lineUp()
  return client
}
const say = (text: string): Say => ({ type: 'say', text, language: 'en' })
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

beforeEach(() => {
  vi.useFakeTimers()
  server = new TestServer()
  area = new SiteStorage()
  open = []
})
afterEach(() => {
  for (const client of open) client.close()
  vi.useRealTimers()
})

test('what is said leaves the draft, waits in the outbox and then stands in the log', async () => {
  const client = join()
  await pass(0)
  client.draft.value = 'My boiler has stopped.'
  client.typed()
  client.say(say(client.draft.value))
  expect([client.draft.value, client.outbox.items.value.length]).toEqual(['', 1])
  await pass(0)
  expect(client.outbox.items.value).toEqual([])
  expect(client.log.conversation.value?.messages.map(({ text }) => text)).toEqual(['My boiler has stopped.'])
  expect([server.typing, server.answered]).toEqual([[true, false], [true]])
})

test('what was acknowledged stays in the outbox until its event has come, which is asked for', async () => {
  const client = join()
  await pass(0)
  server.shows = false
  client.say(say('one'))
  await pass(500)
  expect([client.outbox.items.value.length, client.log.conversation.value?.messages.length]).toEqual([1, 0])
  await pass(1000)
  expect([client.outbox.items.value.length, client.log.conversation.value?.messages.length]).toEqual([0, 1])
})

test('an event that never comes holds up the outbox for five seconds, no longer', async () => {
  const client = join()
  await pass(0)
  server.shows = false
  server.resume = () => new Promise(() => {})
  const deaf = join()
  deaf.say(say('one'))
  await pass(4900)
  expect(deaf.outbox.items.value).toHaveLength(1)
  await pass(200)
  expect(deaf.outbox.items.value).toEqual([])
  expect(client.outbox.items.value).toEqual([])
})

test('a refused command stays, and its answer is told', async () => {
  const client = join()
  client.say(say('refuse me'))
  await pass(0)
  expect(client.outbox.items.value).toMatchObject([{ state: 'not_sent' }])
  expect(server.answered).toEqual([false])
})

test('a reload finds the draft, what was not sent, and what has been read', async () => {
  const first = join()
  await pass(0)
  server.reply('Good morning.')
  first.see()
  server.up = false
  first.say(say('one'))
  first.draft.value = 'half a sentence'
  first.close()
  server.up = true
  const second = join()
  expect([second.draft.value, second.seen.value]).toEqual(['half a sentence', 2])
  await pass(0)
  expect(second.log.conversation.value?.messages.map(({ text }) => text)).toEqual(['Good morning.', 'one'])
  expect(second.unread.value).toBe(0)
})

test('messages of the other end are new until they have been seen, here or in another tab', async () => {
  const [left, right] = [join(), join()]
  await pass(0)
  server.reply('one')
  left.log.receive(server.events)
  expect([left.unread.value, right.unread.value]).toEqual([1, 1])
  right.see()
  left.refreshSeen()
  expect([left.unread.value, right.unread.value]).toEqual([0, 0])
  right.say(say('my own'))
  await pass(0)
  expect(right.unread.value).toBe(0)
})

test('whoever has answered has read what came before', async () => {
  const client = join(undefined, () => 2)
  await pass(0)
  server.reply('one')
  server.reply('two')
  expect(client.unread.value).toBe(1)
})

test('who is writing stops by speaking, by ending it, and in silence', async () => {
  const client = join()
  await pass(0)
  const typing = { conversation: 'c-1', who: 'adviser', name: 'Siân Morgan', typing: true } as const
  client.hear(typing)
  expect(client.typing.value).toBe('Siân Morgan')
  server.reply('Good morning.')
  expect(client.typing.value).toBeNull()
  client.hear(typing)
  client.hear({ ...typing, typing: false })
  expect(client.typing.value).toBeNull()
  client.hear({ conversation: 'c-1', who: 'resident', typing: true })
  expect(client.typing.value).toBeNull()
  client.hear(typing)
  await pass(6000)
  expect(client.typing.value).toBeNull()
  client.hear(typing)
  server.add({ type: 'closed', by: sian, outcome: 'answered', referredTo: null })
  expect(client.typing.value).toBeNull()
})

test.each([
  ['blocked', () => null],
  ['full', () => Object.assign(new SiteStorage(), { full: true })],
])('%s storage loses nothing while the page is open', async (_, area) => {
  const storage = createStorage(area)
  const client = join(storage)
  server.up = false
  client.say(say('one'))
  client.draft.value = 'half a sentence'
  client.refreshOutbox()
  client.refreshSeen()
  expect(client.outbox.items.value).toHaveLength(1)
  server.up = true
  client.lineUp()
  await pass(1000)
  expect(client.log.conversation.value?.messages.map(({ text }) => text)).toEqual(['one'])
  expect(storage.get('draft:c-1')).toBe('half a sentence')
})

test('storage that is cleared meanwhile does not lose what is on its way', async () => {
  const client = join()
  server.up = false
  client.say(say('one'))
  area.clear()
  client.refreshOutbox()
  client.refreshSeen()
  server.up = true
  client.lineUp()
  await pass(1000)
  expect(client.log.conversation.value?.messages.map(({ text }) => text)).toEqual(['one'])
})

test('what another program spoiled does not keep the conversation from opening', () => {
  area.setItem('outbox:c-1', '[{"command": ')
  expect(join().outbox.items.value).toEqual([])
})
