import { afterEach, expect, test, vi } from 'vitest'
import { readConfig } from '../config.ts'
import type { Log } from '../log.ts'
import { freePort } from '../testing/free-port.ts'
import { startTestMailServer, type TestMailServer } from '../testing/test-mail-server.ts'
import { createMailer, type Email, type Mailer } from './mailer.ts'

let far: TestMailServer
const mailers: Mailer[] = []
afterEach(async () => {
  for (const mailer of mailers.splice(0)) mailer.close()
  await far.close()
})

const EMAIL: Email = {
  to: 'beryl@example.org',
  fromName: 'Tai Teg – Tŷ Ni',
  replyTo: 'help@taiteg.example',
  subject: 'وصلنا ما أرسلته',
  language: 'ar',
  text: 'نص\n',
  html: '<!doctype html>\n<p>نص</p>\n',
  id: '0123456789abcdef0123456789abcdef',
  at: '2026-11-26T10:15:00.000Z',
}

/** With everything that it writes to the log. */
function mailerTo(url: string, from = 'contact@doorstep.example', timeoutMs = 5000) {
  const { mail } = readConfig({ SMTP_URL: url, MAIL_FROM: from })
  if (!mail) throw new Error('no mail')
  const warn = vi.fn()
  const mailer = createMailer(mail, { warn, info: warn, error: warn } as unknown as Log, timeoutMs)
  mailers.push(mailer)
  return { mailer, logged: () => JSON.stringify(warn.mock.calls) }
}

test('an email goes out as text and as HTML, says by what and in which language it is written, and fetches nothing', async () => {
  far = await startTestMailServer()
  const { mailer } = mailerTo(far.url)
  expect(await mailer.send(EMAIL)).toBe('sent')
  const [got] = far.received
  expect(got).toMatchObject({
    from: 'contact@doorstep.example',
    to: ['beryl@example.org'],
    text: EMAIL.text,
    html: EMAIL.html,
  })
  const header = (name: string) => got?.headers.get(name)
  expect(header('subject')).toBe(EMAIL.subject)
  expect(header('from')).toBe('Tai Teg – Tŷ Ni <contact@doorstep.example>')
  expect(header('to')).toBe('beryl@example.org')
  expect(header('reply-to')).toBe('help@taiteg.example')
  expect(header('content-language')).toBe('ar')
  expect(header('auto-submitted')).toBe('auto-generated')
  expect(header('x-auto-response-suppress')).toBe('OOF, AutoReply')
  expect(header('message-id')).toBe('<0123456789abcdef0123456789abcdef@doorstep.example>')
  expect(header('date')).toBe('Thu, 26 Nov 2026 10:15:00 +0000')
  expect(header('content-type')).toMatch(/^multipart\/alternative/)
  expect(header('x-mailer')).toBeUndefined()
})

test('a name in the setting stands in the place of the association’s, and without an address there is no Reply-To', async () => {
  far = await startTestMailServer()
  const { mailer } = mailerTo(far.url, 'Contact desk <contact@doorstep.example>')
  await mailer.send({ ...EMAIL, replyTo: null })
  expect(far.received[0]?.headers.get('from')).toBe('Contact desk <contact@doorstep.example>')
  expect(far.received[0]?.headers.has('reply-to')).toBe(false)
})

test('a user and a password are given where the server asks for them; a wrong one can be mended, and is not logged', async () => {
  far = await startTestMailServer({ login: { user: 'door', pass: 'hunter2/ä' } })
  expect(await mailerTo(far.url).mailer.send(EMAIL)).toBe('sent')
  expect(far.received[0]?.user).toBe('door')
  const { mailer, logged } = mailerTo(`smtp://door:swordfish@127.0.0.1:${far.port}`)
  expect(await mailer.send(EMAIL)).toBe('later')
  expect(logged()).toContain('EAUTH')
  expect(logged()).not.toContain('swordfish')
})

test('a password never goes in the clear to another machine, and nothing to a server that cannot say who it is', async () => {
  far = await startTestMailServer({ login: { user: 'door', pass: 'hunter2' } })
  // The same machine by a name that does not say so.
  const elsewhere = mailerTo(`smtp://door:hunter2@127.1:${far.port}`)
  expect(await elsewhere.mailer.send(EMAIL)).toBe('later')
  expect(elsewhere.logged()).toContain('ETLS')
  expect(far.received).toEqual([])
  await far.close()
  for (const tls of ['start', 'always'] as const) {
    far = await startTestMailServer({ tls, login: { user: 'door', pass: 'hunter2' } })
    const { mailer, logged } = mailerTo(far.url)
    expect(await mailer.send(EMAIL), tls).toBe('later')
    expect(logged(), tls).toMatch(/SELF_SIGNED|CERT|ETLS/)
    expect(far.received, tls).toEqual([])
    if (tls === 'start') await far.close()
  }
})

test.each([
  [550, 'recipient', 'never'],
  [553, 'recipient', 'never'],
  [554, 'end', 'never'],
  [450, 'recipient', 'later'],
  [451, 'end', 'later'],
  [421, 'end', 'later'],
] as const)(
  'refused with %s at the %s it goes %s, and the log has no address',
  async (code, at, delivery) => {
    far = await startTestMailServer()
    far.answerNext({ code, at })
    const { mailer, logged } = mailerTo(far.url)
    expect(await mailer.send(EMAIL)).toBe(delivery)
    expect(logged()).toContain(String(code))
    expect(logged()).not.toContain('beryl')
    expect(await mailer.send(EMAIL)).toBe('sent')
  },
)

test('a server that is not there, or says nothing, is tried again later', async () => {
  far = await startTestMailServer()
  expect(await mailerTo(`smtp://127.0.0.1:${await freePort()}`).mailer.send(EMAIL)).toBe('later')
  far.answerNext('silence')
  expect(await mailerTo(far.url, 'a@doorstep.example', 2000).mailer.send(EMAIL)).toBe('later')
  expect(far.received).toHaveLength(1)
})

test('closing gives up what is under way', async () => {
  far = await startTestMailServer()
  far.answerNext('silence')
  const { mailer, logged } = mailerTo(far.url)
  const sending = mailer.send(EMAIL)
  await vi.waitFor(() => expect(far.received).toHaveLength(1))
  mailer.close()
  expect(await sending).toBe('later')
  expect(logged()).toBe('[]')
})

test.each([
  ['beryl@example.org\r\nBcc: all@example.org'],
  ['beryl\u202e@example.org'],
  ['.beryl@example.org'],
  ['beryl.@example.org'],
  ['be..ryl@example.org'],
  ['beryl@example..org'],
  ['beryl@.example.org'],
  ['beryl@example.org.'],
  [`${'b'.repeat(65)}@example.org`],
  ['beryl'],
])('no server is troubled with an address that is none (%j)', async to => {
  far = await startTestMailServer()
  expect(await mailerTo(far.url).mailer.send({ ...EMAIL, to })).toBe('never')
  expect(far.tried()).toBe(0)
})

test('an address is one recipient, whatever stands in it, and what is said never becomes a header', async () => {
  far = await startTestMailServer()
  const { mailer } = mailerTo(far.url)
  await mailer.send({ ...EMAIL, to: "o'brien+home=1@example.org", subject: 'Hello\r\nBcc: all@example.org' })
  expect(far.received[0]?.to).toEqual(["o'brien+home=1@example.org"])
  expect(far.received[0]?.headers.has('bcc')).toBe(false)
})
