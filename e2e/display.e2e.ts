import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { examine } from './axe.ts'
import { expect, expectAccessible, ONE_WINDOW, OPEN, test } from './harness.ts'
import { chattingOn, type Resident, residentOn } from './resident.ts'
import { wordsIn } from './words.ts'

const kept = (page: Page) => page.evaluate(() => localStorage.getItem('doorstep:mha'))
const launcherSize = (page: Page) =>
  page
    .locator('[data-doorstep-display] > button')
    .evaluate(button => Number.parseFloat(getComputedStyle(button).fontSize))
const sizeOf = ({ shown }: Resident, text: string) =>
  shown(text)
    .first()
    .evaluate(element => Number.parseFloat(getComputedStyle(element).fontSize))

/** 7:1 for every text of ours, as the checker measures it on the drawn page (1.4.6). */
async function expectStrongContrast(page: Page, what: string): Promise<void> {
  const { violations, passes } = await examine(
    page,
    { runOnly: { type: 'rule', values: ['color-contrast-enhanced'] } },
    '[data-doorstep-display]',
  )
  expect(
    violations.flatMap(({ nodes }) => nodes.map(node => node.html)),
    what,
  ).toEqual([])
  expect(passes, `${what}: something was measured`).toHaveLength(1)
}

test('large print is one press, for everything, kept when it was pressed, and followed by other tabs and pages', async ({
  page,
  context,
  demonstrationAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  const resident = residentOn(page)
  const { t, panel } = resident
  await resident.visit(demonstration)
  const other = residentOn(await context.newPage())
  await other.visit(demonstration, 'mha', 'repairs')
  await resident.open()
  expect(await kept(page), 'nothing is stored before it is pressed').toBeNull()

  const large = panel.getByRole('button', { name: t('panel.large'), exact: true })
  await large.click()
  await expect(large).toHaveAttribute('aria-pressed', 'true')
  await expect(large).toBeFocused()
  const sizes = await panel.evaluate(dialog =>
    [...dialog.querySelectorAll('*')]
      .filter(one => [...one.childNodes].some(node => node.nodeType === 3 && node.textContent?.trim()))
      .filter(one => !one.closest('.unseen'))
      .map(one => [one.textContent, getComputedStyle(one)] as const)
      .filter(
        ([, { fontSize, fontWeight, fontStyle, textTransform }]) =>
          Number.parseFloat(fontSize) < 24 ||
          Number(fontWeight) < 400 ||
          fontStyle !== 'normal' ||
          textTransform !== 'none',
      )
      .map(([text, { fontSize }]) => `${text}: ${fontSize}`),
  )
  expect(sizes).toEqual([])
  await expectAccessible(page, 'large print')
  await expect.poll(() => launcherSize(other.page)).toBe(24)

  await page.reload()
  await expect(resident.launcher).toBeVisible()
  expect(await launcherSize(page), 'drawn so from the first').toBe(24)
  await resident.startChat()
  await resident.send('Hello')
  for (const text of [t('chat.sent'), t('write.hint'), t('chat.next')])
    expect(await sizeOf(resident, text)).toBe(24)
  await expectAccessible(page, 'large print, chat')
})

test('high contrast holds 7:1 in the association’s own places too, and the device forgets when asked', async ({
  page,
  demonstrationAt,
}) => {
  const resident = residentOn(page)
  const { t, panel } = resident
  const part = wordsIn('en', 'display')
  await resident.visit(await demonstrationAt(OPEN))
  await resident.open()
  await panel.getByRole('button', { name: t('panel.contrast') }).click()
  const colours = await panel.locator('.head').evaluate(head => {
    const { color, backgroundColor } = getComputedStyle(head)
    return [color, backgroundColor]
  })
  expect(colours).toEqual(['rgb(255, 255, 255)', 'rgb(0, 0, 0)'])
  await expectAccessible(page, 'high contrast')
  await expectStrongContrast(page, 'front')

  const easier = panel.getByRole('button', { name: t('panel.easier') })
  await easier.click()
  await expect(easier).toHaveAttribute('aria-expanded', 'true')
  const larger = panel.getByRole('button', { name: part('display.larger') })
  await larger.click()
  expect(await sizeOf(resident, t('home.title'))).toBeGreaterThanOrEqual(32)
  await expectAccessible(page, 'the part')
  await expectStrongContrast(page, 'the part')
  expect(JSON.parse((await kept(page)) ?? '')).toEqual({ display: { colours: 'contrast', size: 'larger' } })
  await panel.getByRole('button', { name: part('display.forget') }).click()
  expect(await kept(page)).toBeNull()
  await expect(resident.shown(part('display.forgotten'))).toHaveCount(1)
  await expect(resident.announced(part('display.forgotten'))).toHaveCount(1)
  await page.keyboard.press('Escape')
  await expect(larger, 'Escape folds the part away first').toHaveCount(0)
  await expect(panel).toBeVisible()
  await expect(easier).toBeFocused()
})

test(
  'nothing is lost in a window 320 by 256, at any size, with wide spacing, and nothing scrolls sideways',
  ONE_WINDOW,
  async ({ page, demonstrationAt }) => {
    const demonstration = await demonstrationAt(OPEN)
    await page.setViewportSize({ width: 320, height: 256 })
    const resident = await chattingOn(page, demonstration, { language: 'cy' })
    const { panel } = resident
    await resident.send('Mae’r boeler wedi stopio a does dim dŵr poeth.')
    for (const size of ['', 'large', 'larger']) {
      await page.locator('[data-doorstep-display]').evaluate((host, words) => {
        host.setAttribute('data-doorstep-display', words)
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}',
        )
        if (host.shadowRoot)
          host.shadowRoot.adoptedStyleSheets = [...host.shadowRoot.adoptedStyleSheets, sheet]
      }, size)
      const cut = await panel.evaluate(dialog =>
        [dialog, ...dialog.querySelectorAll('*')]
          .filter(
            one =>
              !one.closest('.unseen, svg') && one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0,
          )
          .map(one => `${one.tagName}.${one.className}`),
      )
      expect(cut, size).toEqual([])
      const [log, composer] = await Promise.all([
        panel.getByRole('log').boundingBox(),
        resident.composer.boundingBox(),
      ])
      expect(
        (log?.y ?? 0) + (log?.height ?? 0),
        `${size}: the log ends above the composer`,
      ).toBeLessThanOrEqual(composer?.y ?? 0)
    }
  },
)

