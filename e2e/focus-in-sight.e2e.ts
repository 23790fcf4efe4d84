import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import type { Adviser } from './adviser.ts'
import { expect, OPEN, test } from './harness.ts'
import { spaceOut, WINDOWS } from './matrix/state.ts'
import type { Demonstration } from './serving/demonstration.ts'

/** The windows in which the page scrolls as one and a form's buttons may stay at its foot, down to the lowest in which
 * they do; and one that is lower. */
const TRIED = {
  phone: WINDOWS.phone,
  'a low phone': { width: 390, height: 481 },
  'a tablet': { width: 800, height: 600 },
  narrow: WINDOWS.narrow,
} as const

async function askForCall(demonstration: Demonstration): Promise<void> {
  const fields = { phone: '01632 960555', name: 'Idris Khan', slot: 'soon', text: 'My rent account' }
  const answer = await fetch(`${demonstration.url}/api/mha/contacts`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: demonstration.sites },
    body: JSON.stringify({ start: randomUUID(), kind: 'callback', language: 'en', page: null, fields }),
  })
  expect(answer.status).toBe(201)
}

type Focused = {
  /** How it cannot be seen whole, as far as the window has room for it: it is out of the window, or under something
   * else. Null: it can. */
  readonly wrong: string | null
  readonly inForm: boolean
}

/** What has the focus, once the browser has scrolled to it, which it does before it draws. */
const focusedOn = (page: Page): Promise<Focused> =>
  page.evaluate(async () => {
    await new Promise(drawn => requestAnimationFrame(drawn))
    const focused = document.activeElement
    const inForm = focused?.closest('.panel') !== null
    return { wrong: focused && focused !== document.body ? hidden(focused) : null, inForm }

    function hidden(focused: Element): string | null {
      const { left, right, top, bottom } = focused.getBoundingClientRect()
      const name = `${focused.localName}#${focused.id} “${(focused.textContent ?? '').slice(0, 20)}” at ${Math.round(top)} to ${Math.round(bottom)}`
      const fits = bottom - top < innerHeight / 2
      if (bottom < 1 || top > innerHeight - 1) return `out of the window: ${name}`
      if (fits && (top < -1 || bottom > innerHeight + 1)) return `cut off by the window: ${name}`
      const x = (left + right) / 2
      // Corners are round, so a little inside.
      const heights = fits ? [top + 3, (top + bottom) / 2, bottom - 3] : [Math.max(top, 0) + 3]
      for (const y of heights) {
        const there = document.elementFromPoint(x, Math.min(y, innerHeight - 2))
        if (there && !focused.contains(there) && !there.contains(focused))
          return `under ${there.localName}.${there.className}: ${name}`
      }
      return null
    }
  })

for (const ending of [false, true])
  for (const [window, size] of Object.entries(TRIED))
    test(`nothing that has the focus is under a form’s last buttons or under the strip, on the way there and back (${window}${ending ? ', the session ending' : ''})`, async ({
      demonstrationAt,
      adviserAtQueue,
    }) => {
      const demonstration = await demonstrationAt(OPEN)
      await askForCall(demonstration)
      const sian = await adviserAtQueue(demonstration, 'sian')
      const { page } = sian
      await sian.take('Idris Khan', 'item')
      if (ending) {
        demonstration.sessionsEndIn(15 * 60)
        await page.reload()
      }
      await expect(page.locator('.session-strip')).toHaveCount(ending ? 1 : 0)
      await page.setViewportSize(size)
      for (const spaced of window === 'a low phone' ? [false, true] : [false]) {
        await spaceOut(page, spaced)
        for (const action of ['contact', 'promise', 'transfer', 'close'] as const) {
          await openForm(sian, action)
          expect.soft(await hiddenOnTheWay(page), `${action}${spaced ? ', spaced' : ''}`).toEqual([])
          await page.locator('.panel .buttons button').last().click()
          await expect(page.locator('.panel')).toHaveCount(0)
        }
      }
    })

/** With everything unfolded that it may ask. */
async function openForm({ page, t }: Adviser, action: 'contact' | 'promise' | 'transfer' | 'close') {
  // In a small window it is folded away.
  await page.locator(`#act-${action}`).evaluate((button: HTMLElement) => button.click())
  await expect(page.locator('.panel')).toBeVisible()
  if (action === 'contact') {
    await page.getByLabel(t('result.reached'), { exact: true }).check()
    await page.getByLabel(t('follows.promise'), { exact: true }).check()
  }
  if (action === 'close') await page.getByLabel(t('outcome.referred'), { exact: true }).check()
}

/** Goes with the keyboard from the form's last button to before its first field, and back to beyond its end. */
async function hiddenOnTheWay(page: Page): Promise<string[]> {
  const found: string[] = []
  await page.locator('.panel .buttons button').last().focus()
  for (const key of ['Shift+Tab', 'Tab'])
    for (let press = 0; press < 30; press += 1) {
      await page.keyboard.press(key)
      const { wrong, inForm } = await focusedOn(page)
      if (wrong) found.push(`${key}: ${wrong}`)
      if (!inForm) break
    }
  return found
}
