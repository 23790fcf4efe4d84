import type { Page } from '@playwright/test'
import { expect, expectAccessible, test as harness } from './harness.ts'
import type { Demonstration } from './serving/demonstration.ts'
import { wordsIn } from './words.ts'

/** With a reader beside the page: a browser that runs scripts. */
export const test = harness.extend<{ reader: Page }>({
  reader: async ({ browser, viewport }, use) => {
    const context = await browser.newContext({ viewport, javaScriptEnabled: true })
    await use(await context.newPage())
    await context.close()
  },
})

type Visit = { readonly page: Page; readonly reader: Page; readonly demonstration: Demonstration }

/** Whoever comes to the plain pages of an association. */
export function visitor({ page, reader, demonstration }: Visit, association: string, language: 'en' | 'cy') {
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
export async function expectAccessibleAsDrawn(
  page: Page,
  reader: Page,
  what: string,
  rules?: readonly string[],
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const body = await page.content()
  await reader.unrouteAll()
  await reader.route('**/widget.js', route => route.abort())
  await reader.route(page.url(), route => route.fulfill({ body, contentType: 'text/html; charset=utf-8' }))
  await reader.goto(page.url())
  await expectAccessible(reader, what, rules)
}