test(
  'a device without a voice says so, and one with voices reads messages in their own language',
  ONE_WINDOW,
  async ({ page, demonstrationAt }) => {
    const demonstration = await demonstrationAt(OPEN)
    const part = wordsIn('en', 'display')
    await page.addInitScript(() => {
      const voices: object[] = []
      const spoken: string[] = []
      const heard = new EventTarget()
      const synthesis = Object.assign(heard, {
        getVoices: () => voices,
        speak: (utterance: SpeechSynthesisUtterance) => spoken.push(`${utterance.lang}: ${utterance.text}`),
        cancel: () => spoken.push('silence'),
      })
      class Utterance extends EventTarget {
        text: string
        lang = ''
        rate = 1
        voice: unknown = null
        constructor(text: string) {
          super()
          this.text = text
        }
      }
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis })
      Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance })
      Object.assign(window, { voices, spoken })
    })
    const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken)
    const resident = await chattingOn(page, demonstration)
    const { t, panel } = resident
    await resident.say('Hello there')
    await panel.getByRole('button', { name: t('panel.easier') }).click()
    await expect(panel.getByText(part('listen.none', { language: 'English' }))).toBeVisible()
    await page.evaluate(() => {
      const { voices, speechSynthesis } = window as unknown as {
        voices: object[]
        speechSynthesis: EventTarget
      }
      voices.push({ lang: 'en-GB', localService: true, default: true })
      speechSynthesis.dispatchEvent(new Event('voiceschanged'))
    })
    await panel.getByRole('button', { name: part('listen.buttons') }).click()
    await panel.getByRole('button', { name: part('listen.message') }).click()
    await expect.poll(spoken).toContain('en-GB: Hello there')
    await panel.getByRole('button', { name: part('listen.stop') }).click()
    expect((await spoken()).at(-1)).toBe('silence')
    await panel.getByRole('button', { name: part('listen.screen') }).click()
    expect((await spoken()).at(-1)).toBe(`en-GB: ${t('chat.waiting').split('.')[0]}.`)
    await panel.getByRole('button', { name: t('panel.hide') }).click()
    expect((await spoken()).at(-1), 'hidden is silent').toBe('silence')
  },
)

