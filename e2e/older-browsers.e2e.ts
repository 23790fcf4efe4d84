import type { Page } from '@playwright/test'
import { expect, ONE_WINDOW, OPEN, test } from './harness.ts'
import { chattingOn, residentOn } from './resident.ts'

/** Takes away what browsers had only since 2023: Safari before 16.4 has none of it. */
const asIn2022 = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(ShadowRoot.prototype, 'adoptedStyleSheets')
    Reflect.deleteProperty(Document.prototype, 'adoptedStyleSheets')
    Reflect.deleteProperty(window, 'CSSStyleSheet')
    Reflect.deleteProperty(HTMLElement.prototype, 'popover')
    Reflect.deleteProperty(HTMLElement.prototype, 'showPopover')
    Reflect.deleteProperty(Element.prototype, 'checkVisibility')
    Reflect.deleteProperty(String.prototype, 'toWellFormed')
  })

test('an older browser on a page that lets no style in gets a link to the plain pages', async ({
  page,
  demonstrationAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  await asIn2022(page)
  const resident = residentOn(page, 'cy')
  await resident.visit(demonstration)
  const link = page.locator('body > div').getByRole('link', { name: resident.t('launcher.open') })
  await expect(link).toBeInViewport({ ratio: 1 })
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44)
  await link.click()
  await expect(page).toHaveURL(`${demonstration.url}/mha/?lang=cy`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  // The plain pages do not lead to themselves.
  await expect(page.getByRole('link', { name: resident.t('launcher.open') })).toHaveCount(0)
})

test('a link that opens the door is a plain link there', ONE_WINDOW, async ({ page, demonstrationAt }) => {
  const demonstration = await demonstrationAt(OPEN)
  await asIn2022(page)
  await residentOn(page).visit(demonstration)
  await expect(page.locator('body > div').getByRole('link')).toBeVisible()
  await page.locator('main a[data-doorstep="chat"]').first().click()
  await expect(page).toHaveURL(`${demonstration.url}/mha/`)
})

test.describe('on a page without such a policy', () => {
  test.use({ bypassCSP: true })

  test('an older browser chats, and sends a form', async ({ page, demonstrationAt }) => {
    await asIn2022(page)
    const resident = await chattingOn(page, await demonstrationAt(OPEN))
    const { t, panel } = resident
    await resident.send('Hello')
    const wide = await panel.evaluate(dialog => getComputedStyle(dialog).overflow)
    expect(wide, 'it is drawn with its styles').toBe('hidden')

    await panel.getByRole('button', { name: t('panel.back') }).click()
    await panel.getByRole('button', { name: t('kinds.callback') }).click()
    await resident.askForCall()
  })
})

test('Escape hides the panel also after its words were pressed, or a button that takes no focus (Safari)', async ({
  page,
  demonstrationAt,
}) => {
  const resident = residentOn(page)
  const { t, panel } = resident
  await resident.visit(await demonstrationAt(OPEN))
  await resident.open()
  await panel.getByText(t('home.due', { time: '10.18am' })).click()
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  await expect(resident.launcher).toBeFocused()
})

test('the names in the list of languages begin at one side, also those read the other way', async ({
  page,
  demonstrationAt,
}) => {
  const resident = residentOn(page)
  await resident.visit(await demonstrationAt(OPEN))
  await resident.open()
  const list = page.locator('.more-languages')
  const sides = () =>
    list.evaluate(ul =>
      [...ul.querySelectorAll('button')].map(button => {
        const range = document.createRange()
        range.selectNodeContents(button)
        const box = button.getBoundingClientRect()
        const words = range.getBoundingClientRect()
        return words.left - box.left < box.right - words.right ? 'left' : 'right'
      }),
    )
  await page.locator('.languages > button[aria-expanded]').click()
  await expect(list).toBeVisible()
  expect(new Set(await sides())).toEqual(new Set(['left']))
  await list.locator('button[lang="ar"]').click()
  await expect(resident.panel).toHaveAttribute('lang', 'ar')
  await page.locator('.languages > button[aria-expanded]').click()
  await expect(list).toBeVisible()
  expect(new Set(await sides())).toEqual(new Set(['right']))
})
