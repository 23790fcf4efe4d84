import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import {
  comesUp,
  cookieOf,
  staffLine,
  startTestServer,
  type TestServer,
} from '../../../testing/test-server.ts'
import { answerJson, startTestTranslator, type TestTranslator } from '../../../testing/test-translator.ts'
import { FILLED, FORM_KINDS, plainBrowser } from '../testing.ts'

let far: TestTranslator
let server: TestServer
let browser: ReturnType<typeof plainBrowser>
beforeAll(async () => {
  far = await startTestTranslator()
  server = await startTestServer('2026-11-26T10:15:00Z', { translator: far.url })
  browser = plainBrowser(server)
  await vi.waitFor(async () =>
    expect((await browser.open('/mha/message?lang=pl')).asked).toContain('machine'),
  )
})
afterAll(async () => {
  await server.close()
  await far.close()
})
beforeEach(() => {
  far.asked.length = 0
})

const ASKED = 'Komputer może tłumaczyć to, co piszę'
const ON = 'Komputer tłumaczy to, co piszesz Ty i co piszemy my.'
const OFF = 'Komputer nie tłumaczy tego, co piszesz Ty i co piszemy my.'
const MADE = 'Tłumaczenie komputerowe:'
const OKNO = { ...FILLED.message, text: 'Okno się nie zamyka' }
const MADE_OF_IT = '<p class="message" lang="en" dir="auto">(pl to en) Okno się nie zamyka</p>'

/** Once the machine has said this many things. */
async function shown(token: string, times: number, lang = 'pl') {
  await vi.waitFor(() => expect(far.asked).toHaveLength(times))
  return vi.waitFor(async () => {
    const page = await browser.send(`/mha/message/show?lang=${lang}`, { token })
    expect(page.text).not.toContain('Komputer to tłumaczy')
    return page
  })
}

test('every form asks beneath its text, unticked, in the languages that a machine knows and nobody here speaks', async () => {
  for (const kind of FORM_KINDS) {
    const form = await browser.open(`/mha/${kind}?lang=pl`)
    expect(form.asked[form.asked.indexOf('text') + 1], kind).toBe('machine')
    expect(form.text).toContain(ASKED)
    expect(form.html).toMatch(/id="machine" name="machine" value="yes" aria-describedby="machine-hint">/)
    for (const lang of ['en', 'cy', 'ur'])
      expect((await browser.open(`/mha/${kind}?lang=${lang}`)).asked, `${kind} ${lang}`).not.toContain(
        'machine',
      )
  }
  expect((await browser.open('/mha/message?lang=ar')).asked).toContain('machine')
})

test('a house without a translator asks nobody', async () => {
  const other = await startTestServer('2026-11-26T10:15:00Z')
  const form = await plainBrowser(other).open('/mha/message?lang=pl')
  expect(form.asked).toContain('text')
  expect(form.asked).not.toContain('machine')
  await other.close()
})

test('what was ticked stays ticked when something is wrong, and on the page in another language', async () => {
  const wrong = await browser.fillIn('/mha/message?lang=pl', { ...OKNO, name: '', machine: 'yes' })
  expect(wrong.status).toBe(400)
  expect(wrong.html).toMatch(/name="machine" value="yes" checked/)
  const start = wrong.hidden('start')
  const arabic = await browser.send('/mha/message?lang=ar', { ...OKNO, start, machine: 'yes', redraw: 'yes' })
  expect(arabic.html).toMatch(/name="machine" value="yes" checked/)
})

