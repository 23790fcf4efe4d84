import { expect, expectAccessible, ONE_WINDOW, OPEN, test } from './harness.ts'
import { chattingOn } from './resident.ts'

test(
  'of two advisers one wins, and the other is told who',
  ONE_WINDOW,
  async ({ page, demonstrationAt, adviserAtQueue }) => {
    const demonstration = await demonstrationAt(OPEN)
    await chattingOn(page, demonstration)
    const [sian, dafydd] = await Promise.all([
      adviserAtQueue(demonstration, 'sian'),
      adviserAtQueue(demonstration, 'dafydd'),
    ])
    for (const adviser of [sian, dafydd]) await adviser.row('Beryl Pugh').first().click()
    // Both have the button before one of them presses it.
    const buttons = await Promise.all(
      [sian, dafydd].map(({ page, t }) => page.getByRole('button', { name: t('chat.take') }).elementHandle()),
    )
    await Promise.all(buttons.map(button => button?.evaluate(element => (element as HTMLElement).click())))
    const told = [sian, dafydd].map(({ shown }) =>
      shown(/(Siân Morgan|Dafydd Rees) has (taken )?this chat/).first(),
    )
    await expect(async () => {
      const shown = await Promise.all(told.map(one => one.isVisible()))
      expect(shown.filter(Boolean)).toHaveLength(1)
    }).toPass()
  },
)

test('several chats at once: each reply and each draft stays with its own', async ({
  browser,
  demonstrationAt,
  adviserAtQueue,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  const residents = await Promise.all(
    ['Beryl Pugh', 'Idris Khan'].map(async name => {
      const context = await browser.newContext({ locale: 'en-GB' })
      const resident = await chattingOn(await context.newPage(), demonstration, { name })
      return { name, context, ...resident, composer: resident.composer }
    }),
  )
  const [beryl, idris] = residents
  if (!beryl || !idris) throw new Error('two residents')
  const adviser = await adviserAtQueue(demonstration, 'sian')
  await adviser.take('Beryl Pugh')
  await adviser.reply.fill('a draft for Beryl')
  await adviser.page.goBack()
  await adviser.take('Idris Khan')
  await expect(adviser.reply).toHaveValue('')
  await adviser.say('For Idris alone')
  await expect(idris.panel.getByText('For Idris alone', { exact: true })).toBeVisible()
  await expect(beryl.panel.getByText('For Idris alone')).toHaveCount(0)
  await adviser.page.goBack()
  await adviser.row('Beryl Pugh').first().click()
  await expect(adviser.reply).toHaveValue('a draft for Beryl')
  await adviser.page.reload()
  await expect(adviser.reply).toHaveValue('a draft for Beryl')
  for (const { context } of residents) await context.close()
})

test(
  'a wrong password is said in words, and too many tries say how long to wait',
  ONE_WINDOW,
  async ({ processAt, adviserAt }) => {
    const demonstration = await processAt(OPEN)
    const { page, shown } = await adviserAt(demonstration, 'sian')
    await page.goto(`${demonstration.url}/staff`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectAccessible(page, 'sign-in')
    const tryOnce = async () => {
      await page.getByLabel('Email address').fill('sian@mha.example')
      await page.getByLabel('Password', { exact: true }).fill('not-the-password')
      const answered = page.waitForResponse('**/api/auth/sign-in/email')
      await page.getByRole('button', { name: 'Sign in', exact: true }).click()
      return (await answered).status()
    }
    expect(await tryOnce()).toBe(401)
    await expect(shown('That email address and password do not go together.').first()).toBeVisible()
    await expectAccessible(page, 'sign-in refused')
    await expect.poll(tryOnce, { intervals: [0], timeout: 120_000 }).toBe(429)
    await expect(shown(/Too many tries\. Wait .* then try again/).first()).toBeVisible()
  },
)

test(
  'a chat that nobody has taken shows in the title of the page',
  ONE_WINDOW,
  async ({ page, demonstrationAt, adviserAtQueue }) => {
    const demonstration = await demonstrationAt(OPEN)
    const adviser = await adviserAtQueue(demonstration, 'sian')
    await expect(adviser.shown(adviser.t('queue.nobody'), { exact: true })).toBeVisible()
    await expectAccessible(adviser.page, 'empty queue')
    const resident = await chattingOn(page, demonstration)
    await expect(adviser.page).toHaveTitle(/^\(1\) /)
    await resident.panel.getByRole('button', { name: resident.t('end.end') }).click()
    await resident.panel
      .getByRole('button', { name: resident.t('end.end') })
      .last()
      .click()
    await expect(adviser.page).not.toHaveTitle(/^\(/)
  },
)

test(
  "an address of another association's chat shows nothing of it",
  ONE_WINDOW,
  async ({ page, demonstrationAt, adviserAtQueue }) => {
    const demonstration = await demonstrationAt(OPEN)
    await chattingOn(page, demonstration)
    const sian = await adviserAtQueue(demonstration, 'sian')
    await sian.row('Beryl Pugh').first().click()
    await expect(sian.page).toHaveURL(/\/staff\/c\//)
    const isla = await adviserAtQueue(demonstration, 'isla')
    await isla.page.goto(sian.page.url())
    await expect(isla.shown(isla.t('chat.unknown')).first()).toBeVisible()
    await expect(isla.page.getByText('Beryl Pugh')).toHaveCount(0)
  },
)
