import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { replay } from '../../shared/domain/conversation/apply.ts'
import type { Door, Started } from '../../shared/protocol/http.ts'
import { DATABASE_URLS } from '../testing/databases.ts'
import { freePort } from '../testing/free-port.ts'
import { type Killable, startKillable } from '../testing/killable.ts'
import {
  comesUp,
  cookieOf,
  residentLine,
  staffLine,
  startChat,
  startTestServer,
} from '../testing/test-server.ts'
import { sayNothing, startTestTranslator, type TestTranslator } from '../testing/test-translator.ts'

const START_AT = '2026-11-26T10:15:00Z'
/** Past the claim of whoever was killed, by the clock of the server that comes after. */
const A_MINUTE_ON = '2026-11-26T10:16:00Z'

for (const [name, databaseUrl] of Object.entries(DATABASE_URLS)) {
  test(`killed while the machine is at work on ${name}, the next process translates, once`, async () => {
    const { first, far, killed } = await atWork(databaseUrl)
    const { token } = await startChat(first)
    const { socket } = residentLine(first, token)
    await comesUp(socket)
    await languagesAreKnown(far)
    far.answerNext(sayNothing)
    const send = async (command: object) =>
      socket.emitWithAck('command', { clientId: randomUUID(), ...command } as never)
    expect(await send({ type: 'choose_language', language: 'pl' })).toMatchObject({ ok: true })
    expect(await send({ type: 'allow_translation', allowed: true })).toMatchObject({ ok: true })
    expect(await send({ type: 'say', text: 'Nie mam wody', language: 'pl' })).toMatchObject({ ok: true })
    await vi.waitFor(() => expect(far.asked).toHaveLength(1), { timeout: 10_000 })
    await killed()
    if (!socket.connected) await comesUp(socket)
    await vi.waitFor(
      async () => {
        // It may have been translated before this line was up again.
        const resumed = await socket.emitWithAck('resume', { after: 0 })
        if (!resumed.ok) throw new Error(resumed.refusal.name)
        expect(resumed.events.filter(({ type }) => type === 'translated')).toMatchObject([
          { text: '(pl to en) Nie mam wody', language: 'en' },
        ])
      },
      { timeout: 20_000 },
    )
    expect(far.asked).toHaveLength(2)
    socket.disconnect()
  }, 60_000)
}

