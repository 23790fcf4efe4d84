import { emailOf } from '../server/email/testing.ts'
import { startTestMailServer, type TestMailServer } from '../server/testing/test-mail-server.ts'
import { expect, expectAccessible, OPEN, test } from './harness.ts'
import { lookFor } from './matrix/look.ts'
import { brokenRules } from './matrix/rules.ts'
import { WINDOWS, wantedIn } from './matrix/state.ts'
import { LANGUAGES } from './matrix/states.ts'
import { chattingOn, residentOn } from './resident.ts'

let far: TestMailServer
test.beforeEach(async () => {
  far = await startTestMailServer()
})
test.afterEach(() => far.close())
const mail = () => ({ SMTP_URL: far.url, MAIL_FROM: 'Contact desk <contact@doorstep.example>' })

test('what is sent in large print is confirmed by email in large print, and the adviser sees that it is', async ({
  page,
  demonstrationAt,
  adviserAtQueue,
}) => {
  const demonstration = await demonstrationAt(OPEN, mail())
  const resident = residentOn(page, 'cy')
  const { t, panel } = resident
  await resident.visit(demonstration)
  await resident.open()
  await panel.getByRole('button', { name: t('panel.large'), exact: true }).click()
  await panel.getByRole('button', { name: t('kinds.message') }).click()
  await panel.getByLabel(t('fields.text_message')).fill('Mae’r giât wedi torri')
  await panel.getByLabel(t('fields.name')).first().fill('Beryl Pugh')
  await panel.getByLabel(t('options.reply_by.email')).check()
  await panel.getByLabel(t('fields.email')).fill('beryl@example.org')
  await panel.getByRole('button', { name: t('form.send'), exact: true }).click()
  await expect(panel.getByText(t('contact.emailed', { email: 'beryl@example.org' }))).toBeVisible()
  await expectAccessible(page, 'confirmed, with the email')

  await expect.poll(() => far.received.length).toBe(1)
  const [email] = far.received
  const reference = (await panel.locator('.reference').first().innerText()).replaceAll(/\s/g, '')
  expect(email?.headers.get('subject')).toContain(reference)
  expect(email?.headers.get('content-language')).toBe('cy')
  expect(email?.text).not.toContain('giât')
  await page.goto('about:blank')
  await page.setContent(email?.html ?? '')
  const heading = page.getByRole('heading', { level: 1 })
  await expect(heading).toHaveText('Mae’ch neges gennym ni')
  const sizes = await page
    .locator('h1, h2, p, li, a')
    .evaluateAll(all => all.map(one => Number.parseFloat(getComputedStyle(one).fontSize)))
  expect(Math.min(...sizes)).toBe(24)

  const adviser = await adviserAtQueue(demonstration, 'sian')
  await adviser.row('Beryl Pugh').first().click()
  const said = adviser.shown(adviser.t('entry.email.sent', { address: 'beryl@example.org' }))
  await expect(said).toBeVisible()
  await expectAccessible(adviser.page, 'the confirmation, at the queue')
})

test('a chat that may not be answered before they close goes on as a message and is confirmed by email; an address that takes none is said to', async ({
  page,
  demonstrationAt,
}) => {
  // Ten minutes before they close.
  const demonstration = await demonstrationAt('2026-11-26T16:50:00Z', mail())
  const resident = await chattingOn(page, demonstration)
  const { t, panel } = resident
  await panel.getByRole('button', { name: t('way.message') }).click()
  await panel.getByLabel(t('options.reply_by.email')).check()
  await panel.getByLabel(t('fields.email')).fill('nobody@example.org')
  far.answerNext({ code: 550, at: 'recipient' })
  await panel.getByRole('button', { name: t('form.send'), exact: true }).click()
  await expect(panel.getByText(t('contact.not_emailed', { email: 'nobody@example.org' }))).toBeVisible()
  await panel.getByRole('button', { name: t('contact.change') }).click()
  await panel.getByLabel(t('fields.email')).fill('beryl@example.org')
  await panel.getByRole('button', { name: t('form.save') }).click()
  await expect(panel.getByText(t('contact.emailed', { email: 'beryl@example.org' }))).toBeVisible()
  await expect.poll(() => far.received.map(({ to }) => to)).toEqual([['beryl@example.org']])
})

const SIZES = ['standard', 'large', 'larger'] as const

for (const [at, language] of LANGUAGES.entries()) {
  test(`an email in ${language} breaks no rule in any print, and nothing of it is cut off or in English`, async ({
    page,
  }) => {
    for (const [step, size] of SIZES.entries()) {
      // Each language in each window, and each window with each print.
      const window = (['phone', 'desktop', 'narrow'] as const)[(at + step) % 3] ?? 'phone'
      const { html } = emailOf({
        kind: 'appointment',
        language,
        ...(size !== 'standard' && { size }),
        fields: { place: 'home', text: 'I can smell gas', email: 'beryl.pugh.of.the.old.mill@example.org' },
      })
      const fetched: string[] = []
      page.on('request', request => fetched.push(request.url()))
      await page.setViewportSize(WINDOWS[window])
      await page.setContent(html)
      const wrong = [
        ...(await brokenRules(page, { panel: false, strong: true })),
        ...(await lookFor(page, wantedIn({ language, size, window }))),
      ]
      expect.soft(wrong, `${size} ${window}`).toEqual([])
      expect(fetched).toEqual([])
    }
  })
}
