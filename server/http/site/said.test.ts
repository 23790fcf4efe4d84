import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { loadLocales } from '../../words.ts'
import { FILLED, plainBrowser } from './testing.ts'
import { PAGE_SURFACES } from './view.ts'

let server: TestServer
let browser: ReturnType<typeof plainBrowser>
beforeAll(async () => {
  server = await startTestServer('2026-11-26T10:15:00Z', {
    entered: ({ id, calendar }) =>
      id === 'mha'
        ? {
            notices: [
              {
                from: '2026-11-25',
                to: '2026-11-27',
                words: { en: 'Storm damage comes first.', cy: 'Difrod y storm sy’n dod gyntaf.' },
              },
            ],
            calendar: calendar && {
              ...calendar,
              closures: [{ date: '2026-12-10', reason: 'staff training', published_on: '2026-11-01' }],
            },
          }
        : {},
  })
  browser = plainBrowser(server)
})
afterAll(() => server.close())

test('no section of words is in two of the files that the pages read', () => {
  const locales = loadLocales('locales')
  const sections = PAGE_SURFACES.flatMap(surface => Object.keys(locales.words(surface, 'en')))
  expect(new Set(sections).size).toBe(sections.length)
})

test('notices and closures stand on every page with their dates, in the reader’s language', async () => {
  for (const path of ['', 'callback', 'feedback', 'accessibility']) {
    const { text } = await browser.open(`/mha/${path}?lang=en`)
    expect(text, path).toContain('From Wednesday 25 to Friday 27 November: Storm damage comes first.')
    expect(text, path).toContain('We are closed on Thursday 10 December: staff training')
  }
  const sent = await browser.fillIn('/mha/callback?lang=cy', FILLED.callback)
  expect(sent.text).toContain(
    'O ddydd Mercher 25 i ddydd Gwener 27 Tachwedd: Difrod y storm sy’n dod gyntaf.',
  )
  expect(sent.html).toContain('<span lang="en" dir="ltr">staff training</span>')
  expect((await browser.open('/angus/?lang=en')).html).not.toContain('notices')
})

test('words of danger bring the number to call before everything else, and are sent all the same', async () => {
  const text = 'I can smell gas in the hall'
  const sent = await browser.fillIn('/mha/message?lang=en', { ...FILLED.message, text })
  expect(sent.status).toBe(200)
  expect(sent.reference).not.toBeNull()
  expect(sent.text).toContain('Do not wait for our answer: If you can smell gas, call 0800 111 999 now.')
  expect(sent.html.indexOf('tel:0800111999')).toBeLessThan(sent.html.indexOf('<h1>'))

  const wrong = await browser.fillIn('/mha/message?lang=cy', { ...FILLED.message, text, name: '' })
  expect(wrong.status).toBe(400)
  expect(wrong.text).toContain('Os ydych chi’n arogli nwy, ffoniwch 0800 111 999 nawr.')
  expect(wrong.html).toContain('I can smell gas in the hall</textarea>')

  const quiet = await browser.fillIn('/mha/message?lang=en', FILLED.message)
  expect(quiet.text).not.toContain('Do not wait for our answer')
})

test('the association’s own number is named for its own dangers, and Samaritans for despair', async () => {
  const note = async (text: string) =>
    (await browser.fillIn('/mha/message?lang=en', { ...FILLED.message, text })).text
  expect(await note('Water is pouring through the ceiling')).toContain('call 01632 960110 now.')
  expect(await note('I want to kill myself')).toContain('call Samaritans, free, on 116 123 .')
})

test('what the emergency numbers are for out of hours is quoted in the policy’s own words', async () => {
  const magna = await browser.open('/magna/?lang=cy')
  expect(magna.html).toMatch(/id="emergency"[\s\S]*<q lang="en" dir="ltr">[^<]+<\/q>[\s\S]*<\/section>/)
  expect((await browser.open('/mgha/?lang=en')).text).toContain('Monday – Friday, 5pm – 9am')
})

