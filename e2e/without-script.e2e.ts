import type { Locator, Page } from '@playwright/test'
import { tabTo } from './by-keyboard.ts'
import { expect, OPEN } from './harness.ts'
import type { Demonstration } from './serving/demonstration.ts'
import { expectAccessibleAsDrawn, test, visitor } from './visitor.ts'
import { wordsIn } from './words.ts'

test.use({ javaScriptEnabled: false })

const SAID = {
  en: {
    callback: 'We will call you back by 5pm on Monday 30 November.',
    complaint: 'We will answer your complaint by the end of Thursday 3 December.',
    problem: 'Write a phone number with at least 10 digits',
  },
  cy: {
    callback: 'Byddwn ni’n eich ffonio’n ôl erbyn 5yp ddydd Llun 30 Tachwedd.',
    complaint: 'Byddwn ni’n ateb eich cwyn erbyn diwedd dydd Iau 3 Rhagfyr.',
    problem: 'Ysgrifennwch rif ffôn ag o leiaf 10 digid',
  },
} as const

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
    const problems = page.getByRole('group', { name: at.t('form.problem_one', { count: 1 }) })
    await expect(problems).toBeFocused()
    await expect(page.getByRole('alert'), 'what has the focus is not said a second time').toHaveCount(0)
    await expect(page).toHaveTitle(new RegExp(at.t('pages.error_title').split(':')[0] ?? ''))
    await at.check('form with a problem')
    await problems.getByRole('link', { name: said.problem }).click()
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

test('a call is asked for with the keyboard alone, and the way there can be skipped', async ({
  page,
  reader,
  demonstrationAt,
}) => {
  const at = visitor({ page, reader, demonstration: await demonstrationAt(OPEN) }, 'mha', 'en')
  const tab = (there: Locator) => tabTo(page, there, 40)
  await at.open()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: at.t('pages.skip') })).toBeFocused()
  await page.keyboard.press('Enter')
  await tab(page.getByRole('link', { name: at.t('kinds.callback') }))
  await page.keyboard.press('Enter')
  await tab(at.field('fields.phone'))
  await page.keyboard.type('01632 960555')
  await tab(at.field('fields.name'))
  await page.keyboard.type('Beryl Pugh')
  await tab(at.field('fields.leave_message'))
  await page.keyboard.press('Space')
  await tab(page.locator('main').getByRole('button', { name: at.t('form.send') }))
  await page.keyboard.press('Enter')
  await expect(at.heading('sent.callback')).toBeVisible()
  await expect(page.getByText(SAID.en.callback)).toBeVisible()
})

test('in a window 320 pixels wide nothing is lost', async ({ page, reader, demonstrationAt }) => {
  const at = visitor({ page, reader, demonstration: await demonstrationAt(OPEN) }, 'mha', 'cy')
  for (const narrow of [page, reader]) await narrow.setViewportSize({ width: 320, height: 640 })
  for (const kind of ['message', 'format', 'appointment', 'feedback']) {
    await at.open()
    await at.choose(kind)
    await at.check(kind)
  }
})

test('a half-filled form keeps every word through another language, another size and other colours', async ({
  page,
  reader,
  demonstrationAt,
}) => {
  const at = visitor({ page, reader, demonstration: await demonstrationAt(OPEN) }, 'mha', 'en')
  const welsh = wordsIn('cy', 'page')
  await at.open()
  await at.choose('message')
  await at.field('fields.text_message').fill('Half a sentence, “and” <more>\nbelow')
  await at.field('fields.name').fill('Beryl Pugh')
  await page.getByLabel(at.t('options.reply_by.email')).check()
  await at.press('panel.large')
  await at.press('panel.contrast')
  await page.getByRole('button', { name: 'Cymraeg' }).click()
  await expect(page.locator('html')).toHaveAttribute('lang', 'cy')
  await expect(page.getByLabel(welsh('fields.text_message'))).toHaveValue(
    'Half a sentence, “and” <more>\nbelow',
  )
  await expect(page.getByLabel(welsh('options.reply_by.email'))).toBeChecked()
  await page.getByRole('button', { name: welsh('look.keep') }).click()
  await expect(page.getByText(welsh('look.kept'))).toBeVisible()
  await page.getByLabel(welsh('fields.email')).fill('beryl@example.org')
  // Enter in a field sends, and does not press the first button of the page, which is a language.
  await page.getByLabel(welsh('fields.name')).press('Enter')
  await expect(page.getByRole('heading', { name: welsh('sent.message'), level: 1 })).toBeVisible()
  await page.goto(new URL('/mha/', page.url()).href)
  await expect(page.locator('html')).toHaveAttribute('data-size', 'large')
})

