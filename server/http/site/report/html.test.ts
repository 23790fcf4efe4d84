import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type english from '../../../../locales/en/report.json'
import { createWords } from '../../../../shared/client/words.ts'
import { LANGUAGES } from '../../../../shared/domain/languages.ts'
import { sampleProfile, sampleTarget } from '../../../../shared/domain/profile/sample.ts'
import type { ConversationFacts } from '../../../../shared/domain/report/facts.ts'
import { periodOf } from '../../../../shared/domain/report/period.ts'
import { reportOf } from '../../../../shared/domain/report/report.ts'
import { facts, TEN, targetFacts, tenAnd } from '../../../../shared/domain/report/testing.ts'
import { reportHtml } from './html.ts'

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

async function page(contacts: readonly ConversationFacts[], language = 'en'): Promise<string> {
  const words = JSON.parse(readFileSync(`locales/${language}/report.json`, 'utf8'))
  return String(
    await reportHtml({
      report: reportOf(profile, periodOf('2026-10-01', '2027-01-01'), contacts, NOON),
      name: 'this_quarter',
      words: createWords<typeof english>(language, words),
      linkTo: period => `?period=${period}`,
    }),
  )
}
/** The figures beside a name, each without the mark of its side. */
const rowOf = (text: string, name: string): string[] => {
  const [, cells = ''] = text.split(`scope="row">${name}</th>`)
  return [...cells.slice(0, cells.indexOf('</tr>')).matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(
    ([, cell]) => cell ?? '',
  )
}
const many = (count: number, changes: Partial<ConversationFacts>) =>
  Array.from({ length: count }, () => facts(changes))

test('with exceptional days the page names them first, and gives each figure twice under its name', async () => {
  const text = await page([facts(kept), facts({ ...missed, ...told })])
  expect(text).toContain('Days when we had said that we could not keep to our times')
  expect(text).toContain('<li>24 November 2026 to 26 November 2026</li>')
  expect(text).toContain(
    '<th role="columnheader" scope="col">All contacts</th><th role="columnheader" scope="col">Without those days</th>',
  )
  expect(rowOf(text, 'Answered by a named person')).toEqual(['2', '1'])
  expect(rowOf(text, 'Late')).toEqual(['1', '0'])
  expect(text).toContain('<span>All contacts:</span> 1 of 2 in time (50%)')
  expect(text).toContain('<span>Without those days:</span> 1 of 1 in time (100%)')
  expect(text).toContain('<span>All contacts:</span> 1 of 2 (50%). Not reached.')
  expect(text).toContain('<span>Without those days:</span> 1 of 1 (100%). Reached.')
  expect(text.match(/Not measured here/g)).toHaveLength(1)
  expect(text).not.toContain('<dl>')
  expect(text.indexOf('could not keep to our times')).toBeLessThan(text.indexOf('<table'))
})

test('where every contact came in on such days, the other side says that there are none', async () => {
  const text = await page([facts({ ...missed, ...told })])
  expect(rowOf(text, 'Left before an answer')).toEqual(['0 of 1 (0%)', 'none'])
  expect(rowOf(text, 'Average wait for an answer')).toEqual(['10 minutes', 'none'])
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
    expect(text).toContain('<dt>English</dt><dd><span class="line">Contacts made: 30</span>')
    expect(text).toContain('we show only the figures for all contacts')
  }
  const enough = await some(5, 5)
  expect(enough).toMatch(
    /Welsh<\/th><td[^>]*><span class="line">Contacts made: 10<.+?<td[^>]*><span class="line">Contacts made: 5</,
  )
  expect(enough).not.toContain('we show only the figures for all contacts')
  expect(await some(5, 0)).toMatch(
    /Welsh<\/th><td[^>]*><span class="line">Contacts made: 5<.+?<td[^>]*><span class="line">Contacts made: 5</,
  )
})

test('a chat that went on as something else is named so', async () => {
  const text = await page([facts({ continuedAt: tenAnd(60) })])
  expect(text).toContain('<dt>Went on as a call back, a message or in another way</dt><dd>1</dd>')
  expect(await page([facts(kept)])).not.toContain('<dt>Went on')
})

test('a Welsh page says all of it in Welsh', async () => {
  const text = await page([facts(kept), facts({ ...missed, ...told })], 'cy')
  expect(text).toContain('24 Tachwedd 2026 hyd at 26 Tachwedd 2026')
  expect(text).toContain(
    '<th role="columnheader" scope="col">Pob cyswllt</th><th role="columnheader" scope="col">Heb y dyddiau hynny</th>',
  )
  expect(text).not.toMatch(/All contacts|Without|exceptional\.|>none</)
})

test.each(LANGUAGES.map(({ code }) => code))(
  'in %s every figure has its words, and digits are 0 to 9',
  async language => {
    const text = await page(
      [facts({ answeredAt: tenAnd(150) }), ...many(5, { ...missed, ...told })],
      language,
    )
    expect(text).not.toMatch(/\w+\.\w+_\w+|\{\{|undefined|NaN/)
    expect(text.replace(/[0-9]/g, '')).not.toMatch(/\p{Nd}/u)
    expect(text.match(/<th role="rowheader" scope="row">/g)?.length).toBeGreaterThan(10)
    // Policies are written in English, from left to right.
    for (const [, said] of text.matchAll(/<q([^>]*)>/g)) expect(said).toBe(' lang="en" dir="ltr"')
  },
)

test('from right to left the numbers of a share keep their places', async () => {
  const text = await page([facts(kept), facts(missed)], 'ar')
  expect(text).toContain('\u20681\u2069 من \u20682\u2069 (\u206850\u2069%)')
})

test('a length of time is said in the forms of its language', async () => {
  const wait = async (language: string) => await page([facts({ answeredAt: tenAnd(150) })], language)
  expect(await wait('en')).toContain('<dd>2 minutes, 30 seconds</dd>')
  expect(await wait('cy')).toContain('<dd>2 funud, 30 eiliad</dd>')
  expect(await wait('pl')).toContain('<dd>2 minuty i 30 sekund</dd>')
  expect(await wait('ar')).toContain('<dd>دقيقتان و30 ثانية</dd>')
})