test('whoever finds no language of theirs asks for somebody who speaks it', async () => {
  for (const association of ['mha', 'mgha', 'magna', 'angus', 'paragon', 'willow']) {
    const home = await browser.open(`/${association}/?lang=en`)
    expect(home.html).toContain(`href="/${association}/format?lang=en&amp;need=interpreter"`)
    const form = await browser.open(`/${association}/format?lang=en&need=interpreter`)
    expect(form.html).toContain('value="language" checked')
    expect(form.html).toContain('I would like to talk to you in my language.</textarea>')
  }
})

test('a sentence that stays English is marked as English', async () => {
  const { html } = await browser.open('/mha/message?lang=cy')
  expect(html).toContain('Ein haddewid: <q lang="en" dir="ltr">')
})

for (const [association, law, phone] of [
  ['mha', 'Equality Act 2010', '0808 800 0082'],
  ['angus', 'Equality Act 2010', '0808 800 0082'],
] as const) {
  test(`${association} publishes how accessible this is, how to complain and who enforces it`, async () => {
    const { text, html, status } = await browser.open(`/${association}/accessibility?lang=en`)
    expect(status).toBe(200)
    expect(text).toContain(law)
    expect(text).toContain(phone)
    expect(text).toContain('No test with disabled people has been done yet.')
    expect(text).toMatch(/This statement was made on \d+ \w+ 20\d\d\./)
    expect(html).toContain(`href="/${association}/feedback?lang=en&amp;feedback=complaint"`)
    expect((await browser.open(`/${association}/accessibility?lang=cy`)).text).toContain(
      'Datganiad hygyrchedd',
    )
    for (const path of ['', 'callback'])
      expect((await browser.open(`/${association}/${path}?lang=en`)).html).toContain(
        `href="/${association}/accessibility?lang=en"`,
      )
  })
}

test('each policy’s own words stand on its own forms, and where it has none nothing is put into its mouth', async () => {
  const said = async (path: string) =>
    (await browser.open(`${path}?lang=en`)).text.replace(/\s+([.,])/g, '$1')
  // Magna 5.4, 6 and 10.5
  expect(await said('/magna/format')).toContain('We will send it by 5pm on Thursday 3 December.')
  const visit = await said('/magna/appointment')
  expect(visit).toContain('At your office. We will answer you by 5pm on Monday 30 November.')
  expect(visit).toContain('At my home. Our published policy sets no time for this.')
  for (const path of ['/magna/message', '/angus/message', '/angus/callback']) {
    expect(await said(path), path).toContain('I am writing for somebody else')
    expect(await said(path), path).toContain('If it is about somebody else, our policy says:')
  }
  expect(await said('/mha/message')).not.toContain('our policy says:')
  // Mount Green and Paragon: feedback
  expect(await said('/mgha/feedback')).not.toContain('Our times for complaints')
  expect(await said('/paragon/feedback')).toContain('Our times for complaints: As per current policies')
  expect(await said('/paragon/feedback')).toContain(
    'A comment or an idea. We will tell you by 5pm on Friday 4 December that we have it.',
  )
  // Paragon: translation, and a pair of clocks
  expect(await said('/paragon/format')).toContain('Another language')
  expect(await said('/paragon/format')).toContain('Our published policy sets no time for this.')
  const pair = await said('/paragon/appointment')
  expect(pair).toContain('We will tell you by 5pm on Friday 27 November that we have it.')
  expect(pair).toContain('You will have your appointment or visit by 5pm on Friday 4 December.')
  expect(pair).toContain('How should we answer you?')
})

test('a sentence about recorded calls is not shown as if it spoke of what is written', async () => {
  for (const path of ['', 'message', 'callback', 'feedback'])
    expect((await browser.open(`/mha/${path}?lang=en`)).text).not.toMatch(/recorded/i)
})
