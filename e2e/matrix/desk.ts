import type { Browser, Page } from '@playwright/test'
import type { Adviser } from '../adviser.ts'
import { expect } from '../harness.ts'
import { chattingOn } from '../resident.ts'
import type { Demonstration } from '../serving/demonstration.ts'
import { emulate, type State, spaceOut, WINDOWS } from './state.ts'

type World = {
  readonly browser: Browser
  readonly demonstration: Demonstration
  /** Of the screen, and of the resident whose conversation it shows. */
  readonly name: string
}
type Reach = (adviser: Adviser, world: World) => Promise<void>

const LONG = `https://mha.example/rent/statements/2026/november/what-was-paid-and-what-is-still-to-pay`

const atQueue: Reach = async (adviser, { browser, demonstration, name }) => {
  const context = await browser.newContext({ locale: 'en-GB' })
  const resident = await chattingOn(await context.newPage(), demonstration, { name })
  await resident.send(`I can smell gas in the kitchen. ${LONG}`)
  await context.close()
  await adviser.signIn()
  await expect(adviser.row(name).first()).toBeVisible()
}

const inChat =
  (then?: Reach): Reach =>
  async (adviser, world) => {
    await atQueue(adviser, world)
    await adviser.take(world.name)
    await adviser.say('Open the windows and go outside now.')
    await expect(adviser.shown('Open the windows and go outside now.').first()).toBeVisible()
    await then?.(adviser, world)
  }

async function sessionEnds({ page }: Adviser, { demonstration }: World, seconds: number): Promise<void> {
  demonstration.sessionsEndIn(seconds)
  await page.reload()
  await expect(page.locator('.session-strip')).toBeVisible()
}

const menu = ({ page }: Adviser) => page.locator('#menu-button').click()

/** Every screen an adviser can come to. */
export const DESK: Readonly<Record<string, Reach>> = {
  'sign in': async ({ page, t }, { demonstration }) => {
    await page.goto(`${demonstration.url}/staff`)
    await expect(page.getByLabel(t('signIn.email'))).toBeVisible()
  },
  'sign in, with problems': async ({ page, t }, { demonstration }) => {
    await page.goto(`${demonstration.url}/staff`)
    await page.getByRole('button', { name: t('signIn.submit'), exact: true }).click()
    await expect(page.getByRole('group', { name: t('signIn.problem') })).toBeVisible()
  },
  'signed out by time': async (adviser, world) => {
    await atQueue(adviser, world)
    await sessionEnds(adviser, world, 10)
    await expect(adviser.shown(adviser.t('signIn.timeOver'))).toBeVisible()
  },
  queue: atQueue,
  'the session ends soon': async (adviser, world) => {
    await inChat()(adviser, world)
    await sessionEnds(adviser, world, 15 * 60)
    await adviser.context.setOffline(true)
    await adviser.page.locator('#session-stay').click()
    await expect(adviser.shown(adviser.t('session.failed'))).toBeVisible()
    await adviser.context.setOffline(false)
  },
  menu: async (adviser, world) => {
    await atQueue(adviser, world)
    await menu(adviser)
    await expect(adviser.page.locator('#menu')).toBeVisible()
  },
  'a conversation': inChat(),
  'closing it': inChat(async ({ page, t }) => {
    await page
      .getByRole('button', { name: t('chat.close') })
      .first()
      .click()
    await expect(page.getByLabel(t('outcome.answered'))).toBeVisible()
  }),
  'set up': async (adviser, world) => {
    await atQueue(adviser, world)
    await menu(adviser)
    await adviser.page.getByRole('link', { name: adviser.t('setUp.heading') }).click()
    await expect(adviser.page.getByRole('heading', { name: adviser.t('setUp.holidays') })).toBeVisible()
  },
}

/** Brings the browser and the staff page into this state. */
export async function draw(page: Page, state: State): Promise<void> {
  await page.setViewportSize(WINDOWS[state.window as keyof typeof WINDOWS])
  await emulate(page, state)
  const html = page.locator('html')
  if ((await html.getAttribute('lang')) !== state.language)
    await page
      .locator(`button[lang="${state.language}"]`)
      .first()
      // In a narrow window it stands in the menu.
      .evaluate((button: HTMLElement) => button.click())
  await expect(html).toHaveAttribute('lang', state.language)
  await spaceOut(page, state.spacing === 'wide')
}
