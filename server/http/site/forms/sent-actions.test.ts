import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  comesUp,
  cookieOf,
  staffLine,
  startChat,
  startTestServer,
  type TestServer,
} from '../../../testing/test-server.ts'
import { FILLED, plainBrowser } from '../testing.ts'

let server: TestServer
let browser: ReturnType<typeof plainBrowser>
beforeAll(async () => {
  server = await startTestServer('2026-11-26T10:15:00Z')
  browser = plainBrowser(server)
})
afterAll(() => server.close())

test('what was sent can be changed, with its problems said and everything typed kept', async () => {
  const sent = await browser.fillIn('/mha/callback?lang=en', FILLED.callback)
  const token = sent.hidden('token')
  const form = await browser.send('/mha/callback/change?lang=en', { token })
  expect(form.html).toContain('value="01632 960555"')
  expect(form.asked).not.toContain('slot')
  const change = { token, client_id: form.hidden('client_id'), ...FILLED.callback }

  const wrong = await browser.send('/mha/callback/change?lang=en', {
    ...change,
    phone: '12',
    text: 'The tap',
  })
  expect(wrong.status).toBe(400)
  expect(wrong.title).toMatch(/^Error: /)
  expect(wrong.html).toContain('The tap</textarea>')

  const done = await browser.send('/mha/callback/change?lang=en', { ...change, phone: '01632 960777' })
  expect(done.status).toBe(200)
  expect(done.text).toContain('We have changed it.')
  expect(done.text).toContain('01632 960777')
  expect(done.reference).toBe(sent.reference)
})

test('an appointment that cannot be kept is told with its reason, and with the day of what comes instead', async () => {
  const sent = await browser.fillIn('/mha/appointment?lang=cy', FILLED.appointment)
  const cookie = await cookieOf(server, 'sian@mha.example')
  const { adviser } = await (await fetch(`${server.url}/api/staff/me`, { headers: { cookie } })).json()
  const line = staffLine(server, cookie)
  await comesUp(line.socket)
  await expect.poll(() => line.queue.length).toBeGreaterThan(0)
  const [news] = line.queue
  const rows = news && 'rows' in news ? news.rows : []
  const conversation = rows.find(({ reference }) => reference === sent.reference)?.conversation ?? ''
  await line.socket.emitWithAck('command', { type: 'take', clientId: randomUUID(), conversation })
  const ack = await line.socket.emitWithAck('command', {
    type: 'reply',
    clientId: randomUUID(),
    conversation,
    text: 'We cannot come today: our carpenter is ill. I am sorry.',
    language: 'en',
    promise: { owner: adviser.id, nextStep: 'A new appointment', due: '2026-11-30T16:00:00.000Z' },
  })
  line.socket.close()
  expect(ack).toMatchObject({ ok: true })

  const again = await browser.send('/mha/appointment/show?lang=cy', { token: sent.hidden('token') })
  expect(again.text).toContain('Siân Morgan, MHA, ')
  expect(again.html).toContain('lang="en" dir="auto">We cannot come today: our carpenter is ill.')
  expect(again.text).toContain(
    'Mae Siân Morgan wedi addo, erbyn 4yp ddydd Llun 30 Tachwedd: A new appointment',
  )
})

for (const [language, asks, done] of [
  ['en', 'Do you want to withdraw this?', 'You have withdrawn this.'],
  ['cy', 'Ydych chi am dynnu hwn yn ôl?', 'Rydych chi wedi tynnu hwn yn ôl.'],
] as const) {
  test(`what was sent can be taken back after one more question (${language})`, async () => {
    const sent = await browser.fillIn(`/angus/message?lang=${language}`, FILLED.message)
    const token = sent.hidden('token')
    const path = `/angus/message/withdraw?lang=${language}`
    const question = await browser.send(path, { token })
    expect(question.text).toContain(asks)
    const kept = await browser.send(path, { token, client_id: question.hidden('client_id'), sure: 'no' })
    expect(kept.html).toContain('action="/angus/message/withdraw')
    const withdrawn = await browser.send(path, {
      token,
      client_id: question.hidden('client_id'),
      sure: 'yes',
    })
    expect(withdrawn.text).toContain(done)
    expect(withdrawn.html).not.toContain('/withdraw')
    const twice = await browser.send(path, { token, client_id: question.hidden('client_id'), sure: 'yes' })
    expect(twice.text).toContain(done)
  })
}

test('going back and sending again what was taken back does not bring it back', async () => {
  const start = randomUUID()
  const sent = await browser.send('/mha/message?lang=en', { start, ...FILLED.message })
  await browser.send('/mha/message/withdraw?lang=en', { token: sent.hidden('token'), sure: 'yes' })
  const again = await browser.send('/mha/message?lang=en', { start, ...FILLED.message })
  expect(again.reference).toBe(sent.reference)
  expect(again.text).toContain('You have withdrawn this')
})

test('a comment changed into a complaint gets the complaint’s clock', async () => {
  const comment = { ...FILLED.feedback, feedback: 'comment' }
  const sent = await browser.fillIn('/angus/feedback?lang=en', comment)
  expect(sent.text).toContain('Our published policy sets no time for this.')
  const changed = await browser.send('/angus/feedback/change?lang=en', {
    token: sent.hidden('token'),
    client_id: randomUUID(),
    ...FILLED.feedback,
  })
  expect(changed.text).toContain('We have your complaint')
  expect(changed.text).toContain('We will answer your complaint by the end of Thursday 3 December.')
})

test('a token opens its own contact and none by another door', async () => {
  const sent = await browser.fillIn('/mha/message?lang=en', FILLED.message)
  const token = sent.hidden('token')
  const chat = (await startChat(server)).token
  for (const [path, wrong] of [
    ['/angus/message/show?lang=en', token],
    ['/mha/message/show?lang=en', `${token}x`],
    ['/mha/message/show?lang=en', ''],
    ['/mha/message/show?lang=en', chat],
  ] as const) {
    const lost = await browser.send(path, { token: wrong })
    expect(lost.status, `${path} ${wrong}`).toBe(404)
    expect(lost.text).toContain('We can no longer open this')
  }
  expect((await browser.send('/mha/message/show?lang=en', { token })).reference).toBe(sent.reference)
})

test('nobody from elsewhere can change or withdraw, and the address alone leads to the list', async () => {
  const sent = await browser.fillIn('/mha/message?lang=en', FILLED.message)
  const attempt = { token: sent.hidden('token'), sure: 'yes' }
  const evil = await browser.send('/mha/message/withdraw?lang=en', attempt, {
    'sec-fetch-site': 'cross-site',
  })
  expect(evil.status).toBe(403)
  const still = await browser.send('/mha/message/show?lang=en', { token: attempt.token })
  expect(still.text).toContain('We have your message')
  expect((await browser.open('/mha/message/withdraw?lang=en')).response.url).toBe(
    `${server.url}/mha/?lang=en`,
  )
})
