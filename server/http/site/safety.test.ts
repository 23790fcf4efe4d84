import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { RATES } from '../../../shared/protocol/limits.ts'
import { comesUp, cookieOf, staffLine, startTestServer, type TestServer } from '../../testing/test-server.ts'
import { FILLED, plainBrowser } from './testing.ts'

let server: TestServer
let browser: ReturnType<typeof plainBrowser>
beforeAll(async () => {
  server = await startTestServer('2026-11-26T10:15:00Z')
  browser = plainBrowser(server)
})
afterAll(() => server.close())

const PATH = '/mha/message?lang=en'
const form = (changes: Record<string, string> = {}) => ({
  start: randomUUID(),
  ...FILLED.message,
  ...changes,
})

/** The references of everything in MHA's queue, as an adviser sees it. */
async function queued(): Promise<string[]> {
  const line = staffLine(server, await cookieOf(server, 'sian@mha.example'))
  expect(await comesUp(line.socket)).toBeNull()
  await expect.poll(() => line.queue.length).toBeGreaterThan(0)
  line.socket.close()
  const [news] = line.queue
  if (!news || !('rows' in news)) throw new Error('the first news of the queue is the whole of it')
  return news.rows.map(({ reference }) => reference)
}

test('only a form of our own page is taken, from browsers old and new', async () => {
  const from = async (headers: Record<string, string>) => (await browser.send(PATH, form(), headers)).status
  expect(await from({ 'sec-fetch-site': 'cross-site', origin: server.url })).toBe(403)
  expect(await from({ 'sec-fetch-site': 'same-site' })).toBe(403)
  expect(await from({ origin: 'https://evil.example' })).toBe(403)
  expect(await from({ origin: 'null' })).toBe(403)
  expect(await from({ referer: 'https://evil.example/mha/message' })).toBe(403)
  expect(await from({})).toBe(403)
  expect(await queued()).toEqual([])
  expect(await from({ 'sec-fetch-site': 'same-origin', origin: 'null' })).toBe(200)
  expect(await from({ origin: server.url })).toBe(200)
  expect(await from({ referer: `${server.url}/mha/message?lang=en` })).toBe(200)
  expect(await queued()).toHaveLength(3)
})

test('a refusal of another site’s form is a page in the reader’s language', async () => {
  const refused = await browser.send('/mha/message?lang=cy', form(), { 'sec-fetch-site': 'cross-site' })
  expect(refused.text).toContain('Ni ddaeth hyn o’n tudalen ni')
})

test('pressed twice at once, reloaded, or sent again after going back it is one contact', async () => {
  const before = (await queued()).length
  const one = form()
  const [first, second] = await Promise.all([browser.send(PATH, one), browser.send(PATH, one)])
  const reloaded = await browser.send(PATH, one)
  expect(first.reference).not.toBeNull()
  expect([second.reference, reloaded.reference]).toEqual([first.reference, first.reference])
  expect(reloaded.text).toContain('we have not stored it twice')

  const other = await browser.send(PATH, { ...one, text: 'Something else' })
  expect(other.reference).toBe(first.reference)
  expect(other.text).toContain('What you wrote this time was not stored.')
  expect(other.text).toContain('The gate is broken.')
  expect(await queued()).toHaveLength(before + 1)
})

test('the secret of one association’s contact opens nothing at another', async () => {
  const one = form()
  const sent = await browser.send(PATH, one)
  const elsewhere = await browser.send('/angus/message?lang=en', one)
  expect(elsewhere.reference).toBeNull()
  expect(elsewhere.html).not.toContain(sent.reference ?? 'no reference')
})

test('a form without its secret is drawn again with one, and all that was typed', async () => {
  const again = await browser.send(PATH, { ...FILLED.message, start: 'not a secret' })
  expect(again.status).toBe(400)
  expect(again.hidden('start')).toMatch(/^[\da-f-]{36}$/)
  expect(again.html).toContain('The gate is broken.</textarea>')
  expect((await browser.send(PATH, { ...FILLED.message, start: again.hidden('start') })).status).toBe(200)
})

test('an answer is never kept, its secret stands in no address, and other sites learn nothing of it', async () => {
  const { response, html } = await browser.fillIn(PATH, FILLED.message)
  expect(response.headers.get('cache-control')).toBe('no-store')
  expect(response.headers.get('referrer-policy')).toBe('same-origin')
  expect(response.headers.get('content-security-policy')).toContain("form-action 'self'")
  expect(response.headers.getSetCookie()).toEqual([])
  const token = /name="token" value="([^"]+)"/.exec(html)?.[1] ?? ''
  expect(token.length).toBeGreaterThan(40)
  expect([...html.matchAll(/(?:href|action|src)="([^"]*)"/g)].some(([, to]) => to?.includes(token))).toBe(
    false,
  )
  expect(html).not.toContain('<script')
  // A form may be found again by Back, with its secret: `no-store` would make a second contact of it.
  expect((await browser.open(PATH)).response.headers.get('cache-control')).toBe('private, no-cache')
})

test('a form larger than all its fields together is refused with a page', async () => {
  const large = await browser.send(PATH, form({ text: 'x'.repeat(120_000) }))
  expect(large.status).toBe(413)
  expect(large.text).toContain('Go back, make it shorter')
  const long = await browser.send(PATH, form({ text: 'ŵ'.repeat(4001) }))
  expect(long.status).toBe(400)
  expect(long.text).toContain('Your message: you can write up to 4000 characters.')
})

test('one address may begin so many and then is told how long to wait, with what it typed', async () => {
  const own = await startTestServer('2026-11-26T10:15:00Z')
  const busy = plainBrowser(own)
  for (let count = 0; count < RATES.startsPerTenMinutes; count += 1)
    expect((await busy.send(PATH, { ...form(), name: '' })).status).toBe(400)
  const refused = await busy.send(PATH, form())
  expect(refused.status).toBe(429)
  expect(Number(refused.response.headers.get('retry-after'))).toBeGreaterThan(0)
  expect(refused.text).toContain('Please wait')
  expect(refused.html).toContain('The gate is broken.</textarea>')
  await own.close()
})
