import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import {
  comesUp,
  cookieOf,
  PASSWORD,
  signIn,
  staffLine,
  startTestServer,
  type TestServer,
} from '../testing/test-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'doorstep-sign-in-'))
let server: TestServer
beforeAll(async () => {
  server = await startTestServer('2026-11-26T10:15:00Z', { data: folder })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

const post = (path: string, cookie: string, body: unknown) =>
  fetch(`${server.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url, cookie },
    body: JSON.stringify(body),
  })

test('an adviser who signs in is known by name and association', async () => {
  const cookie = await cookieOf(server, 'sian@mha.example')
  const response = await fetch(`${server.url}/api/staff/me`, { headers: { cookie } })
  expect(await response.json()).toMatchObject({
    adviser: { name: 'Siân Morgan', languages: ['en', 'cy'] },
    association: { id: 'mha', nation: 'wales' },
  })
})

test('who is not signed in is asked to', async () => {
  const response = await fetch(`${server.url}/api/staff/me`)
  expect(response.status).toBe(401)
  expect(await response.json()).toEqual({ refusal: { name: 'sign_in_needed' } })
})

test('an adviser cannot take another name', async () => {
  const cookie = await cookieOf(server, 'sian@mha.example')
  expect((await post('/api/auth/update-user', cookie, { name: 'The Chief Executive' })).status).toBe(404)
  const me = await fetch(`${server.url}/api/staff/me`, { headers: { cookie } })
  expect(await me.json()).toMatchObject({ adviser: { name: 'Siân Morgan' } })
})

test('a session ends when it was to end, however busy the adviser is', async () => {
  const cookie = await cookieOf(server, 'sian@mha.example')
  const db = new DatabaseSync(join(folder, 'doorstep.db'))
  const inTwoHours = new Date(Date.now() + 2 * 60 * 60 * 1000).toISOString()
  db.prepare('update session set expiresAt = ?').run(inTwoHours)
  expect((await fetch(`${server.url}/api/staff/me`, { headers: { cookie } })).status).toBe(200)
  const ends = db.prepare('select distinct expiresAt from session').all()
  db.close()
  expect(ends).toEqual([{ expiresAt: inTwoHours }])
})

test('a new password ends the sessions that the old one opened; the same one ends none', async () => {
  const [name, email, association] = ['Isla Geddes', 'isla@angus.example', 'angus']
  const cookie = await cookieOf(server, email)
  const me = () => fetch(`${server.url}/api/staff/me`, { headers: { cookie } })
  expect((await me()).status).toBe(200)
  const languages = ['en', 'cy']
  const put = (password: string) =>
    server.app.auth.putAdviser({ association, name, email, languages, password })
  await put(PASSWORD)
  expect((await me()).status).toBe(200)
  await put('another-long-password')
  expect((await me()).status).toBe(401)
})

test('what residents wrote can be read by the owner of the server alone', () => {
  for (const file of ['doorstep.db', 'doorstep.db-wal', 'secret'])
    expect(statSync(join(folder, file)).mode & 0o077, file).toBe(0)
})

test('a line that nobody touches ends within a minute of its session', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  try {
    const cookie = await cookieOf(server, 'sian@mha.example')
    const { socket } = staffLine(server, cookie)
    expect(await comesUp(socket)).toBeNull()
    expect((await post('/api/auth/sign-out', cookie, {})).status).toBe(200)
    const ended = new Promise<string>(resolve => socket.once('disconnect', resolve))
    vi.advanceTimersByTime(60_000)
    expect(await ended).toBe('io server disconnect')
    socket.connect()
    expect(await comesUp(socket)).toEqual({ name: 'sign_in_needed' })
    socket.disconnect()
  } finally {
    vi.useRealTimers()
  }
})

test('a body of more than 20 KB is refused by name', async () => {
  const response = await post('/api/auth/sign-in/email', '', {
    email: 'x'.repeat(20_000),
    password: PASSWORD,
  })
  expect(response.status).toBe(413)
  expect(await response.json()).toEqual({ refusal: { name: 'too_long', field: '', limit: 20_000 } })
})

test('nobody can sign up', async () => {
  const response = await fetch(`${server.url}/api/auth/sign-up/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: server.url },
    body: JSON.stringify({
      name: 'X',
      email: 'x@mha.example',
      password: PASSWORD,
      association: 'mha',
      languages: 'en',
    }),
  })
  expect(response.ok).toBe(false)
  expect((await signIn(server, 'x@mha.example')).status).toBe(401)
})

test('after ten tries in a minute from one address even the right password waits', async () => {
  const statuses: number[] = []
  for (let attempt = 0; attempt < 12; attempt += 1) {
    statuses.push((await signIn(server, 'dafydd@mha.example', 'not-the-password')).status)
  }
  expect(statuses).toContain(401)
  const limited = await signIn(server, 'dafydd@mha.example')
  expect(limited.status).toBe(429)
  expect(Number(limited.headers.get('x-retry-after'))).toBeGreaterThan(0)
})
