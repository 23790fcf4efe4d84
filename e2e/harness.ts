import {
  type Browser,
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from '@playwright/test'
import { advisers } from '../demo/cast.ts'
import { examine } from './axe.ts'
import { type Demonstration, startDemonstration } from './demonstration.ts'
import { wordsIn } from './words.ts'

export { expect }

/** Thursday 26 November 2026, a quarter past ten: everybody is open. */
export const OPEN = '2026-11-26T10:15:00Z'

type Fixtures = {
  /** Starts a demonstration whose clock begins at a moment; ended with the test. */
  demonstrationAt: (now: string, env?: Readonly<Record<string, string>>) => Promise<Demonstration>
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  demonstrationAt: async ({}, use) => {
    const started: Demonstration[] = []
    await use(async (now, env) => {
      const demonstration = await startDemonstration(now, env)
      started.push(demonstration)
      return demonstration
    })
    for (const demonstration of started) await demonstration.close()
  },
})

/** A resident on a page of the association's website, with names as the language of the page says them. */
export function residentOn(page: Page, language: 'en' | 'cy' = 'en') {
  const t = wordsIn(language, 'widget')
  const panel = page.getByRole('dialog')
  const at = (site: string, association: string, path = '') =>
    `${site}/${association}/${language === 'cy' ? 'cy/' : ''}${path}`
  return {
    page,
    t,
    panel,
    launcher: page.getByRole('button', { name: t('launcher.open') }),
    visit: (demonstration: Demonstration, association = 'mha', path = '') =>
      page.goto(at(demonstration.sites, association, path)),
    async open() {
      await page.getByRole('button', { name: t('launcher.open') }).click()
      await expect(panel).toBeVisible()
    },
    async startChat(name = 'Beryl Pugh') {
      await this.open()
      await panel.getByRole('button', { name: t('home.chat') }).click()
      await panel.getByLabel(t('start.name')).fill(name)
      await panel.getByRole('button', { name: t('start.start') }).click()
      await expect(this.composer).toBeVisible()
    },
    composer: panel.getByRole('textbox', { name: t('write.label') }),
    async say(text: string) {
      await this.composer.fill(text)
      await this.composer.press('Enter')
    },
    message: (text: string): Locator => panel.getByText(text, { exact: true }),
  }
}

/** An adviser at the queue, in a browser profile of their own. */
export async function adviserAt(
  browser: Browser,
  demonstration: Demonstration,
  id: string,
  language: 'en' | 'cy' = 'en',
  options: Parameters<Browser['newContext']>[0] = {},
) {
  const t = wordsIn(language, 'staff')
  const context: BrowserContext = await browser.newContext({
    locale: language === 'cy' ? 'cy-GB' : 'en-GB',
    ...options,
  })
  const page = await context.newPage()
  const person = advisers.find(adviser => adviser.id === id)
  if (!person) throw new Error(`the cast has no adviser ${id}`)
  return {
    page,
    context,
    t,
    person,
    async signIn() {
      await page.goto(`${demonstration.url}/staff`)
      await page.getByLabel(t('signIn.email')).fill(person.email)
      await page.getByLabel(t('signIn.password'), { exact: true }).fill(person.password)
      await page.getByRole('button', { name: t('signIn.submit'), exact: true }).click()
      await expect(page.getByRole('heading', { name: t('queue.heading') })).toBeVisible()
      const neither = page.getByRole('button', { name: t('consent.none') })
      await neither.click()
    },
    row: (name: string) => page.getByRole('link', { name: new RegExp(name) }),
    async take(name: string) {
      await this.row(name).first().click()
      await page.getByRole('button', { name: t('chat.take') }).click()
      await expect(this.reply).toBeVisible()
    },
    reply: page.getByRole('textbox', { name: t('reply.label') }),
    async say(text: string) {
      await this.reply.fill(text)
      await this.reply.press('Enter')
    },
  }
}

/** What a machine can check of WCAG A and AA to 2.2, and of what is good practice beside it. */
export const RULES = {
  type: 'tag' as const,
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
}

/** No violation of the accessibility rules that a machine can check, in the page as it stands; or of these alone. */
export async function expectAccessible(page: Page, what: string, rules?: readonly string[]): Promise<void> {
  const { violations } = await examine(page, {
    runOnly: rules ? { type: 'rule', values: [...rules] } : RULES,
  })
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(', ')}`)
  expect(found, what).toEqual([])
}
