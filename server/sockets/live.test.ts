import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import type { AdviserCommand, ResidentCommand } from '../../shared/protocol/commands.ts'
import { adviserCommandExamples } from '../../shared/protocol/examples.ts'
import type { Ack } from '../../shared/protocol/wire.ts'
import {
  comesUp,
  cookieOf,
  postStart,
  type ResidentLine,
  residentLine,
  type StaffLine,
  staffLine,
  startBody,
  startChat,
  startTestServer,
  type TestServer,
} from '../testing/test-server.ts'

let server: TestServer
let sian: string
let isla: string
const open: (ResidentLine | StaffLine)[] = []

beforeAll(async () => {
  server = await startTestServer('2026-11-26T10:15:00Z')
  sian = await cookieOf(server, 'sian@mha.example')
  isla = await cookieOf(server, 'isla@angus.example')
})
afterEach(() => {
  for (const socket of open.splice(0)) socket.disconnect()
})
afterAll(() => server.close())

function resident(token: string, origin?: string) {
  const line = residentLine(server, token, origin)
  open.push(line.socket)
  return line
}
function staff(cookie: string, origin?: string) {
  const line = staffLine(server, cookie, origin)
  open.push(line.socket)
  return line
}
const say = (text: string): ResidentCommand => ({ type: 'say', clientId: randomUUID(), text, language: 'en' })
const ask = (line: { socket: ResidentLine }, command: unknown): Promise<Ack> =>
  line.socket.emitWithAck('command', command as ResidentCommand)
const order = (line: { socket: StaffLine }, command: AdviserCommand): Promise<Ack> =>
  line.socket.emitWithAck('command', command)

describe('who is let in', () => {
  test('a token that was never given is refused by name', async () => {
    expect(await comesUp(resident('nonsense').socket)).toEqual({ name: 'not_allowed' })
  })

  test("a page of a site that is not the association's is refused even with the token", async () => {
    const { token } = await startChat(server)
    await expect(comesUp(resident(token, 'https://evil.example').socket)).rejects.toThrow()
    expect(await comesUp(resident(token).socket)).toBeNull()
  })

  test('an adviser without a session is asked to sign in', async () => {
    expect(await comesUp(staff('').socket)).toEqual({ name: 'sign_in_needed' })
  })

  test("another site cannot open the staff line with an adviser's cookie", async () => {
    expect(await comesUp(staff(sian, 'http://localhost:3001').socket)).toEqual({ name: 'site_not_allowed' })
    expect(await comesUp(staff(sian).socket)).toBeNull()
  })

  test('an adviser of one association sees nothing of another, and cannot act in it', async () => {
    const { conversation } = await startChat(server, 'mha')
    const other = staff(isla)
    await vi.waitFor(() => expect(other.queue[0]).toMatchObject({ type: 'snapshot', rows: [] }))
    for (const command of Object.values(adviserCommandExamples))
      expect(await order(other, { ...command, conversation }), command.type).toEqual({
        ok: false,
        refusal: { name: 'not_found' },
      })
    const resumed = await other.socket.emitWithAck('resume', { conversation, after: 0 })
    expect(resumed).toEqual({ ok: false, refusal: { name: 'not_found' } })
  })
})

describe('starting over HTTP', () => {
  test('from a site that is not listed is refused by name', async () => {
    const response = await postStart(server, 'mha', startBody(), 'https://evil.example')
    expect(response.status).toBe(403)
    expect(await response.json()).toEqual({ refusal: { name: 'site_not_allowed' } })
  })

  test('with an unknown field is refused, and the field is named', async () => {
    const response = await postStart(server, 'mha', { ...startBody(), tenancyNumber: '12' })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ refusal: { name: 'malformed', field: 'tenancyNumber' } })
  })

  test('with too long a name is refused with the limit', async () => {
    const response = await postStart(server, 'mha', startBody({ name: 'x'.repeat(101) }))
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({ refusal: { name: 'too_long', field: 'name', limit: 100 } })
  })

  test('with more than 20 KB is refused with the limit', async () => {
    const response = await postStart(server, 'mha', startBody({ page: 'x'.repeat(20_000) }))
    expect(response.status).toBe(413)
    expect(await response.json()).toEqual({ refusal: { name: 'too_long', field: '', limit: 20_000 } })
  })

  test('at an association that is not here is not found', async () => {
    expect((await postStart(server, 'nowhere', startBody())).status).toBe(404)
  })
})

