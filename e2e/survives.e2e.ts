import { pressWithEnter, tabTo } from './by-keyboard.ts'
import { expect, ONE_WINDOW, OPEN, test } from './harness.ts'
import { chattingOn, residentOn } from './resident.ts'
import { wordsIn } from './words.ts'

test('a chat goes on after a reload, on another page of the site, and in a second tab in step', async ({
  page,
  context,
  demonstrationAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  const resident = await chattingOn(page, demonstration)
  await resident.send('The first message')
  await resident.composer.fill('half a sentence')
  await page.reload()
  await expect(resident.message('The first message')).toBeVisible()
  await expect(resident.composer).toHaveValue('half a sentence')
  await resident.composer.fill('')

  await resident.visit(demonstration, 'mha', 'repairs')
  await expect(resident.message('The first message')).toBeVisible()

  const second = residentOn(await context.newPage())
  await second.visit(demonstration, 'mha', 'contact')
  if (!(await second.panel.isVisible()))
    await second.page.getByRole('button', { name: /chat/i }).last().click()
  await expect(second.message('The first message')).toBeVisible()
  await second.say('From the second tab')
  await expect(resident.message('From the second tab')).toBeVisible()
  await expect(resident.message('From the second tab')).toHaveCount(1)
})

test(
  'what is written while the line is down is kept, and sent once when it is back',
  ONE_WINDOW,
  async ({ page, context, processAt, adviserAtQueue }) => {
    const demonstration = await processAt(OPEN)
    const resident = await chattingOn(page, demonstration)
    const adviser = await adviserAtQueue(demonstration, 'sian')
    await adviser.take('Beryl Pugh')
    await demonstration.kill()
    await expect(resident.shown(resident.t('chat.down')).first()).toBeVisible()
    await resident.say('Written while the line was down')
    await resident.say('And one more')
    await expect(resident.message('And one more')).toBeVisible()
    await adviser.say('I also wrote while it was down')
    await demonstration.restart('2026-11-26T10:25:00Z')
    await expect(adviser.shown('And one more', { exact: true }).first()).toBeVisible({
      timeout: 30_000,
    })
    await expect(resident.message('I also wrote while it was down')).toHaveCount(1, { timeout: 30_000 })
    await page.reload()
    await expect(resident.message('Written while the line was down')).toHaveCount(1)
    await expect(resident.message('And one more')).toHaveCount(1)
    await context.close()
  },
)

test(
  'killed in the middle of a burst of messages typed in a browser, all arrive once and in order',
  ONE_WINDOW,
  async ({ page, processAt }) => {
    const demonstration = await processAt(OPEN)
    const resident = await chattingOn(page, demonstration)
    const words = Array.from({ length: 12 }, (_, index) => `burst ${index + 1} of twelve`)
    for (const [index, text] of words.entries()) {
      await resident.say(text)
      if (index === 5) await demonstration.kill()
    }
    await demonstration.restart('2026-11-26T10:16:00Z')
    await expect(resident.shown(resident.t('chat.sending'))).toHaveCount(0, { timeout: 30_000 })
    await page.reload()
    await expect(resident.message('burst 12 of twelve')).toBeVisible()
    const shown = await resident.shown(/^burst \d+ of twelve$/).allTextContents()
    expect(shown).toEqual(words)
  },
)

test(
  'a browser that refuses storage can chat, and is told what that means',
  ONE_WINDOW,
  async ({ page, demonstrationAt }) => {
    const demonstration = await demonstrationAt(OPEN)
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError')
          },
        })
      }
    })
    const resident = await chattingOn(page, demonstration)
    await resident.send('Nothing is stored here')
    await expect(resident.shown(resident.t('panel.blocked'))).toBeVisible()
  },
)

test(
  'nothing is stored and no cookie is set before a conversation is started',
  ONE_WINDOW,
  async ({ page, context, demonstrationAt }) => {
    const demonstration = await demonstrationAt(OPEN)
    const resident = residentOn(page)
    await resident.visit(demonstration)
    await resident.open()
    await resident.panel.getByRole('button', { name: resident.t('home.chat') }).click()
    await expect(resident.panel.getByLabel(resident.t('start.name'))).toBeVisible()
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0)
    expect(await context.cookies()).toEqual([])
  },
)

