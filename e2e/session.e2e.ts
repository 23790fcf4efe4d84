import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, expectAccessible, OPEN, test } from './harness.ts'
import { chattingOn } from './resident.ts'
import { wordsIn } from './words.ts'

const t = wordsIn('en', 'staff')
const stay = (page: Page) => page.getByRole('button', { name: 'Stay signed in for another 12 hours' })
const strip = (page: Page) => page.locator('.session-strip')

test('the end of a session is said calmly, put off by one press in every tab, and gives the keyboard back', async ({
  page: other,
  demonstrationAt,
  adviserAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  await chattingOn(other, demonstration)
  const sian = await adviserAt(demonstration, 'sian')
  const { page } = sian
  await page.goto(`${demonstration.url}/staff`)
  await expect(sian.shown('You stay signed in for 12 hours.')).toBeVisible()
  await sian.signInByForm()
  await sian.take('Beryl Pugh')
  await expect(strip(page)).toHaveCount(0)

  demonstration.sessionsEndIn(15 * 60)
  const second = await sian.context.newPage()
  await second.goto(page.url())
  await page.reload()
  for (const tab of [page, second])
    await expect(strip(tab)).toContainText(/You will be signed out at .* That is in 15 minutes\./)
  await expectAccessible(page, 'the session is about to end')
  await sian.reply.fill('half a repl')
  const warned = sian.announced('You will be signed out')
  await expect(warned).toHaveCount(1)
  // The keyboard stays where it is, and reaches the button from there and comes back.
  await expect(sian.reply).toBeFocused()
  for (let press = 0; press < 60; press += 1) {
    if (await stay(page).evaluate(button => button === document.activeElement)) break
    await page.keyboard.press('Shift+Tab')
  }
  await expect(stay(page)).toBeFocused()
  const before = page.locator('[aria-controls="menu"]')
  await page.keyboard.press('Shift+Tab')
  await expect(before).toBeFocused()
  await sian.reply.focus()
  await stay(page).click()
  for (const tab of [page, second]) await expect(strip(tab)).toHaveCount(0)
  await expect(sian.reply).toBeFocused()
  await page.keyboard.type('y')
  await expect(sian.reply).toHaveValue('half a reply')
  const until = /You stay signed in until 10\.1[5-9]pm\./
  await expect(sian.announced().last(), 'twelve hours from the press').toHaveText(until)
  await expect(warned).toHaveCount(1)

  await page.reload()
  await page.locator('#menu-button').click()
  await expect(page.locator('#menu').getByText(until)).toBeVisible()
  await expect(strip(page)).toHaveCount(0)
})

test('while the line is down it is said that nothing was put off, and trying again puts it off', async ({
  demonstrationAt,
  adviserAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  const sian = await adviserAt(demonstration, 'sian')
  const { page } = sian
  await sian.signIn()
  demonstration.sessionsEndIn(119)
  await page.reload()
  await expect(strip(page)).toContainText('That is in 2 minutes.')
  await sian.context.setOffline(true)
  await stay(page).click()
  const failed = page.getByRole('alert').filter({ hasText: t('session.failed') })
  await expect(failed).toBeVisible()
  await expect(stay(page)).toBeFocused()
  await expectAccessible(page, 'the session could not be put off')
  await sian.context.setOffline(false)
  await stay(page).click()
  await expect(strip(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: t('queue.heading') })).toBeFocused()
})

test('a session that ends all the same says why, loses nothing, and shows nobody else what was written', async ({
  page: other,
  demonstrationAt,
  adviserAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  await chattingOn(other, demonstration)
  const sian = await adviserAt(demonstration, 'sian')
  const { page } = sian
  await sian.signIn()
  await sian.take('Beryl Pugh')
  await sian.reply.fill('half a reply')
  await page.getByRole('button', { name: t('act.note'), exact: true }).click()
  await page.getByRole('textbox', { name: t('note.text') }).fill('half a note')
  const chat = page.url()

  const over = sian.shown(t('signIn.timeOver'))
  const endNow = async () => {
    demonstration.sessionsEndIn(12)
    await page.reload()
    await expect(strip(page)).toBeVisible()
    await expect(page.getByRole('heading', { name: t('signIn.ended') })).toBeFocused()
    await expect(over).toBeVisible()
    await expect(page.getByText('Beryl Pugh')).toHaveCount(0)
  }
  await endNow()
  await expectAccessible(page, 'signed out by time')
  // It says so still after the page was loaded anew.
  await page.reload()
  await expect(over).toBeVisible()

  await sian.fillSignIn('sian')
  await expect(page.getByRole('heading', { name: 'Beryl Pugh' })).toBeFocused()
  await expect(page.getByRole('textbox', { name: t('note.text') })).toHaveValue('half a note')
  await page.getByRole('button', { name: t('note.save') }).click()
  await expect(sian.shown('half a note')).toBeVisible()
  await expect(sian.reply).toHaveValue('half a reply')

  await endNow()
  await sian.fillSignIn('dafydd')
  await expect(page).toHaveURL(`${demonstration.url}/staff/`)
  await page.getByRole('button', { name: t('consent.none') }).click()
  await sian.row('Beryl Pugh').first().click()
  await expect(sian.shown(t('chat.takenBy', { name: 'Siân Morgan' })).first()).toBeVisible()
  await expect(page.getByText('half a reply')).toHaveCount(0)
  await page.locator('#menu-button').click()
  await page
    .locator('#menu')
    .getByRole('button', { name: t('header.signOut') })
    .click()
  await expect(page.getByRole('heading', { name: t('signIn.heading') })).toBeVisible()
  await page.goto(chat)
  await expect(sian.shown(t('signIn.lead'))).toBeVisible()
  await sian.fillSignIn('sian')
  await expect(sian.reply).toHaveValue('half a reply')
})

test('what was said before the language is changed stays marked as what it is, and so does “Loading”', async ({
  page,
  demonstrationAt,
  adviserAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  await chattingOn(page, demonstration)
  const sian = await adviserAt(demonstration, 'sian')
  await sian.page.route('**/api/staff/words*', route => route.abort())
  await sian.page.goto(`${demonstration.url}/staff`)
  const loading = sian.page.locator('p.plain span')
  await expect(loading).toHaveText(
    ['cy', 'en'].map(
      language => JSON.parse(readFileSync(`locales/${language}/staff.json`, 'utf8')).app.loading,
    ),
  )
  expect(await loading.evaluateAll(parts => parts.map(part => (part as HTMLElement).lang))).toEqual([
    'cy',
    'en',
  ])
  await sian.page.unroute('**/api/staff/words*')
  await sian.signIn()
  await sian.take('Beryl Pugh')
  await expect(sian.announced().last()).toHaveText(t('announce.taken'))
  await sian.page.locator('button[lang="cy"]').first().click()
  await expect(sian.page.locator('html')).toHaveAttribute('lang', 'cy')
  await expect(sian.announced(t('announce.taken'))).toHaveAttribute('lang', 'en')
  await sian.page.getByRole('button', { name: wordsIn('cy', 'staff')('chat.putBack'), exact: true }).click()
  await expect(sian.announced().last()).toHaveText(wordsIn('cy', 'staff')('announce.putBack'))
  await expect(sian.announced().last()).toHaveAttribute('lang', 'cy')
})
