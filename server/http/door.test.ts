import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Door, PartWords } from '../../shared/protocol/http.ts'
import { SITE, startTestServer, type TestServer } from '../testing/test-server.ts'

let open: TestServer
let closed: TestServer
beforeAll(async () => {
  open = await startTestServer('2026-11-26T10:15:00Z')
  closed = await startTestServer('2026-11-27T17:00:00Z')
})
afterAll(async () => {
  await open.close()
  await closed.close()
})

const door = async (server: TestServer, association: string, lang = 'en') =>
  (await (await fetch(`${server.url}/api/${association}/door?lang=${lang}`)).json()) as Door

test('says in the morning that it is open until five, with the promise as a time', async () => {
  const mha = await door(open, 'mha')
  expect(mha.opening).toEqual({ state: 'open', until: '2026-11-26T17:00:00.000Z' })
  expect(mha.chat).toMatchObject({ open: true, dueIfAskedNow: expect.stringMatching(/^2026-11-26T10:18/) })
})

test('says at closing on Friday that it opens on Monday, and promises no time', async () => {
  const mha = await door(closed, 'mha')
  expect(mha.opening).toEqual({ state: 'closed', opens: '2026-11-30T09:00:00.000Z' })
  expect(mha.chat).toMatchObject({ open: false, dueIfAskedNow: null })
})

test('makes no promise where the policy makes none, and none but the wording where it is words alone', async () => {
  for (const id of ['angus', 'mgha', 'magna', 'paragon']) {
    expect((await door(open, id)).chat, id).toMatchObject({
      open: true,
      asWritten: null,
      dueIfAskedNow: null,
    })
  }
})

test('is always open at Willow', async () => {
  for (const server of [open, closed])
    expect((await door(server, 'willow')).opening).toEqual({ state: 'open', until: null })
})

test('offers Welsh first where the nation is Wales, and English first elsewhere', async () => {
  expect((await door(open, 'mha')).languages.map(({ code }) => code).slice(0, 2)).toEqual(['cy', 'en'])
  expect((await door(open, 'mha')).languages[0]).toEqual({ code: 'cy', name: 'Cymraeg', dir: 'ltr' })
  expect((await door(open, 'angus')).languages[0]?.code).toBe('en')
})

test('days and months come with the words of a language that browsers may not know', async () => {
  expect((await door(open, 'mha', 'cy')).dates?.near).toEqual(['ddoe', 'heddiw', 'yfory'])
  expect((await door(open, 'mha', 'pa')).dates?.days).toHaveLength(7)
  expect((await door(open, 'mha', 'en')).dates).toBeUndefined()
})

test('the words of forms come apart from the door, in the language asked for where it is there', async () => {
  const words = async (lang: string) =>
    (await (await fetch(`${open.url}/api/mha/words?lang=${lang}`)).json()) as PartWords
  const welsh = await words('cy')
  expect([welsh.language, Object.keys(welsh.words)]).toEqual([
    'cy',
    expect.arrayContaining(['fields', 'form']),
  ])
  expect(Object.keys((await door(open, 'mha', 'cy')).words)).not.toContain('fields')
  expect((await words('xx')).language).toBe('en')
  // Leave for a machine is asked in its languages alone.
  const sections = async (lang: string) => (await words(lang)).words as Record<string, Record<string, string>>
  for (const lang of ['en', 'cy', 'pl']) {
    const { fields = {}, hints = {} } = await sections(lang)
    expect([fields.machine !== undefined, hints.machine !== undefined], lang).toEqual(
      Array(2).fill(lang === 'pl'),
    )
    expect(hints.person, lang).toBeTypeOf('string')
  }
  const response = await fetch(`${open.url}/api/mha/words`, { headers: { origin: SITE } })
  expect(response.headers.get('access-control-allow-origin')).toBe(SITE)
  expect(response.headers.get('cache-control')).toBe('no-cache')
})

test('each part has words of its own, and a part that is not there is that of forms', async () => {
  const sections = async (part: string) => {
    const answer = await fetch(`${open.url}/api/mha/words?part=${part}&lang=cy`)
    return Object.keys(((await answer.json()) as PartWords).words)
  }
  expect(await sections('display')).toEqual(['display', 'listen', 'keep'])
  expect(await sections('contact')).toContain('fields')
  expect(await sections('../staff')).toEqual(await sections('contact'))
})

test("answers an association's own site across origins, and no other's", async () => {
  const from = (origin: string) => fetch(`${open.url}/api/mha/door`, { headers: { origin } })
  expect((await from(SITE)).headers.get('access-control-allow-origin')).toBe(SITE)
  expect((await from('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull()
})

test('is not sent again when nothing has changed but is asked for each time', async () => {
  const response = await fetch(`${open.url}/widget.js`)
  const again = await fetch(`${open.url}/widget.js`, {
    headers: { 'if-none-match': response.headers.get('etag') ?? '' },
  })
  expect(again.status).toBe(304)
})

test('the panel of an earlier build is the one of today under its own name, from any origin, and not kept', async () => {
  const response = await fetch(`${open.url}/assets/panel-OfLastYear.js`, { headers: { origin: SITE } })
  expect([response.status, response.redirected]).toEqual([200, false])
  expect(response.headers.get('content-type')).toContain('javascript')
  expect(response.headers.get('access-control-allow-origin')).toBe('*')
  expect(response.headers.get('cache-control')).toBe('no-store')
  const [, today = ''] =
    /^export \* from '(\/assets\/panel-[\w-]+\.js)'$/.exec((await response.text()).trim()) ?? []
  const panel = await fetch(`${open.url}${today}`)
  expect(panel.headers.get('cache-control')).toContain('immutable')
  expect(await panel.text()).toMatch(/ as mount\b/)
  expect((await fetch(`${open.url}/assets/chat-OfLastYear.js`)).status).toBe(404)
})

test('the panel lies ready compressed, and every browser gets it in a form that it takes', async () => {
  const script = await (await fetch(`${open.url}/widget.js`)).text()
  const [panel] = /\/assets\/panel-[\w-]+\.js/.exec(script) ?? []
  const get = async (encoding: string) => {
    const { headers, ...response } = await fetch(`${open.url}${panel}`, {
      headers: { 'accept-encoding': encoding },
    }).then(async answer => ({ headers: answer.headers, text: await answer.text() }))
    return {
      ...response,
      encoding: headers.get('content-encoding'),
      bytes: Number(headers.get('content-length')),
    }
  }
  const [plain, gzip, brotli] = await Promise.all(['identity', 'gzip', 'gzip, deflate, br'].map(get))
  expect([plain?.encoding, gzip?.encoding, brotli?.encoding]).toEqual([null, 'gzip', 'br'])
  expect(gzip?.text).toBe(plain?.text)
  expect(brotli?.text).toBe(plain?.text)
  expect(gzip?.bytes).toBeLessThan(gzipSync(plain?.text ?? '', { level: 9 }).length)
  expect(brotli?.bytes).toBeLessThan(gzip?.bytes ?? 0)
})