describe('a conversation', () => {
  test('goes from resident to adviser and back, each event once and in order', async () => {
    const adviser = staff(sian)
    await vi.waitFor(() => expect(adviser.queue[0]?.type).toBe('snapshot'))
    const { conversation, token, events } = await startChat(server)
    const beryl = resident(token)
    expect(await comesUp(beryl.socket)).toBeNull()
    expect(await ask(beryl, say('The lift in our block is slow'))).toEqual({ ok: true, n: events.length + 1 })

    const row = await vi.waitFor(() => {
      const news = adviser.queue.findLast(one => one.type === 'change' && one.conversation === conversation)
      expect(news).toMatchObject({
        row: { last: { text: 'The lift in our block is slow' }, phase: 'waiting' },
      })
      return news
    })
    expect(row).toMatchObject({ row: { target: { due: expect.stringMatching(/^2026-11-26T10:18/) } } })

    const resumed = await adviser.socket.emitWithAck('resume', { conversation, after: 0 })
    expect(resumed).toMatchObject({ ok: true, n: 4 })
    await order(adviser, { type: 'take', conversation, clientId: randomUUID() })
    const reply = {
      type: 'reply',
      promise: null,
      conversation,
      clientId: randomUUID(),
      text: 'Good morning',
      language: 'en',
    } as const
    await order(adviser, reply)
    await vi.waitFor(() =>
      expect(beryl.heard.map(event => [event.n, event.type])).toEqual([
        [4, 'message'],
        [5, 'taken'],
        [6, 'message'],
        [7, 'target_met'],
      ]),
    )
    expect(adviser.heard.map(event => event.n)).toEqual([5, 6, 7])
  })

  test('is in step in two tabs, and a line that was down asks for everything after the last it has', async () => {
    const { token } = await startChat(server)
    const [one, two] = [resident(token), resident(token)]
    await Promise.all([comesUp(one.socket), comesUp(two.socket)])
    await ask(one, say('from the first tab'))
    await vi.waitFor(() => expect(two.heard).toHaveLength(1))
    two.socket.disconnect()
    await ask(one, say('while the second was down'))
    two.socket.connect()
    await comesUp(two.socket)
    const resumed = await two.socket.emitWithAck('resume', { after: two.heard.at(-1)?.n ?? 0 })
    expect(resumed).toMatchObject({
      ok: true,
      events: [{ type: 'message', text: 'while the second was down' }],
    })
  })

  test('tells a resident the place in the queue, and moves it up as others are taken', async () => {
    const first = await startChat(server, 'angus')
    const second = await startChat(server, 'angus')
    const line = resident(second.token)
    await vi.waitFor(() => expect(line.places.at(-1)).toBe(2))
    const adviser = staff(isla)
    await comesUp(adviser.socket)
    await order(adviser, { type: 'take', conversation: first.conversation, clientId: randomUUID() })
    await vi.waitFor(() => expect(line.places.at(-1)).toBe(1))
    await order(adviser, { type: 'take', conversation: second.conversation, clientId: randomUUID() })
    await vi.waitFor(() => expect(line.places.at(-1)).toBeNull())
  })

  test('carries typing both ways and stores none of it', async () => {
    const { conversation, token } = await startChat(server)
    const [beryl, adviser] = [resident(token), staff(sian)]
    await Promise.all([comesUp(beryl.socket), comesUp(adviser.socket)])
    await adviser.socket.emitWithAck('resume', { conversation, after: 0 })
    adviser.socket.emit('presence', { conversation, typing: true })
    beryl.socket.emit('presence', { typing: true })
    await vi.waitFor(() => {
      expect(beryl.presences).toContainEqual({
        conversation,
        who: 'adviser',
        name: 'Siân Morgan',
        typing: true,
      })
      expect(adviser.presences).toContainEqual({ conversation, who: 'resident', typing: true })
    })
    const resumed = await beryl.socket.emitWithAck('resume', { after: 0 })
    expect(resumed).toMatchObject({ n: 3 })
  })

  test('refuses a command it does not know, by the field that is wrong, and goes on', async () => {
    const { token } = await startChat(server)
    const line = resident(token)
    await comesUp(line.socket)
    expect(await ask(line, { type: 'sing', clientId: randomUUID() })).toMatchObject({
      refusal: { name: 'malformed', field: 'type' },
    })
    expect(await ask(line, { ...say('x'), loud: true })).toMatchObject({
      refusal: { name: 'malformed', field: 'loud' },
    })
    expect(await ask(line, say('x'.repeat(4001)))).toEqual({
      ok: false,
      refusal: { name: 'too_long', field: 'text', limit: 4000 },
    })
    expect(await ask(line, say('still here'))).toMatchObject({ ok: true })
  })

  test('lets no resident do what is for advisers, not even in their own conversation', async () => {
    const { token, conversation, events } = await startChat(server)
    const line = resident(token)
    await comesUp(line.socket)
    for (const command of Object.values(adviserCommandExamples))
      expect(await ask(line, { ...command, conversation }), command.type).toMatchObject({
        refusal: { name: 'malformed' },
      })
    expect(await line.socket.emitWithAck('resume', { after: 0 })).toMatchObject({ n: events.length })
  })

  test('holds back a flood with the time to wait, and loses nothing that it acknowledged', async () => {
    const { token } = await startChat(server)
    const line = resident(token)
    await comesUp(line.socket)
    const answers = await Promise.all(
      Array.from({ length: 70 }, (_, index) => ask(line, say(`flood ${index}`))),
    )
    const refused = answers.filter(answer => !answer.ok)
    expect(refused).toHaveLength(10)
    expect(refused[0]).toMatchObject({
      refusal: { name: 'too_often', retryAfterSeconds: expect.any(Number) },
    })
    const resumed = await line.socket.emitWithAck('resume', { after: 0 })
    if (!resumed.ok) throw new Error('resume was refused')
    expect(resumed.events.filter(event => event.type === 'message')).toHaveLength(60)
  })
})

