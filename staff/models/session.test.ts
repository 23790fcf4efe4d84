import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { memoryStorage } from '../../shared/client/testing.ts'
import { createLastAdviser, type LastAdviser } from './last-adviser.ts'
import { createSession, type Session } from './session.ts'

/** A real server whose next answer the test sets. */
let answer: { status: number; headers?: Record<string, string>; body?: unknown }
let asked: string[]
let server: Server
let session: Session
let signedIn: boolean
let lastAdviser: LastAdviser
/** This device's clock, in milliseconds. */
let device: number

beforeEach(async () => {
  answer = { status: 200 }
  asked = []
  signedIn = false
  server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    if (request.url === '/api/staff/me') {
      const status = answer.status >= 500 ? answer.status : signedIn ? 200 : 401
      response.writeHead(status).end(JSON.stringify({ adviser: { id: 'sian' } }))
      return
    }
    signedIn = request.url === '/api/auth/sign-in/email' && answer.status === 200
    response.writeHead(answer.status, answer.headers).end(JSON.stringify(answer.body ?? {}))
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  device = Date.parse('2001-01-01T00:00:00Z')
  lastAdviser = createLastAdviser(memoryStorage(), () => device)
  session = createSession({
    lastAdviser,
    fetch: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init),
    retryAfterMs: 20,
  })
})

afterEach(async () => {
  session.close()
  server.closeAllConnections()
  await new Promise(done => server.close(done))
})

test('somebody without a session is asked to sign in, without being told that anything ended', async () => {
  await session.check()
  expect(session.state.value).toEqual({ at: 'out', ended: null })
})

test('signing in says who is at the desk, signing out asks again', async () => {
  expect(await session.signIn('sian@example.org', 'right')).toEqual({ ok: true })
  expect(session.state.value).toMatchObject({ at: 'in', me: { adviser: { id: 'sian' } } })
  expect(await session.signOut()).toBe(true)
  expect(session.state.value).toEqual({ at: 'out', ended: null })
  expect(asked).toContain('POST /api/auth/sign-out')
})

test('a wrong password is said to be wrong', async () => {
  answer = { status: 401 }
  expect(await session.signIn('sian@example.org', 'wrong')).toEqual({ ok: false, why: 'wrong' })
})

test('a limit says how long to wait, by either header, or that nobody said', async () => {
  const limited = async (headers: Record<string, string>) => {
    answer = { status: 429, headers }
    return session.signIn('sian@example.org', 'wrong')
  }
  expect(await limited({ 'retry-after': '40' })).toEqual({ ok: false, why: 'too_often', seconds: 40 })
  expect(await limited({ 'x-retry-after': '9' })).toEqual({ ok: false, why: 'too_often', seconds: 9 })
  expect(await limited({})).toEqual({ ok: false, why: 'too_often', seconds: null })
})

test('a server in trouble is not blamed on the password', async () => {
  answer = { status: 503 }
  expect(await session.signIn('sian@example.org', 'right')).toEqual({ ok: false, why: 'unreachable' })
})

test('a page opened while the server is away finds its way in when the server is back', async () => {
  answer = { status: 503 }
  await session.check()
  expect(session.state.value).toEqual({ at: 'unreachable' })
  signedIn = true
  answer = { status: 200 }
  await vi.waitFor(() => expect(session.state.value.at).toBe('in'))
})

const TWELVE = { now: '2026-11-26T10:15:00.000Z', ends: '2026-11-26T22:15:00.000Z' }
const HOUR_MS = 3_600_000

test('a session that stops by itself is told apart from signing out, and from time that is over', async () => {
  await session.signIn('sian@example.org', 'right')
  lastAdviser.remember('sian', TWELVE)
  session.ended()
  expect(session.state.value).toEqual({ at: 'out', ended: 'other' })
  await session.signIn('sian@example.org', 'right')
  device += 12 * HOUR_MS
  session.ended()
  expect(session.state.value).toEqual({ at: 'out', ended: 'time' })
})

test('after a reload it is still said why somebody is asked again, however wrong the device’s clock is', async () => {
  lastAdviser.remember('sian', TWELVE)
  device += 13 * HOUR_MS
  await session.check()
  expect(session.state.value).toEqual({ at: 'out', ended: 'time' })
  expect(lastAdviser.adviser()).toBe('sian')
})

test('who has signed out is told of no end, also after a reload', async () => {
  await session.signIn('sian@example.org', 'right')
  lastAdviser.remember('sian', TWELVE)
  await session.signOut()
  device += 13 * HOUR_MS
  expect([lastAdviser.endReason(), lastAdviser.adviser()]).toEqual([null, null])
})

test('signing out while the server is away keeps the adviser in, and says so', async () => {
  await session.signIn('sian@example.org', 'right')
  answer = { status: 503 }
  expect(await session.signOut()).toBe(false)
  expect(session.state.value.at).toBe('in')
})