test('a hostile stylesheet, a transform and a huge z-index neither hide nor move the door', async ({
  page,
  demonstrationAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  const resident = residentOn(page)
  // The website's own stylesheet is made hostile: its policy forbids any other way in.
  await page.route('**/site.css', route =>
    route.fulfill({
      contentType: 'text/css',
      body: `* { all: unset !important } body { transform: rotate(1deg) } main { position: fixed !important;
        inset: 0 !important; z-index: 2147483647 !important; background: red !important; display: block !important }`,
    }),
  )
  await page.addInitScript(() =>
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.dir = 'rtl'
    }),
  )
  await resident.visit(demonstration)
  const viewport = page.viewportSize()
  const box = await resident.launcher.boundingBox()
  if (!viewport || !box) throw new Error('the launcher is not drawn')
  expect(box.height).toBeGreaterThanOrEqual(44)
  expect(box.x).toBeGreaterThanOrEqual(0)
  expect(box.x + box.width).toBeLessThanOrEqual(viewport.width)
  expect(box.y + box.height).toBeLessThanOrEqual(viewport.height)
  await resident.startChat()
  await resident.send('Still here')
})

test("the website's strict policy is broken by nothing, and no third party is asked for anything", async ({
  page,
  demonstrationAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  const resident = residentOn(page)
  const broken: string[] = []
  const elsewhere: string[] = []
  page.on('console', message => {
    if (/Content Security Policy|Refused to/i.test(message.text())) broken.push(message.text())
  })
  page.on('pageerror', error => broken.push(error.message))
  page.on('request', request => {
    const { origin } = new URL(request.url())
    if (origin !== demonstration.url && origin !== demonstration.sites && !request.url().startsWith('data:'))
      elsewhere.push(origin)
  })
  const response = await resident.visit(demonstration)
  expect(response?.headers()['content-security-policy']).toContain("default-src 'none'")
  await resident.startChat()
  await resident.send('Hello')
  expect(broken).toEqual([])
  expect(elsewhere).toEqual([])
})

test(
  'where a proxy blocks WebSockets the chat goes on by polling',
  ONE_WINDOW,
  async ({ page, demonstrationAt }) => {
    const demonstration = await demonstrationAt(OPEN)
    await page.addInitScript(() => {
      class Blocked extends EventTarget {
        constructor() {
          super()
          queueMicrotask(() => this.onerror?.(new Event('error')))
        }
        onerror: ((event: Event) => void) | null = null
        onopen = null
        onclose = null
        onmessage = null
        close() {}
        send() {}
      }
      Object.defineProperty(window, 'WebSocket', { value: Blocked })
    })
    const resident = await chattingOn(page, demonstration)
    await resident.send('By the slow road')
  },
)

test(
  'the whole way by keyboard alone, and Escape gives the focus back',
  ONE_WINDOW,
  async ({ page, demonstrationAt }) => {
    const demonstration = await demonstrationAt(OPEN)
    const resident = residentOn(page)
    await resident.visit(demonstration)
    await resident.launcher.focus()
    await page.keyboard.press('Enter')
    await expect(resident.panel).toBeVisible()
    const { panel, t, composer } = resident
    const press = (key: string) => pressWithEnter(page, panel.getByRole('button', { name: t(key) }), 40)
    await press('home.chat')
    await expect(panel.getByLabel(t('start.name'))).toBeVisible()
    await press('start.start')
    await expect(composer).toBeVisible()
    await tabTo(page, composer, 40)
    await page.keyboard.type('Typed without a mouse')
    await page.keyboard.press('Enter')
    await expect(resident.shown(resident.t('chat.sent'))).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(resident.panel).toBeHidden()
    await expect(page.getByRole('button', { expanded: false }).last()).toBeFocused()
  },
)

test(
  'a script kept from before an upgrade opens the panel of today, with every part that is fetched later',
  ONE_WINDOW,
  async ({ page, demonstrationAt }) => {
    const broken: string[] = []
    page.on('pageerror', error => broken.push(error.message))
    await page.route('**/widget.js', async route => {
      const response = await route.fetch()
      const kept = (await response.text()).replace(/panel-[\w-]+\.js/, 'panel-OfLastYear.js')
      expect(kept).toContain('panel-OfLastYear.js')
      await route.fulfill({ response, body: kept })
    })
    const resident = await chattingOn(page, await demonstrationAt(OPEN))
    const { panel, t } = resident
    await resident.send('Good morning')
    await panel.getByRole('button', { name: t('panel.easier') }).click()
    await expect(panel.getByRole('button', { name: wordsIn('en', 'display')('display.close') })).toBeVisible()
    expect(broken).toEqual([])
  },
)
