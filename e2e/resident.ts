import { expect, type Locator, type Page } from '@playwright/test'
import type { Demonstration } from './serving/demonstration.ts'
import { wordsIn } from './words.ts'

export type Resident = ReturnType<typeof residentOn>

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
    /** Says it, and waits until the server has it. */
    async send(text: string) {
      await this.say(text)
      await expect(this.shown(t('chat.sent'), { exact: true })).toBeVisible()
    },
    /** Fills in the form for a call back, which is open, and sends it. */
    async askForCall(name = 'Idris Khan') {
      await panel.getByLabel(t('fields.phone')).fill('01632 960555')
      await panel.getByLabel(t('fields.name')).first().fill(name)
      await panel.getByLabel(t('options.slot.soon')).check()
      await this.sendForm()
    },
    /** Sends the form that is open, and waits until the server has it. */
    async sendForm() {
      await panel.getByRole('button', { name: t('form.send'), exact: true }).click()
      await expect(this.shown(t('coming.have'))).toBeVisible()
    },
    message: (text: string): Locator => panel.getByText(text, { exact: true }),
    /** What the panel shows. What a screen reader is told stands beside the panel, often in the same words. */
    shown: (text: string | RegExp, options: { exact?: boolean } = {}): Locator =>
      panel.getByText(text, options),
    /** What a screen reader is told. */
    announced: (text: string | RegExp): Locator =>
      page.locator('[data-doorstep-display] > .unseen[role="status"] > p').filter({ hasText: text }),
  }
}

type Chatting = { readonly association?: string; readonly language?: 'en' | 'cy'; readonly name?: string }

/** A resident who comes to the association's website and begins a chat there. */
export async function chattingOn(
  page: Page,
  demonstration: Demonstration,
  { association, language, name }: Chatting = {},
): Promise<Resident> {
  const resident = residentOn(page, language)
  await resident.visit(demonstration, association)
  await resident.startChat(name)
  return resident
}