describe('what is for advisers alone', () => {
  test('reaches no resident, live or on resuming, and leaves no gap', async () => {
    const { conversation, token } = await startChat(server)
    const [beryl, adviser] = [resident(token), staff(sian)]
    await Promise.all([comesUp(beryl.socket), comesUp(adviser.socket)])
    await order(adviser, {
      type: 'note',
      conversation,
      clientId: randomUUID(),
      text: 'Vulnerable: ring the daughter',
    })
    await vi.waitFor(() => expect(beryl.heard).toHaveLength(1))
    expect(beryl.heard).toMatchObject([{ n: 4, type: 'withheld' }])
    const resumed = await beryl.socket.emitWithAck('resume', { after: 0 })
    expect(JSON.stringify(resumed)).not.toContain('daughter')
    expect(resumed).toMatchObject({ n: 4, events: [{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }] })
    const seen = await adviser.socket.emitWithAck('resume', { conversation, after: 3 })
    expect(seen).toMatchObject({ events: [{ type: 'noted', text: 'Vulnerable: ring the daughter' }] })
  })
})

test('a contact is begun over HTTP from a listed site alone, and colleagues are listed to who is signed in', async () => {
  const body = {
    start: randomUUID(),
    kind: 'message',
    language: 'en',
    page: null,
    fields: {
      text: 'The gate is broken',
      name: 'Idris Khan',
      reply_by: 'email',
      email: 'idris@home.example',
    },
  }
  const post = (origin: string) =>
    fetch(`${server.url}/api/mha/contacts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify(body),
    })
  expect((await post('https://evil.example')).status).toBe(403)
  expect((await post('http://localhost:3001')).status).toBe(201)
  expect((await post('http://localhost:3001')).status).toBe(200)
  const listed = await fetch(`${server.url}/api/staff/advisers`, { headers: { cookie: sian } })
  const { advisers } = (await listed.json()) as { advisers: { name: string }[] }
  expect(advisers.map(({ name }) => name)).toEqual(['Dafydd Rees', 'Siân Morgan'])
  expect((await fetch(`${server.url}/api/staff/advisers`)).status).toBe(401)
})
