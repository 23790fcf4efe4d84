import { adviserAt, expect, expectAccessible, OPEN, residentOn, test } from './harness.ts'

test('of two advisers one wins, and the other is told who', async ({ page, browser, demonstrationAt }) => {
  const demonstration = await demonstrationAt(OPEN)
  const resident = residentOn(page)
  await resident.visit(demonstration)
  await resident.startChat()
  const [sian, dafydd] = await Promise.all([
    adviserAt(browser, demonstration, 'sian'),
    adviserAt(browser, demonstration, 'dafydd'),
  ])
  await Promise.all([sian.signIn(), dafydd.signIn()])
  for (const adviser of [sian, dafydd]) await adviser.row('Beryl Pugh').first().click()
  await Promise.all(
    [sian, dafydd].map(({ page, t }) =>
      page
        .getByRole('button', { name: t('chat.take') })
        .click({ timeout: 3000 })
        .catch(() => {}),
    ),
  )
  const told = [sian, dafydd].map(({ page }) =>
    page.getByText(/(Siân Morgan|Dafydd Rees) has (taken )?this chat/).first(),
  )
  await expect(async () => {
    const shown = await Promise.all(told.map(one => one.isVisible()))
    expect(shown.filter(Boolean)).toHaveLength(1)
  }).toPass()
  for (const adviser of [sian, dafydd]) await adviser.context.close()
})

test('several chats at once: each reply and each draft stays with its own', async ({
  browser,
  demonstrationAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  const residents = await Promise.all(
    ['Beryl Pugh', 'Idris Khan'].map(async name => {
      const context = await browser.newContext({ locale: 'en-GB' })
      const resident = residentOn(await context.newPage())
      await resident.visit(demonstration)
      await resident.startChat(name)
      return { name, context, ...resident, composer: resident.composer }
    }),
  )
  const [beryl, idris] = residents
  if (!beryl || !idris) throw new Error('two residents')
  const adviser = await adviserAt(browser, demonstration, 'sian')
  await adviser.signIn()
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
  await adviser.context.close()
})

test('a wrong password is said in words, and too many tries say how long to wait', async ({
  page,
  demonstrationAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  await page.goto(`${demonstration.url}/staff`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectAccessible(page, 'sign-in')
  const tryOnce = async () => {
    await page.getByLabel('Email address').fill('sian@mha.example')
    await page.getByLabel('Password', { exact: true }).fill('not-the-password')
    await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  }
  await tryOnce()
  await expect(page.getByText('That email address and password do not go together.').first()).toBeVisible()
  await expectAccessible(page, 'sign-in refused')
  await expect(async () => {
    await tryOnce()
    await expect(page.getByText(/Too many tries\. Wait .* then try again/).first()).toBeVisible({
      timeout: 1000,
    })
  }).toPass()
})

test('a chat that nobody has taken shows in the title of the page', async ({
  page,
  browser,
  demonstrationAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  const adviser = await adviserAt(browser, demonstration, 'sian')
  await adviser.signIn()
  await expect(adviser.page.getByText(adviser.t('queue.nobody'), { exact: true })).toBeVisible()
  await expectAccessible(adviser.page, 'empty queue')
  const resident = residentOn(page)
  await resident.visit(demonstration)
  await resident.startChat()
  await expect(adviser.page).toHaveTitle(/^\(1\) /)
  await resident.panel.getByRole('button', { name: resident.t('end.end') }).click()
  await resident.panel
    .getByRole('button', { name: resident.t('end.end') })
    .last()
    .click()
  await expect(adviser.page).not.toHaveTitle(/^\(/)
  await adviser.context.close()
})

test("an address of another association's chat shows nothing of it", async ({
  page,
  browser,
  demonstrationAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  const resident = residentOn(page)
  await resident.visit(demonstration)
  await resident.startChat()
  const sian = await adviserAt(browser, demonstration, 'sian')
  await sian.signIn()
  await sian.row('Beryl Pugh').first().click()
  await expect(sian.page).toHaveURL(/\/staff\/c\//)
  const isla = await adviserAt(browser, demonstration, 'isla')
  await isla.signIn()
  await isla.page.goto(sian.page.url())
  await expect(isla.page.getByText(isla.t('chat.unknown')).first()).toBeVisible()
  await expect(isla.page.getByText('Beryl Pugh')).toHaveCount(0)
  for (const adviser of [sian, isla]) await adviser.context.close()
})