for (const [size, pixels] of [
  ['large', 24],
  ['larger', 32],
] as const) {
  test(`in ${size} print every word is ${pixels} pixels or more, well apart and none is lost`, async ({
    page,
    reader,
    demonstrationAt,
  }) => {
    const { url } = await demonstrationAt(OPEN)
    const at = visitor({ page, reader, demonstration: { url } as Demonstration }, 'angus', 'cy')
    for (const path of ['', 'callback', 'appointment', 'feedback', 'accessibility', 'performance']) {
      const address = `${url}/angus/${path}?lang=cy`
      await page.goto(address)
      const usual = await page.locator('main').innerText()
      await page.goto(`${address}&size=${size}`)
      expect(await page.locator('main').innerText(), path).toBe(usual)
      for (const narrow of [page, reader]) await narrow.setViewportSize({ width: 320, height: 640 })
      await at.check(`${path} in ${size} print`)
      expect(await smallWords(page, pixels), path).toEqual([])
    }
    await page.emulateMedia({ media: 'print' })
    expect(await smallWords(page, size === 'large' ? 24 : 32), 'on paper').toEqual([])
  })
}

/** What is drawn smaller than so many pixels, or in lines less than one and a half times as high. */
const smallWords = (page: Page, pixels: number) =>
  page.evaluate(least => {
    const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    const small: string[] = []
    while (words.nextNode()) {
      const element = words.currentNode.parentElement
      const text = words.currentNode.textContent?.trim()
      if (!element || !text || element.closest('option, optgroup, noscript, script')) continue
      const { fontSize, lineHeight, fontStyle, fontWeight, textTransform } = getComputedStyle(element)
      const size = Number.parseFloat(fontSize)
      const apart = element.closest('h1, h2, button, summary') ? 1.2 : 1.5
      const plain = fontStyle === 'normal' && textTransform === 'none' && Number(fontWeight) >= 400
      if (size < least - 0.01 || Number.parseFloat(lineHeight) < size * apart - 0.01 || !plain)
        small.push(`${text.slice(0, 30)}: ${fontSize}, ${lineHeight}, ${fontStyle}, ${fontWeight}`)
    }
    return small
  }, pixels)

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in high contrast all words hold 7 to 1, ${colorScheme}`, async ({
    page,
    reader,
    demonstrationAt,
  }) => {
    const { url } = await demonstrationAt(OPEN)
    for (const tab of [page, reader]) await tab.emulateMedia({ colorScheme })
    for (const path of ['', 'callback', 'feedback', 'accessibility', 'performance']) {
      for (const colours of ['usual', 'contrast']) {
        await page.goto(`${url}/willow/${path}?lang=en&colours=${colours}`)
        await expectAccessibleAsDrawn(page, reader, `${path} in ${colours} colours`, [
          'color-contrast-enhanced',
        ])
      }
    }
  })
}

test('with wider spacing, and in the colours of the reader’s own system, nothing is cut off', async ({
  page,
  reader,
  demonstrationAt,
}) => {
  const at = visitor({ page, reader, demonstration: await demonstrationAt(OPEN) }, 'mgha', 'en')
  await page.emulateMedia({ forcedColors: 'active' })
  await page.setViewportSize({ width: 390, height: 844 })
  for (const kind of ['message', 'format', 'feedback']) {
    await at.open()
    await at.choose(kind)
    // WCAG 1.4.12
    await page.evaluate(() => {
      const wider = new CSSStyleSheet()
      wider.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
      )
      document.adoptedStyleSheets = [wider]
    })
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('body *:not(.unseen, option, textarea)')]
        .filter(one => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflow !== 'visible')
        .map(one => one.outerHTML.slice(0, 80)),
    )
    expect(cut, kind).toEqual([])
    const { scroll, client } = await page.evaluate(() => ({
      scroll: document.documentElement.scrollWidth,
      client: document.documentElement.clientWidth,
    }))
    expect(scroll, kind).toBe(client)
  }
})
