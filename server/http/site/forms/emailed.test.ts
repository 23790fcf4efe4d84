import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startTestMailServer, type TestMailServer } from '../../../testing/test-mail-server.ts'
import { startTestServer, type TestServer } from '../../../testing/test-server.ts'
import { FILLED, plainBrowser } from '../testing.ts'

let far: TestMailServer
let server: TestServer
let browser: ReturnType<typeof plainBrowser>
beforeAll(async () => {
  far = await startTestMailServer()
  server = await startTestServer('2026-11-26T10:15:00Z', { mail: far.url })
  browser = plainBrowser(server)
})
afterAll(async () => {
  await server.close()
  await far.close()
})

const COMING = 'You will also get this by email, at '
const to = (email: string) => ({ ...FILLED.message, email })
const emailTo = async (address: string) => {
  const found = () => far.received.find(one => one.to.includes(address))
  await vi.waitFor(() => expect(found()).toBeDefined(), { timeout: 10_000 })
  return found()
}

test('what is sent from a plain page is confirmed by email, in the language and the print of the page', async () => {
  const sent = await browser.fillIn('/angus/message?lang=ar&size=larger', to('a@example.org'))
  expect(sent.text).toContain('سيصلك هذا أيضًا على البريد الإلكتروني')
  const email = await emailTo('a@example.org')
  expect(email?.headers.get('content-language')).toBe('ar')
  expect(email?.headers.get('subject')).toContain(sent.reference)
  expect(email?.html).toContain('dir="rtl"')
  expect(email?.html).toContain('font-size:32px')
  expect(email?.from).toBe('contact@doorstep.example')
})

test('the page says so, and it is chosen how to be answered', async () => {
  expect((await browser.fillIn('/mha/message?lang=en', to('b@example.org'))).text).toContain(
    `${COMING}b@example.org.`,
  )
  const call = await browser.fillIn('/mha/callback?lang=en', FILLED.callback)
  expect(call.text).not.toContain('email, at')
  expect((await emailTo('b@example.org'))?.html).toContain('font-size:18px')
})

test('an address that takes no email is said to take none, and the mended one gets it', async () => {
  far.answerNext({ code: 550, at: 'recipient' })
  const sent = await browser.fillIn('/willow/message?lang=en', to('nobody@example.org'))
  const token = sent.hidden('token')
  const show = () => browser.send('/willow/message/show?lang=en', { token })
  await vi.waitFor(
    async () => {
      const { text } = await show()
      expect(text).toContain(
        'We could not send an email to nobody@example.org. Please check that the address is right.',
      )
      expect(text).not.toContain(COMING)
    },
    { timeout: 10_000 },
  )
  const form = await browser.send('/willow/message/change?lang=en', { token })
  const change = { token, client_id: form.hidden('client_id'), ...to('c@example.org') }
  const changed = await browser.send('/willow/message/change?lang=en&size=large', change)
  expect(changed.text).toContain(`${COMING}c@example.org.`)
  expect((await emailTo('c@example.org'))?.html).toContain('font-size:24px')
})

test('an address that would be two, or has a name beside it, is refused at the form', async () => {
  for (const email of [
    'a,b@example.org',
    'Beryl <a@example.org>',
    '<a@example.org>',
    'a@example.org;b@x',
    'a"@x.org',
  ])
    expect((await browser.fillIn('/mha/message?lang=en', to(email))).status, email).toBe(400)
})

test('where no email is sent, no page says that one is', async () => {
  const without = await startTestServer('2026-11-26T10:15:00Z')
  const { text } = await plainBrowser(without).fillIn('/mha/message?lang=en', to('d@example.org'))
  await without.close()
  expect(text).toContain('We will write to d@example.org.')
  expect(text).not.toContain(COMING)
})