test('a chat can be saved as a page, in the size it was read', async ({ page, demonstrationAt }) => {
  const part = wordsIn('en', 'display')
  const resident = residentOn(page)
  const { t, panel } = resident
  await resident.visit(await demonstrationAt(OPEN))
  await resident.open()
  await panel.getByRole('button', { name: t('panel.large'), exact: true }).click()
  await panel.getByRole('button', { name: t('panel.hide') }).click()
  await resident.startChat()
  await resident.send('My <b>boiler</b> has stopped.')
  await panel.getByRole('button', { name: t('end.end') }).click()
  await panel.getByRole('button', { name: t('end.end') }).click()
  await panel.getByRole('button', { name: t('closed.keep') }).click()
  await expect(panel.getByText(part('keep.title'))).toBeFocused()
  const download = page.waitForEvent('download')
  await panel.getByRole('button', { name: part('keep.save'), exact: true }).click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^[A-Z0-9]+\.html$/)
  const html = await readFile(await file.path(), 'utf8')
  expect(html).toContain('font:18pt/1.5')
  expect(html).toContain('My &lt;b&gt;boiler&lt;/b&gt; has stopped.')
  expect(html).toMatch(/<strong>You, 10\.1\dam on Thursday 26 November<\/strong>/)

  await page.evaluate(() => {
    window.print = () => {}
  })
  await panel.getByRole('button', { name: part('keep.print'), exact: true }).click()
  await page.emulateMedia({ media: 'print' })
  await expect(page.locator('body > :not([data-doorstep-print])').first()).toBeHidden()
  await expect(resident.message('My <b>boiler</b> has stopped.')).toBeVisible()
  await expect(panel.getByRole('button', { name: t('closed.forget') })).toBeHidden()
  expect(await sizeOf(resident, 'My <b>boiler</b> has stopped.')).toBe(24)
  await page.emulateMedia({ media: 'screen' })
  await page.evaluate(() => dispatchEvent(new Event('afterprint')))
  await expect(panel.getByRole('button', { name: part('keep.print'), exact: true })).toBeFocused()
})

test('the launcher gives way to what the page has the focus on', async ({ page, demonstrationAt }) => {
  const resident = residentOn(page)
  await resident.visit(await demonstrationAt(OPEN))
  const launcher = resident.launcher
  const box = await launcher.boundingBox()
  if (!box) throw new Error('the launcher is not drawn')
  await page.evaluate(({ x, y }) => {
    const button = document.body.appendChild(document.createElement('button'))
    button.textContent = 'x'
    button.id = 'under'
    button.style.cssText = `position:fixed;left:${x + 20}px;top:${y + 15}px;width:20px;height:15px`
    button.focus()
  }, box)
  const onTop = () => page.evaluate(({ x, y }) => document.elementFromPoint(x + 30, y + 22)?.id, box)
  await expect.poll(onTop).toBe('under')
  await launcher.focus()
  await expect.poll(onTop).not.toBe('under')
})
