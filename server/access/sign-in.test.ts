import { afterAll, beforeAll, expect, test } from 'vitest'
import { cookieOf, PASSWORD, signIn, startTestServer, type TestServer } from '../testing/test-server.ts'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer('2026-11-26T10:15:00Z')
})
afterAll(() => server.close())

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
