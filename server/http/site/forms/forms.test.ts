import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '../../../testing/test-server.ts'
import { FILLED, FORM_KINDS, plainBrowser } from '../testing.ts'

let server: TestServer
let browser: ReturnType<typeof plainBrowser>
beforeAll(async () => {
  server = await startTestServer('2026-11-26T10:15:00Z')
  browser = plainBrowser(server)
})
afterAll(() => server.close())

const THIRD = { mha: [], angus: ['about_other'] }
const ASKED = {
  message: ['text', 'name', 'reply_by', 'phone', 'email', 'address', 'person'],
  callback: ['phone', 'name', 'slot', 'text', 'person', 'spoken', 'leave_message'],
  format: ['format', 'format_language', 'text', 'name', 'reply_by', 'email', 'address'],
  appointment: [
    'place',
    'text',
    'free_when',
    'needs',
    'name',
    'reply_by',
    'phone',
    'email',
    'address',
    'person',
    'spoken',
  ],
  feedback: ['feedback', 'text', 'name', 'reply_by', 'phone', 'email', 'address'],
}
const NONE = {
  en: 'Our published policy sets no time for this.',
  cy: 'Nid yw ein polisi cyhoeddedig yn gosod amser ar gyfer hyn.',
}
/** What each policy promises to whoever writes on Thursday 26 November at a quarter past ten. */
const PROMISED = {
  mha: {
    message: {
      en: "Our promise: we'll make sure we contact you back",
      cy: "Ein haddewid: we'll make sure we contact you back",
    },
    callback: {
      en: 'We will call you back by 5pm on Monday 30 November.',
      cy: 'Byddwn ni’n eich ffonio’n ôl erbyn 5yp ddydd Llun 30 Tachwedd.',
    },
    format: NONE,
    appointment: NONE,
    feedback: NONE,
  },
  // Monday 30 November is St Andrew's Day.
  angus: {
    message: {
      en: 'We will answer you by 5pm on Tuesday 8 December.',
      cy: 'Byddwn ni’n eich ateb erbyn 5yp ddydd Mawrth 8 Rhagfyr.',
    },
    callback: {
      en: 'We will call you back by 5pm on Tuesday 1 December.',
      cy: 'Byddwn ni’n eich ffonio’n ôl erbyn 5yp ddydd Mawrth 1 Rhagfyr.',
    },
    format: {
      en: 'We will answer you by 5pm on Tuesday 8 December.',
      cy: 'Byddwn ni’n eich ateb erbyn 5yp ddydd Mawrth 8 Rhagfyr.',
    },
    appointment: {
      en: 'You will have your appointment or visit by 4pm on Friday 4 December.',
      cy: 'Byddwch chi’n cael eich apwyntiad neu’ch ymweliad erbyn 4yp ddydd Gwener 4 Rhagfyr.',
    },
    feedback: {
      en: 'We will answer your complaint by the end of Thursday 3 December.',
      cy: 'Byddwn ni’n ateb eich cwyn erbyn diwedd dydd Iau 3 Rhagfyr.',
    },
  },
}

for (const association of ['mha', 'angus'] as const) {
  for (const language of ['en', 'cy'] as const) {
    for (const kind of FORM_KINDS) {
      test(`${association} takes ${kind} in ${language}, with the day and time by which`, async () => {
        const path = `/${association}/${kind}?lang=${language}`
        const form = await browser.open(path)
        const third = kind === 'format' || kind === 'appointment' ? [] : THIRD[association]
        expect(form.asked).toEqual([...ASKED[kind], ...third])
        expect(form.html).toContain(`<html lang="${language}"`)
        expect(form.text).toContain('0800 111 999')

        const sent = await browser.fillIn(path, FILLED[kind])
        expect(sent.status).toBe(200)
        expect(sent.reference).toMatch(/^\w{6}$/)
        expect(sent.title).toContain(sent.reference)
        const promised = PROMISED[association][kind][language]
        expect(sent.text.replace(/: +/g, ': ')).toContain(promised)
        expect(form.text.replace(/: +/g, ': ')).toContain(promised)
        for (const value of Object.values(FILLED[kind]).filter(text => / /.test(text)))
          expect(sent.text).toContain(value)
      })
    }
  }
}

test('what is wrong is said first, with a link to each field, and everything typed stays', async () => {
  const typed = { phone: '12', name: 'Beryl <b>Pugh</b>', slot: 'soon', text: 'One\r\n"two" & three' }
  const again = await browser.fillIn('/mha/callback?lang=en', typed)
  expect(again.status).toBe(400)
  expect(again.title).toMatch(/^Error: /)
  expect(again.html).toContain('<a href="#phone">Write a phone number with at least 10 digits')
  expect(again.html).toContain('aria-describedby="phone-problem" aria-invalid="true"')
  expect(again.html.indexOf('class="summary"')).toBeLessThan(again.html.indexOf('<h1>'))
  expect(again.html).toContain('value="12"')
  expect(again.html).toContain('value="Beryl &lt;b&gt;Pugh&lt;/b&gt;"')
  expect(again.html).toContain('One\n&quot;two&quot; &amp; three</textarea>')

  const mended = await browser.send('/mha/callback?lang=en', {
    start: again.hidden('start'),
    ...typed,
    phone: FILLED.callback.phone,
  })
  expect(mended.status).toBe(200)
})

