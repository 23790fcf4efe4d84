import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LANGUAGES } from '../../../shared/domain/languages.ts'
import type { Report } from '../../../shared/domain/report/report.ts'
import {
  comesUp,
  cookieOf,
  residentLine,
  staffLine,
  startChat,
  startTestServer,
  type TestServer,
} from '../../testing/test-server.ts'

let server: TestServer
let cookie: string
beforeAll(async () => {
  server = await startTestServer('2026-11-26T10:15:00Z')
  cookie = await cookieOf(server, 'sian@mha.example')
  await someChats()
})
afterAll(() => server.close())

/** At MHA one chat answered in English, one left in Welsh, one waiting; one at Angus. */
async function someChats() {
  const answered = await startChat(server)
  await startChat(server)
  await startChat(server, 'angus')
  const left = await startChat(server, 'mha', { language: 'cy' })
  const resident = residentLine(server, left.token)
  expect(await comesUp(resident.socket)).toBeNull()
  const ended = { type: 'end', clientId: crypto.randomUUID() } as const
  expect(await resident.socket.emitWithAck('command', ended)).toMatchObject({ ok: true })
  const staff = staffLine(server, cookie)
  expect(await comesUp(staff.socket)).toBeNull()
  const about = () => ({ conversation: answered.conversation, clientId: crypto.randomUUID() })
  expect(await staff.socket.emitWithAck('command', { type: 'take', ...about() })).toMatchObject({ ok: true })
  const said = { type: 'reply', text: 'Bore da', language: 'cy', promise: null, ...about() } as const
  expect(await staff.socket.emitWithAck('command', said)).toMatchObject({ ok: true })
  resident.socket.close()
  staff.socket.close()
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(server.url + path, { headers })
const NOVEMBER = 'from=2026-11-01&to=2026-12-01'

describe("an adviser's report", () => {
  test('counts the chats of their own association', async () => {
    const response = await get(`/api/staff/report?${NOVEMBER}`, { cookie })
    expect(response.headers.get('cache-control')).toBe('no-store')
    const report = (await response.json()) as Report
    expect(report).toMatchObject({
      association: 'mha',
      period: { from: '2026-11-01', to: '2026-12-01' },
      formulas: { share_in_target: 'met / (met + late)' },
    })
    const chat = report.kinds.find(({ kind }) => kind === 'chat')
    expect(chat?.contacts).toMatchObject({ offered: 3, answered: 1, abandoned: 1, waiting: 1 })
    expect(chat?.stages).toMatchObject([
      {
        stage: 'answer',
        promises: ['within 3 minutes'],
        withDue: 3,
        met: 1,
        open: 1,
        leftBeforeDue: 1,
        share: { part: 1, of: 1, percent: 100 },
      },
    ])
    expect(chat?.languages.map(({ language, contacts }) => [language, contacts.offered])).toEqual([
      ['en', 2],
      ['cy', 1],
    ])
  })

  test('has nothing in a period before them', async () => {
    const response = await get('/api/staff/report?from=2026-10-01&to=2026-11-01', { cookie })
    const report = (await response.json()) as Report
    expect(new Set(report.kinds.map(({ contacts }) => contacts.offered))).toEqual(new Set([0]))
  })

  test('comes for a spreadsheet too', async () => {
    const response = await get(`/api/staff/report.csv?${NOVEMBER}`, { cookie })
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(response.headers.get('content-disposition')).toContain('filename="mha-2026-11-01-2026-11-30.csv"')
    const bytes = new Uint8Array(await response.arrayBuffer())
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    expect(new TextDecoder().decode(bytes)).toContain('mha,2026-11-01,2026-11-30,')
  })

  test.each(['report', 'report.csv'])('is for nobody who has not signed in: %s', async path => {
    const response = await get(`/api/staff/${path}?${NOVEMBER}`)
    expect(response.status).toBe(401)
    expect(await response.json()).toEqual({ refusal: { name: 'sign_in_needed' } })
  })

  test.each([
    ['', 'from'],
    ['?from=2026-11-31&to=2026-12-01', 'from'],
    ['?from=2026-11-01', 'to'],
    ['?from=2026-11-01&to=2026-11-01', 'to'],
    ['?from=2026-11-01&to=2026-10-01', 'to'],
    ['?from=1990-01-01&to=2026-12-01', 'to'],
  ])('of %s is refused by name', async (query, field) => {
    const response = await get(`/api/staff/report${query}`, { cookie })
    expect(response.status).toBe(400)
    expect(await response.json()).toEqual({ refusal: { name: 'malformed', field } })
  })
})

describe('the public page', () => {
  const page = async (path: string, headers = {}) => (await get(path, headers)).text()

  test('is there only where the association has switched it on', async () => {
    for (const path of ['/mha/performance', '/mha/performance.css', '/nowhere/performance'])
      expect((await get(path)).status).toBe(404)
    for (const path of ['/willow/performance', '/angus/performance', '/angus/performance.css'])
      expect((await get(path)).status).toBe(200)
  })

  test('shows the figures with their numbers and how they were made', async () => {
    const text = await page('/angus/performance?lang=en')
    expect(text).toContain('1 October 2026 to 31 December 2026')
    expect(text).toMatch(/Asked for a person while we were open<\/dt><dd>1</)
    expect(text).toContain('in time ÷ (in time + late)')
  })

  test('quotes in English what the policy says, on a Welsh page', async () => {
    const text = await page('/willow/performance', { 'accept-language': 'cy-GB' })
    expect(text).toContain('<html lang="cy" dir="ltr"')
    expect(text).toContain('1 Hydref 2026 hyd at 31 Rhagfyr 2026')
    expect(text).toContain('<q lang="en" dir="ltr">3 minutes</q>')
    expect(text).toContain('Dim byd i’w gyfrif eto')
  })

  test.each(LANGUAGES)(
    'is written in $name, on the page whose frame is that of all others',
    async ({ code, dir }) => {
      const title = JSON.parse(readFileSync(`locales/${code}/report.json`, 'utf8')).title
      const text = await page(`/willow/performance?lang=${code}&period=last_year`)
      expect(text).toContain(`<html lang="${code}" dir="${dir}"`)
      expect(text).toContain(`<h1>${title}</h1>`)
      // The period stays when the language is changed, and the emergency numbers are where they always are.
      for (const other of LANGUAGES)
        expect(text).toContain(`href="/willow/performance?lang=${other.code}&amp;period=last_year" hreflang`)
      expect(text).toContain('tel:0800111999')
    },
  )

  test('keeps its period when a look is remembered on it', async () => {
    const shown = await page('/willow/performance?lang=en&period=last_year&size=large')
    const [, action = '', to] =
      /<form method="post" action="([^"]*)"><input type="hidden" name="to" value="([^"]*)">/.exec(shown) ?? []
    expect(to).toBe('performance')
    const pressed = await fetch(server.url + action.replaceAll('&amp;', '&'), {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ to: 'performance' }),
      redirect: 'manual',
    })
    expect(pressed.headers.get('location')).toBe('/willow/performance?lang=en&period=last_year')
  })

  test('offers quarters and years, and no other days', async () => {
    expect(await page('/angus/performance?lang=en&period=last_year')).toContain(
      '1 April 2025 to 31 March 2026',
    )
    expect(await page('/angus/performance?lang=en&period=last_year')).toContain('There is nothing to count')
    const other = await page('/angus/performance?lang=en&period=2026-11-26&from=2026-11-26&to=2026-11-27')
    expect(other).toContain('1 October 2026 to 31 December 2026')
  })

  test('allows nothing inline, nothing from elsewhere and no script', async () => {
    const response = await get('/willow/performance')
    const policy = response.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).not.toMatch(/unsafe|script-src/)
    expect(await response.text()).not.toMatch(/<script| style=| on\w+=/)
  })
})