for (const [name, databaseUrl] of Object.entries(DATABASE_URLS)) {
  test(`killed while the machine is at work on a form on ${name}, the next process translates it, once`, async () => {
    const { first, far, killed } = await atWork(databaseUrl)
    await languagesAreKnown(far)
    far.answerNext(sayNothing)
    const fields = { text: 'Nie mam wody', name: 'Agnieszka Wrona', reply_by: 'phone', phone: '01632 960555' }
    const answer = await fetch(`${first.url}/api/mha/contacts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        start: randomUUID(),
        kind: 'message',
        language: 'pl',
        page: null,
        fields: { ...fields, machine: 'yes' },
      }),
    })
    const { token } = (await answer.json()) as Started
    await vi.waitFor(() => expect(far.asked).toHaveLength(1), { timeout: 10_000 })
    const { socket } = residentLine(await killed(), token)
    await comesUp(socket)
    await vi.waitFor(async () => expect((await read(socket))?.written.text?.made?.text).toBeTruthy(), {
      timeout: 20_000,
    })
    expect(await read(socket)).toMatchObject({
      fields,
      written: { text: { language: 'pl', made: { text: '(pl to en) Nie mam wody', language: 'en' } } },
    })
    expect(far.asked.map(({ q }) => q)).toEqual(['Nie mam wody', 'Nie mam wody'])
    socket.disconnect()
  }, 60_000)
}

/** A process that can be killed; `killed` answers the one that comes after it. */
async function atWork(databaseUrl: () => Promise<string | undefined>) {
  const folder = mkdtempSync(join(tmpdir(), 'doorstep-translated-'))
  const far = await startTestTranslator()
  const port = await freePort()
  const database = await databaseUrl()
  const start = (at: string) => startKillable(at, folder, port, database, { TRANSLATE_URL: far.url })
  let running: Killable | null = null
  onTestFinished(async () => {
    await running?.kill()
    await far.close()
    rmSync(folder, { recursive: true, force: true })
  })
  const first = await start(START_AT)
  running = first
  const killed = async () => {
    running = null
    await first.kill()
    running = await start(A_MINUTE_ON)
    return running
  }
  return { first, far, killed }
}

/** The conversation as its resident's browser makes it of the whole log. */
async function read(socket: ReturnType<typeof residentLine>['socket']) {
  const resumed = await socket.emitWithAck('resume', { after: 0 })
  if (!resumed.ok) throw new Error(resumed.refusal.name)
  return replay(resumed.events)
}

const languagesAreKnown = (far: TestTranslator) =>
  vi.waitFor(() => expect(far.askedLanguages()).toBeGreaterThan(0), { timeout: 10_000 })

test('a translator that cannot be reached stops neither the start nor a message, and is not offered', async () => {
  const server = await startTestServer(START_AT, { translator: `http://127.0.0.1:${await freePort()}` })
  const { token } = await startChat(server)
  const { socket } = residentLine(server, token)
  await comesUp(socket)
  const send = (command: object) =>
    socket.emitWithAck('command', { clientId: randomUUID(), ...command } as never)
  await send({ type: 'choose_language', language: 'pl' })
  expect(await send({ type: 'allow_translation', allowed: true })).toEqual({
    ok: false,
    refusal: { name: 'language_not_offered' },
  })
  expect(await send({ type: 'say', text: 'Halo', language: 'pl' })).toMatchObject({ ok: true })
  socket.disconnect()
  await server.close()
})

test('the door says whether somebody at the desk speaks Welsh, and never offers a machine for it', async () => {
  const far = await startTestTranslator()
  const server = await startTestServer(START_AT, { translator: far.url })
  await languagesAreKnown(far)
  const across = async (language: string) => {
    const answer = await fetch(`${server.url}/api/mha/door?lang=${language}`)
    return ((await answer.json()) as Door).across
  }
  expect(await across('en')).toBeUndefined()
  expect(await across('cy')).toEqual({ translation: false })
  const asksLeave = async (language: string) => {
    const answer = await fetch(`${server.url}/api/mha/door?lang=${language}`)
    const { kinds } = (await answer.json()) as Door
    const asked = kinds.map(({ fields }) => fields.some(({ name }) => name === 'machine'))
    expect(new Set(asked).size).toBe(1)
    return asked[0]
  }
  expect(await Promise.all(['pl', 'ar', 'en', 'cy', 'ur'].map(asksLeave))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])

  const cookie = await cookieOf(server, 'sian@mha.example')
  const { socket } = staffLine(server, cookie)
  await comesUp(socket)
  await vi.waitFor(async () => expect(await across('cy')).toBeUndefined())
  const put = (languages: unknown, header = cookie) =>
    fetch(`${server.url}/api/staff/languages`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', cookie: header },
      body: JSON.stringify({ languages }),
    })
  expect(await (await put(['en', 'pl', 'en'])).json()).toEqual({ languages: ['en', 'pl'] })
  expect(await asksLeave('pl')).toBe(false)
  expect(await across('cy')).toEqual({ translation: false })
  const me = await fetch(`${server.url}/api/staff/me`, { headers: { cookie } })
  expect(await me.json()).toMatchObject({ adviser: { languages: ['en', 'pl'] } })
  expect((await put([])).status).toBe(400)
  expect((await put(['English'])).status).toBe(400)
  expect((await put(['en'], '')).status).toBe(401)

  socket.emit('presence', { available: false })
  await put(['cy'])
  await vi.waitFor(async () => expect(await across('cy')).toEqual({ translation: false }))
  socket.disconnect()
  await server.close()
  await far.close()
})
