import type { Page } from '@playwright/test'
import type { Demonstration } from './demonstration.ts'
import { expect, expectAccessible, test as harness, OPEN } from './harness.ts'
import { wordsIn } from './words.ts'

const test = harness.extend<{ reader: Page }>({
  reader: async ({ browser, viewport }, use) => {
    const context = await browser.newContext({ viewport, javaScriptEnabled: true })
    await use(await context.newPage())
    await context.close()
  },
})
test.use({ javaScriptEnabled: false })

const SAID = {
  en: {
    callback: 'We will call you back by 5pm on Monday 30 November.',
    complaint: 'We will answer your complaint by the end of Thursday 3 December.',
    problem: 'Write a phone number with at least 10 digits',
  },
  cy: {
    callback: 'Byddwn ni’n eich ffonio’n ôl erbyn 5yh ddydd Llun 30 Tachwedd.',
    complaint: 'Byddwn ni’n ateb eich cwyn erbyn diwedd dydd Iau 3 Rhagfyr.',
    problem: 'Ysgrifennwch rif ffôn ag o leiaf 10 digid',
  },
} as const

type Visit = { readonly page: Page; readonly reader: Page; readonly demonstration: Demonstration }

function visitor({ page, reader, demonstration }: Visit, association: string, language: 'en' | 'cy') {
  const t = wordsIn(language, 'page')
  return {
    t,
    open: () => page.goto(`${demonstration.url}/${association}/?lang=${language}`),
    choose: (kind: string) => page.getByRole('link', { name: t(`kinds.${kind}`) }).click(),
    field: (key: string) => page.getByLabel(t(key)),
    press: (key: string) => page.getByRole('button', { name: t(key), exact: true }).click(),
    reference: () => page.locator('.reference strong').textContent(),
    heading: (key: string) => page.getByRole('heading', { name: t(key), level: 1 }),
    async check(what: string) {
      await expectAccessibleAsDrawn(page, reader, what)
      const { scroll, client } = await page.evaluate(() => ({
        scroll: document.documentElement.scrollWidth,
        client: document.documentElement.clientWidth,
      }))
      expect(scroll, `${what}: nothing to scroll sideways`).toBe(client)
    },
  }
}

/** The checker is a script of its own: it is shown the very same page in a browser that runs scripts. */
async function expectAccessibleAsDrawn(page: Page, reader: Page, what: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const body = await page.content()
  await reader.unrouteAll()
  await reader.route('**/widget.js', route => route.abort())
  await reader.route(page.url(), route => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  await reader.goto(page.url())
  await expectAccessible(reader, what)
}

for (const language of ['en', 'cy'] as const) {
  const said = SAID[language]

  test(`a call is asked for, mended, changed and taken back without script (${language})`, async ({
    page,
    reader,
    demonstrationAt,
  }) => {
    const at = visitor({ page, reader, demonstration: await demonstrationAt(OPEN) }, 'mha', language)
    await at.open()
    await at.check('list')
    await at.choose('callback')
    await at.check('form')

    await at.field('fields.phone').fill('12')
    await at.field('fields.name').fill('Beryl Pugh')
    await at.press('form.send')
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(page).toHaveTitle(new RegExp(at.t('pages.error_title').split(':')[0] ?? ''))
    await at.check('form with a problem')
    await page.getByRole('alert').getByRole('link', { name: said.problem }).click()
    await expect(at.field('fields.phone')).toBeFocused()
    await expect(at.field('fields.name')).toHaveValue('Beryl Pugh')

    await at.field('fields.phone').fill('01632 960555')
    await at.press('form.send')
    await expect(at.heading('sent.callback')).toBeVisible()
    await expect(page.getByText(said.callback)).toBeVisible()
    await at.check('confirmation')
    const reference = await at.reference()

    await page.reload()
    expect(await at.reference(), 'a reload makes no second contact').toBe(reference)

    await at.press('contact.change')
    await expect(at.field('fields.text_callback')).toBeVisible()
    await at.check('change')
    await at.field('fields.text_callback').fill('The boiler')
    await at.press('form.save')
    await expect(page.getByText(at.t('sent.changed'))).toBeVisible()
    await expect(page.getByText('The boiler')).toBeVisible()

    await at.press('contact.withdraw')
    await expect(at.heading('contact.withdraw_ask')).toBeVisible()
    await at.check('withdraw')
    await at.press('contact.withdraw')
    await expect(page.getByText(at.t('ended.withdrawn'))).toBeVisible()
    expect(await at.reference()).toBe(reference)
    expect(page.url()).not.toMatch(/token|start/)
  })

  test(`a complaint is made without script, once, though it is sent twice (${language})`, async ({
    page,
    reader,
    demonstrationAt,
  }) => {
    const at = visitor({ page, reader, demonstration: await demonstrationAt(OPEN) }, 'angus', language)
    await at.open()
    await at.choose('feedback')
    await expect(page.getByText('0800 377 7330')).toBeVisible()
    await page.getByLabel(at.t('options.feedback.complaint'), { exact: true }).check()
    await at.field('fields.text_feedback').fill('Nobody came to mend the gate.')
    await page.getByLabel(at.t('options.reply_by.none')).check()
    await at.check('complaint')
    await at.press('form.send')
    await expect(at.heading('sent.complaint')).toBeVisible()
    await expect(page.getByText(said.complaint)).toBeVisible()
    await at.check('confirmation of a complaint')
    const reference = await at.reference()

    await page.goBack()
    await expect(at.field('fields.text_feedback'), 'Back finds what was typed').toHaveValue(/mend the gate/)
    await at.press('form.send')
    await expect(page.getByText(at.t('sent.before'))).toBeVisible()
    expect(await at.reference()).toBe(reference)
  })
}

test('in a window 320 pixels wide nothing is lost', async ({ page, reader, demonstrationAt }) => {
  const at = visitor({ page, reader, demonstration: await demonstrationAt(OPEN) }, 'mha', 'cy')
  for (const narrow of [page, reader]) await narrow.setViewportSize({ width: 320, height: 640 })
  for (const kind of ['message', 'format', 'appointment', 'feedback']) {
    await at.open()
    await at.choose(kind)
    await at.check(kind)
  }
})
