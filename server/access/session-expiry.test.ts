import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { milliseconds } from '../../shared/domain/instant.ts'
import type { Me, SessionEnd } from '../../shared/protocol/http.ts'
import { SESSION_SECONDS } from '../../shared/protocol/limits.ts'
import { openDatabase } from '../storage/database.ts'
import type { Database } from '../storage/schema.ts'
import { onEachDatabase, type TestDatabase } from '../testing/databases.ts'
import { comesUp, cookieOf, staffLine, startTestServer, type TestServer } from '../testing/test-server.ts'

/** Far from the machine's clock, by which the sessions are made. */
const NOW = '2026-11-26T10:15:00Z'

onEachDatabase('a session', make => {
  let database: TestDatabase
  let server: TestServer
  let db: Database
  /** Siân at her desk and at another computer, a colleague, and somebody of another association. Signed in once: ten
   * times a minute are all that one address may. */
  let cookie: string
  let elsewhere: string
  let colleagues: string
  let strangers: string
  beforeAll(async () => {
    database = await make()
    server = await startTestServer(NOW, { database: database.settings })
    db = await openDatabase(database.settings)
    cookie = await cookieOf(server, 'sian@mha.example')
    elsewhere = await cookieOf(server, 'sian@mha.example')
    colleagues = await cookieOf(server, 'dafydd@mha.example')
    strangers = await cookieOf(server, 'isla@angus.example')
  })
  afterAll(async () => {
    await db.destroy()
    await server.close()
    await database.remove()
  })

  const ask = (cookie: string, path = 'session') =>
    fetch(`${server.url}/api/staff/${path}`, { headers: { cookie } })
  const prolong = (cookie: string, origin: string | null = server.url) =>
    fetch(`${server.url}/api/staff/session`, {
      method: 'POST',
      headers: { cookie, ...(origin !== null && { origin }) },
    })
  const left = async (answer: Response) => secondsIn((await answer.json()) as SessionEnd)
  /** As if so much of the span had gone by. */
  const endIn = async (seconds: number) => {
    const at = new Date(Date.now() + seconds * 1000).toISOString()
    await sql`update session set ${sql.ref('expiresAt')} = ${at}`.execute(db)
  }

  test('says by the server’s clock when it ends, however often it is asked', async () => {
    const me = (await (await ask(cookie, 'me')).json()) as Me
    expect(milliseconds(me.now) - Date.parse(NOW)).toBeLessThan(60_000)
    expect(secondsIn(me)).toBeCloseTo(SESSION_SECONDS, -1)
    await endIn(1000)
    expect(await left(await ask(cookie))).toBeCloseTo(1000, -1)
    expect(await left(await ask(cookie))).toBeLessThanOrEqual(1000)
  })

  test('lasts its whole span again from each press, and so does the browser’s cookie', async () => {
    for (let press = 0; press < 3; press += 1) {
      await endIn(90)
      const answer = await prolong(cookie)
      const [given = ''] = answer.headers.getSetCookie()
      expect(given).toContain(cookie)
      expect(given).toMatch(new RegExp(`Max-Age=${SESSION_SECONDS};.*HttpOnly`))
      expect(await left(answer)).toBeCloseTo(SESSION_SECONDS, -1)
      expect(await left(await ask(cookie))).toBeCloseTo(SESSION_SECONDS, -1)
    }
    // Without waiting for it to grow old.
    expect((await prolong(cookie)).status).toBe(200)
  })

  test('is prolonged from the staff page’s own origin alone', async () => {
    await endIn(90)
    for (const origin of ['http://localhost:3001', 'null', null]) {
      const answer = await prolong(cookie, origin)
      expect([answer.status, await answer.json()]).toEqual([403, { refusal: { name: 'site_not_allowed' } }])
    }
    expect(await left(await ask(cookie))).toBeLessThanOrEqual(90)
  })

  test('leaves a colleague’s, and one’s own on another computer, as they were', async () => {
    await endIn(300)
    await prolong(cookie)
    for (const other of [elsewhere, colleagues]) expect(await left(await ask(other))).toBeLessThanOrEqual(300)
  })

  test('is told on every line that it has open, and on no other, and lines live on with it', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    try {
      await endIn(30)
      const [tab, second, other] = [cookie, cookie, colleagues].map(each => staffLine(server, each))
      if (!tab || !second || !other) throw new Error('three lines')
      const up = await Promise.all([tab, second, other].map(({ socket }) => comesUp(socket)))
      expect(up).toEqual([null, null, null])
      for (const { ends } of [tab, second, other]) {
        await vi.waitFor(() => expect(ends).toHaveLength(1), PATIENCE)
        expect(ends.map(secondsIn)[0]).toBeLessThanOrEqual(30)
      }
      expect((await prolong(cookie)).status).toBe(200)
      for (const { ends } of [tab, second]) {
        await vi.waitFor(() => expect(ends).toHaveLength(2), PATIENCE)
        expect(ends.map(secondsIn)[1]).toBeCloseTo(SESSION_SECONDS, -1)
      }
      // Asked each minute, the server heeds the new end, and says it again; where there is none the line ends.
      await sql`delete from session where ${sql.ref('userId')} in
        (select id from ${sql.table('user')} where email = 'dafydd@mha.example')`.execute(db)
      const gone = new Promise<string>(resolve => other.socket.once('disconnect', resolve))
      vi.advanceTimersByTime(60_000)
      expect(await gone).toBe('io server disconnect')
      await vi.waitFor(() => expect(tab.ends).toHaveLength(3), PATIENCE)
      expect(other.ends).toHaveLength(1)
      for (const { socket } of [tab, second]) {
        expect(socket.connected).toBe(true)
        socket.disconnect()
      }
    } finally {
      vi.useRealTimers()
    }
  })

  test('is prolonged by nobody without it, not after signing out, and not once it is over', async () => {
    for (const none of ['', 'doorstep.session_token=made.up']) expect((await prolong(none)).status).toBe(401)
    await fetch(`${server.url}/api/auth/sign-out`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: server.url, cookie: elsewhere },
      body: '{}',
    })
    expect((await prolong(elsewhere)).status).toBe(401)
    await endIn(-1)
    expect((await prolong(strangers)).status).toBe(401)
    expect((await ask(strangers)).status).toBe(401)
  })
})

const secondsIn = ({ now, ends }: SessionEnd) => (milliseconds(ends) - milliseconds(now)) / 1000

/** A busy machine takes its time. */
const PATIENCE = { timeout: 5000 }