test('a change of language on an answered form keeps what was sent, and the reference', async () => {
  const typed = { phone: '12', name: 'Beryl Pugh', slot: 'soon' }
  const wrong = await browser.fillIn('/mha/callback?lang=en', typed)
  const carried = { start: wrong.hidden('start'), ...typed, redraw: wrong.hidden('redraw') }
  const welsh = await browser.send('/mha/callback?lang=cy&send=', carried)
  expect(welsh.html).toContain('value="Beryl Pugh"')
  expect(welsh.title).toMatch(/^Gofyn/)
  const done = await browser.send('/mha/callback?lang=cy&send=', {
    start: welsh.hidden('start'),
    ...FILLED.callback,
  })
  const english = await browser.send('/mha/callback/show?lang=en', { token: done.hidden('token') })
  expect(english.text).toContain('We have your request for a call')
  expect(english.reference).toBe(done.reference)
})

test('a choice that was not made leads to its first answer, in Welsh as well', async () => {
  const again = await browser.fillIn('/angus/message?lang=cy', { text: 'Helo' })
  expect(again.title).toMatch(/^Gwall: /)
  expect(again.html).toContain('<a href="#reply_by-phone">Dewiswch sut dylen ni eich ateb.</a>')
  expect(again.html).toContain('<a href="#name">Ysgrifennwch eich enw.</a>')
  expect(again.html).not.toContain('href="#email"')
})

test('what a script would hide says in words when it is needed, and is asked for once', async () => {
  const { html, text } = await browser.open('/mgha/message?lang=en')
  expect(text).toContain('Your address Only if you chose “By letter”. With the postcode')
  expect(html.match(/name="address"/g)).toHaveLength(1)
  const format = await browser.open('/mha/format?lang=en')
  expect(format.text).toContain('“Another language”, “British Sign Language” or “Something else”')
})

test('an agreed time is the promise; taken by somebody else it is offered no more and nothing typed is lost', async () => {
  const form = await browser.open('/mha/callback?lang=en')
  const [slot = ''] = form.slots
  expect(slot).toBe('2026-11-26T11:00:00.000Z')
  const first = await browser.fillIn('/mha/callback?lang=en', { ...FILLED.callback, slot })
  expect(first.text).toContain('We will call you at 11am on Thursday 26 November.')
  const second = await browser.send('/mha/callback?lang=en', {
    start: form.hidden('start'),
    ...FILLED.callback,
    slot,
  })
  expect(second.status).toBe(409)
  expect(second.html).toContain('<a href="#slot">Somebody else has just taken that time')
  expect(second.html).toContain(`value="${FILLED.callback.phone}"`)
  expect(second.slots).not.toContain(slot)
})

test('feedback tells of the complaint’s times, its procedure and the ombudsman, as far as each is known', async () => {
  const angus = await browser.open('/angus/feedback?lang=en')
  expect(angus.text).toContain('Stage 1, 5 working days. Stage 2, acknowledged within 3')
  expect(angus.text).toContain('Scottish Public Services Ombudsman')
  expect(angus.html).toContain('href="tel:08003777330"')
  expect((await browser.open('/willow/feedback?lang=en')).html).toContain(
    'https://www.willow.example/complaints',
  )
  const mha = await browser.open('/mha/feedback?lang=cy')
  expect(mha.text).toContain('Ombwdsmon Gwasanaethau Cyhoeddus Cymru')
  expect(mha.text).not.toContain('Ein hamseroedd ar gyfer cwynion')
})

test('a format is free of charge where the policy says so, and only there', async () => {
  expect((await browser.open('/angus/format?lang=en')).text).toContain('This is free of charge.')
  expect((await browser.open('/angus/format?lang=cy')).text).toContain('Mae hyn am ddim.')
  const mha = await browser.open('/mha/format?lang=en')
  expect(mha.text).not.toContain('free of charge')
  expect(mha.text).toContain('Our Corporate Services Team looks after this.')
})

test('a link may make a choice beforehand, from those there are', async () => {
  const form = await browser.open('/mha/feedback?lang=en&feedback=complaint&reply_by=pigeon&name=Mallory')
  expect(form.html).toContain('value="complaint" checked')
  expect(form.html.match(/ checked/g)).toHaveLength(1)
  expect(form.html).not.toContain('Mallory')
})

test('what an association does not offer leads to what it does, and live chat to the list', async () => {
  const none = await browser.open('/paragon/callbacks?lang=en')
  expect(none.status).toBe(404)
  const chat = await browser.open('/mha/chat?lang=cy')
  expect(chat.response.url).toBe(`${server.url}/mha/?lang=cy`)
})
