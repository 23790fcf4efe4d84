import type { Page } from '@playwright/test'
import { expect } from '../harness.ts'
import { wordsIn } from '../words.ts'
import { emulate, type State, spaceOut, WINDOWS } from './state.ts'

const t = wordsIn('en', 'page')

/** Every plain page: where it is, and how a reader goes on from there, in English. */
export const PAGES: Readonly<Record<string, readonly [path: string, goOn?: (page: Page) => Promise<void>]>> =
  {
    list: ['willow/'],
    'a message': ['mha/message'],
    'a call back': ['magna/callback'],
    'another format': ['willow/format'],
    'an appointment': ['willow/appointment'],
    'a complaint': ['angus/feedback?feedback=complaint'],
    'a call back with problems': ['mgha/callback', page => press(page, 'form.send')],
    confirmation: ['mha/callback', ask],
    change: [
      'mha/callback',
      async page => {
        await ask(page)
        await press(page, 'contact.change')
      },
    ],
    'taking it back': [
      'mha/callback',
      async page => {
        await ask(page)
        await press(page, 'contact.withdraw')
      },
    ],
    'taken back': [
      'mha/callback',
      async page => {
        await ask(page)
        await press(page, 'contact.withdraw')
        await press(page, 'contact.withdraw')
        await expect(page.getByText(t('ended.withdrawn'))).toBeVisible()
      },
    ],
    accessibility: ['mha/accessibility'],
    performance: ['willow/performance'],
  }

const press = (page: Page, key: string) => page.getByRole('button', { name: t(key), exact: true }).click()

async function ask(page: Page): Promise<void> {
  await page.getByLabel(t('fields.phone')).fill('01632 960555')
  await page.getByLabel(t('fields.name')).first().fill('Idris Khan')
  await press(page, 'form.send')
  await expect(page.getByRole('heading', { name: t('sent.callback'), level: 1 })).toBeVisible()
}

/** Brings the browser, and the page it shows, into this state. */
export async function drawn(page: Page, state: State): Promise<void> {
  await page.setViewportSize(WINDOWS[state.window as keyof typeof WINDOWS])
  await emulate(page, state)
  const answered = page.waitForEvent('domcontentloaded')
  await page.evaluate(
    ({ lang, size, colours }) => {
      // The page's own controls lead there in three presses; this is all three at once.
      const again = document.querySelector<HTMLButtonElement>('nav.look button[formaction]')
      const address = new URL(again?.formAction ?? location.href)
      for (const [name, value] of Object.entries({ lang, size, colours }))
        address.searchParams.set(name, value)
      if (!again) return location.replace(address)
      again.formAction = address.href
      again.click()
    },
    {
      lang: state.language,
      size: state.size,
      colours: state.theme === 'contrast' ? 'contrast' : 'usual',
    },
  )
  await answered
  await expect(page.locator('html')).toHaveAttribute('lang', state.language)
  await spaceOut(page, state.spacing === 'wide')
}
