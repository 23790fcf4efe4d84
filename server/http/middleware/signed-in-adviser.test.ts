import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Auth, createAuth } from '../../access/auth.ts'
import { openDatabase } from '../../storage/database.ts'
import type { Database } from '../../storage/schema.ts'
import { profiles } from '../../testing/action-context.ts'
import { makeSqlite, type TestDatabase } from '../../testing/databases.ts'
import { PASSWORD } from '../../testing/test-server.ts'
import { signedInAdviser } from './signed-in-adviser.ts'

const URL = 'http://localhost'
let database: TestDatabase
let db: Database
let auth: Auth
let app: Hono
beforeAll(async () => {
  database = await makeSqlite()
  db = await openDatabase(database.settings)
  auth = await createAuth({ db, type: 'sqlite', url: URL, secret: 's'.repeat(32) })
  for (const [name, email, association] of [
    ['Siân Morgan', 'sian@mha.example', 'mha'],
    ['Nobody Here', 'nobody@gone.example', 'gone'],
  ] as const)
    await auth.putAdviser({ name, email, association, password: PASSWORD, languages: ['en', 'cy'] })
  app = new Hono()
  app.get('/mine', signedInAdviser({ auth, associations: profiles }), context => {
    const { name, languages } = context.get('adviser')
    return context.json({ name, languages, association: context.get('loaded').profile.id })
  })
})
afterAll(async () => {
  await db.destroy()
  await database.remove()
})

async function cookieOf(email: string): Promise<string> {
  const answer = await auth.handler(
    new Request(`${URL}/api/auth/sign-in/email`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Origin: URL },
      body: JSON.stringify({ email, password: PASSWORD }),
    }),
  )
  return answer.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}
const mine = (headers: Record<string, string> = {}) => app.request('/mine', { headers })

test('a route learns who is signed in and for which association, and nobody stores its answer', async () => {
  const answer = await mine({ Cookie: await cookieOf('sian@mha.example') })
  expect([answer.status, await answer.json()]).toEqual([
    200,
    { name: 'Siân Morgan', languages: ['en', 'cy'], association: 'mha' },
  ])
  expect(answer.headers.get('Cache-Control')).toBe('no-store')
})

test('it asks to sign in without a session, with a made-up one, and where the association is gone', async () => {
  for (const headers of [
    {},
    { Cookie: 'doorstep.session_token=made.up' },
    { Cookie: await cookieOf('nobody@gone.example') },
  ]) {
    const answer = await mine(headers)
    expect([answer.status, await answer.json()]).toEqual([401, { refusal: { name: 'sign_in_needed' } }])
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  }
})
