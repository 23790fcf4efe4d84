import { readFileSync } from 'node:fs'
import { html } from 'hono/html'
import { expect, test } from 'vitest'
import type english from '../../locales/en/report.json'
import { createWords } from '../../shared/client/words.ts'
import { sampleProfile, sampleTarget } from '../../shared/domain/profile/sample.ts'
import type { ContactFacts } from '../../shared/domain/report/facts.ts'
import { periodOf } from '../../shared/domain/report/period.ts'
import { reportOf } from '../../shared/domain/report/report.ts'
import { facts, TEN, targetFacts, tenAnd } from '../../shared/domain/report/testing.ts'
import { reportHtml } from './report-html.ts'

const NOON = '2026-11-26T12:00:00.000Z'
const profile = sampleProfile({
  channels: { chat: true, ref: '1' },
  targets: [sampleTarget({ id: 'chat_answer', channel: 'chat', as_written: 'within 3 minutes' })],
  share_targets: [
    { measure: 'chat_answer', threshold: '3 minutes', percent: 90, ref: '2.3' },
    { measure: 'chat_answer', threshold: '7 rings', percent: 90, ref: '2.3' },
  ],
  notices: [{ from: '2026-11-24', to: '2026-12-04', words: {} }],
})
const kept = { answeredAt: tenAnd(60), targets: [targetFacts({ metAt: tenAnd(60) })] }
const missed = { answeredAt: tenAnd(600), targets: [targetFacts({ metAt: tenAnd(600) })] }
const told = { exceptionalAt: TEN }

async function page(contacts: readonly ContactFacts[], language = 'en'): Promise<string> {
  const words = JSON.parse(readFileSync(`locales/${language}/report.json`, 'utf8'))
  return String(
    await reportHtml({
      association: { id: 'sample', name: 'Sample Homes' },
      report: reportOf(profile, periodOf('2026-10-01', '2027-01-01'), contacts, NOON),
      name: 'this_quarter',
      languages: [],
      words: createWords<typeof english>(language, words),
      look: { size: 'standard', colours: 'usual', remembered: null },
      looks: html``,
    }),
  )
}
const many = (count: number, changes: Partial<ContactFacts>) =>
  Array.from({ length: count }, () => facts(changes))

test('with exceptional days the page names them first, and gives each figure twice under its name', async () => {
  const text = await page([facts(kept), facts({ ...missed, ...told })])
  expect(text).toContain('Days when we had said that we could not keep to our times')
  expect(text).toContain('<li>24 November 2026 to 26 November 2026</li>')
  expect(text).toContain('<th scope="col">All contacts</th><th scope="col">Without those days</th>')
  expect(text).toContain('<th scope="row">Answered by a named person</th><td>2</td><td>1</td>')
  expect(text).toContain('<th scope="row">Late</th><td>1</td><td>0</td>')
  expect(text).toContain('<span>All contacts:</span> 1 of 2 in time (50%)')
  expect(text).toContain('<span>Without those days:</span> 1 of 1 in time (100%)')
  expect(text).toContain('<span>All contacts:</span> 1 of 2 (50%). Not reached.')
  expect(text).toContain('<span>Without those days:</span> 1 of 1 (100%). Reached.')
  expect(text.match(/Not measured here/g)).toHaveLength(1)
  expect(text).not.toContain('<dl>')
  expect(text.indexOf('could not keep to our times')).toBeLessThan(text.indexOf('<table>'))
})

test('where every contact came in on such days, the other side says that there are none', async () => {
  const text = await page([facts({ ...missed, ...told })])
  expect(text).toContain('<th scope="row">Left before an answer</th><td>0 of 1 (0%)</td><td>none</td>')
  expect(text).toContain('<th scope="row">Average wait for an answer</th><td>10 minutes</td><td>none</td>')
  expect(text).toContain('<span>Without those days:</span> none')
})

test('without exceptional days there is one list, and no word of them', async () => {
  const text = await page([facts(kept), facts(missed)])
  expect(text).toContain('<dt>Answered by a named person</dt><dd>2</dd>')
  expect(text).not.toMatch(/<table|All contacts|Without those days|could not keep/)
})

test('languages are shown for all contacts alone where so few came in on those days, or on all others', async () => {
  const some = (welsh: number, then: number) =>
    page([
      ...many(20, kept),
      ...many(10, { ...kept, ...told }),
      ...many(welsh, { ...kept, language: 'cy' }),
      ...many(then, { ...missed, ...told, language: 'cy' }),
    ])
  for (const text of [await some(6, 1), await some(1, 6), await some(0, 4)]) {
    expect(text).toMatch(/<dt>English<\/dt><dd>30 made[^<]+<\/dd>/)
    expect(text).toContain('we show only the figures for all contacts')
  }
  const enough = await some(5, 5)
  expect(enough).toMatch(/Welsh<\/th><td>10 made[^<]+<\/td><td>5 made/)
  expect(enough).not.toContain('we show only the figures for all contacts')
  expect(await some(5, 0)).toMatch(/Welsh<\/th><td>5 made[^<]+<\/td><td>5 made/)
})

test('a chat that went on as something else is named so', async () => {
  const text = await page([facts({ continuedAt: tenAnd(60) })])
  expect(text).toContain('<dt>Went on as a call back, a message or in another way</dt><dd>1</dd>')
  expect(await page([facts(kept)])).not.toContain('<dt>Went on')
})

test('a Welsh page says all of it in Welsh', async () => {
  const text = await page([facts(kept), facts({ ...missed, ...told })], 'cy')
  expect(text).toContain('24 Tachwedd 2026 hyd at 26 Tachwedd 2026')
  expect(text).toContain('<th scope="col">Pob cyswllt</th><th scope="col">Heb y dyddiau hynny</th>')
  expect(text).not.toMatch(/All contacts|Without|exceptional\.|>none</)
})