test('unticked nothing goes to the machine; allowed afterwards it goes, and taken back what is there stays', async () => {
  const sent = await browser.fillIn('/mha/message?lang=pl', OKNO)
  expect(sent.text).toContain(OFF)
  expect(sent.text).toContain('W każdej chwili możesz wyłączyć tłumaczenie.')
  const token = sent.hidden('token')
  const allowed = await browser.send('/mha/message/translate?lang=pl', { token, allowed: 'yes' })
  expect(allowed.text).toContain(ON)
  const page = await shown(token, 1)
  expect(page.html).toContain(MADE_OF_IT)
  expect(page.html).toContain('<dd dir="auto">Okno się nie zamyka</dd>')

  const back = await browser.send('/mha/message/translate?lang=pl', { token, allowed: 'no' })
  expect(back.text).toContain(OFF)
  expect(back.html).toContain(MADE_OF_IT)
  await browser.send('/mha/message/change?lang=pl', {
    token,
    client_id: crypto.randomUUID(),
    ...OKNO,
    text: 'Drzwi',
  })
  const changed = await shown(token, 1)
  expect(changed.text).toContain('Drzwi')
  expect(changed.html).not.toContain('(pl to en)')
  // Nothing else is a wish.
  const idle = await browser.send('/mha/message/translate?lang=pl', { token, allowed: 'perhaps' })
  expect(idle.text).toContain(OFF)
})

test('ticked, the text is translated, an answer too, both shown and named; a changed text is translated anew', async () => {
  const sent = await browser.fillIn('/mha/message?lang=pl', { ...OKNO, machine: 'yes' })
  expect(sent.text).toContain(ON)
  expect(sent.text).not.toContain(ASKED)
  const token = sent.hidden('token')
  const page = await shown(token, 1)
  expect(page.html).toContain(MADE_OF_IT)
  expect(page.text).toContain(MADE)

  const changed = { ...OKNO, text: 'Drzwi' }
  const form = await browser.send('/mha/message/change?lang=pl', { token })
  expect(form.asked).toContain('text')
  expect(form.asked).not.toContain('machine')
  await browser.send('/mha/message/change?lang=pl', {
    token,
    client_id: form.hidden('client_id'),
    ...changed,
  })
  expect((await shown(token, 2)).text).toContain('(pl to en) Drzwi')

  const cookie = await cookieOf(server, 'dafydd@mha.example')
  const { socket, queue } = staffLine(server, cookie)
  await comesUp(socket)
  const conversation = await vi.waitFor(() => {
    const rows = queue.flatMap(news => ('rows' in news ? news.rows : []))
    const row = rows.find(({ reference }) => reference === sent.reference)
    if (!row) throw new Error('not in the queue')
    return row.conversation
  })
  const tell = (command: object) =>
    socket.emitWithAck('command', { clientId: crypto.randomUUID(), conversation, ...command } as never)
  await tell({ type: 'take' })
  far.answerNext(answerJson(400, {}))
  const said = { type: 'reply', language: 'en', promise: null }
  expect(await tell({ ...said, text: 'On Friday' })).toMatchObject({ ok: true })
  expect((await shown(token, 3)).text).toContain('Komputer nie mógł tego przetłumaczyć.')
  await tell({ ...said, text: 'At two' })
  const answered = await shown(token, 4)
  expect(answered.html).toContain('<p class="message" lang="en" dir="auto">At two</p>')
  expect(answered.html).toContain('<p class="message" lang="pl" dir="auto">(en to pl) At two</p>')
  socket.disconnect()
})

test('sent twice with another tick it stays as it was, and the page says so', async () => {
  const form = await browser.open('/mha/message?lang=pl')
  const start = form.hidden('start')
  await browser.send('/mha/message?lang=pl', { ...OKNO, start })
  const again = await browser.send('/mha/message?lang=pl', { ...OKNO, start })
  const other = await browser.send('/mha/message?lang=pl', { ...OKNO, start, machine: 'yes' })
  const notice = (html: string) => /<p class="notice" role="status">(.*?)<\/p>/.exec(html)?.[1]
  expect(notice(again.html)).toBeTypeOf('string')
  expect(notice(other.html)).not.toBe(notice(again.html))
  expect(other.text).toContain(OFF)
})

test('whoever goes on in Welsh writes for people alone', async () => {
  const sent = await browser.fillIn('/mha/message?lang=pl', { ...OKNO, machine: 'yes' })
  const token = sent.hidden('token')
  await shown(token, 1)
  const welsh = { ...OKNO, text: 'Mae’r ffenest wedi torri' }
  const change = { token, client_id: crypto.randomUUID(), ...welsh }
  const page = await browser.send('/mha/message/change?lang=cy', change)
  expect(page.text).toContain('Mae’r ffenest wedi torri')
  expect((await shown(token, 1, 'cy')).html).not.toContain('class="machine"')
})
