import { type BrowserContext, expect, type Locator } from '@playwright/test'
import { advisers } from '../demo/cast.ts'
import type { Demonstration } from './serving/demonstration.ts'
import { sessionOf } from './serving/seed.ts'
import { wordsIn } from './words.ts'

export type Adviser = Awaited<ReturnType<typeof adviserIn>>

/** An adviser before the staff page, in a browser profile of their own. */
export async function adviserIn(
  context: BrowserContext,
  demonstration: Demonstration,
  id: string,
  language: 'en' | 'cy' = 'en',
) {
  const t = wordsIn(language, 'staff')
  const page = await context.newPage()
  return {
    page,
    context,
    t,
    /** Comes to the queue with a session that stands, and has said before that nothing shall sound. */
    async signIn() {
      const { url } = demonstration
      const { person, cookie } = sessionOf(id)
      await context.addCookies([{ ...cookie, url, httpOnly: true, sameSite: 'Lax' }])
      await context.addInitScript(
        ({ url, key, consent }) => {
          if (location.origin === url && localStorage.getItem(key) === null)
            localStorage.setItem(key, consent)
        },
        {
          url,
          key: `${person}:alerts`,
          consent: JSON.stringify({ asked: true, sound: false, notices: false }),
        },
      )
      await page.goto(`${url}/staff`)
      await expect(this.queue).toBeVisible()
    },
    /** Comes to the queue by email address and password, and says there that nothing shall sound. */
    async signInByForm() {
      await page.goto(`${demonstration.url}/staff`)
      await this.fillSignIn()
      await expect(this.queue).toBeVisible()
      await page.getByRole('button', { name: t('consent.none') }).click()
    },
    /** On the page that asks who it is: this adviser, or another of the cast. */
    async fillSignIn(as = id) {
      const person = advisers.find(adviser => adviser.id === as)
      if (!person) throw new Error(`the cast has no adviser ${as}`)
      await page.getByLabel(t('signIn.email')).fill(person.email)
      await page.getByLabel(t('signIn.password'), { exact: true }).fill(person.password)
      await page.getByRole('button', { name: t('signIn.submit'), exact: true }).click()
    },
    queue: page.getByRole('heading', { name: t('queue.heading') }),
    row: (name: string) => page.getByRole('link', { name: new RegExp(name) }),
    /** Opens the conversation of this name, a chat or what came by a form, and takes it. */
    async take(name: string, what: 'chat' | 'item' = 'chat') {
      await this.row(name).first().click()
      await page.getByRole('button', { name: t(`${what}.take`), exact: true }).click()
      await expect(this.reply).toBeVisible()
    },
    reply: page.getByRole('textbox', { name: t('reply.label') }),
    async say(text: string) {
      await this.reply.fill(text)
      await this.reply.press('Enter')
    },
    /** What the page shows. What a screen reader is told stands beside it, often in the same words. */
    shown: (text: string | RegExp, options: { exact?: boolean } = {}): Locator =>
      page.locator('#page').getByText(text, options),
    /** What a screen reader has been told, sentence by sentence. */
    announced: (text?: string | RegExp): Locator => {
      const all = page.locator('body > .unseen[role="status"] > p')
      return text === undefined ? all : all.filter({ hasText: text })
    },
  }
}
