import type { Page } from '@playwright/test'
import { answerJson, startTestTranslator } from '../server/testing/test-translator.ts'
import { expect, expectAccessible, OPEN, test } from './harness.ts'
import { chattingOn, residentOn } from './resident.ts'
import type { Demonstration } from './serving/demonstration.ts'
import { wordsIn } from './words.ts'

const QUESTION = 'Nie mam ciepłej wody od wczoraj.'
const ANSWER = 'A plumber comes today at two.'

async function withMachine(
  demonstrationAt: (now: string, env: Readonly<Record<string, string>>) => Promise<Demonstration>,
) {
  const far = await startTestTranslator()
  const demonstration = await demonstrationAt(OPEN, { TRANSLATE_URL: far.url })
  await expect.poll(far.askedLanguages).toBeGreaterThan(0)
  return { far, demonstration }
}

/** Whoever has chosen Polish here before opens the panel. */
async function inPolish(page: Page, demonstration: Demonstration) {
  const t = wordsIn('pl', 'widget')
  const resident = residentOn(page)
  await page.addInitScript(
    kept => {
      if (!localStorage.getItem('doorstep:mha')) localStorage.setItem('doorstep:mha', kept)
    },
    JSON.stringify({ language: 'pl', label: t('launcher.open') }),
  )
  await resident.visit(demonstration)
  await page.getByRole('button', { name: t('launcher.open') }).click()
  return { resident, t }
}

test('a Polish resident and an English adviser read each other by machine, asked first, labelled, and taken back', async ({
  page,
  demonstrationAt,
  adviserAtQueue,
}) => {
  const { far, demonstration } = await withMachine(demonstrationAt)
  const { resident, t } = await inPolish(page, demonstration)
  const { panel } = resident
  await panel.getByRole('button', { name: t('home.chat') }).click()
  // Before the chat begins it is said that nobody here speaks Polish.
  await expect(panel.getByText(t('across.nobody', { language: 'Polski' }))).toBeVisible()
  await expectAccessible(page, 'before a chat in Polish')
  await panel.getByLabel(t('start.name')).fill('Agnieszka Wrona')
  await panel.getByRole('button', { name: t('start.start') }).click()
  const write = panel.getByRole('textbox', { name: t('write.label') })
  await write.fill(QUESTION)
  await write.press('Enter')
  await expect(panel.getByText(t('chat.sent'))).toBeVisible()
  await expect(panel.getByText(t('across.ask'))).toBeVisible()
  await expectAccessible(page, 'asked whether a machine may')
  expect(far.asked).toEqual([])

  const adviser = await adviserAtQueue(demonstration, 'dafydd')
  await expect(adviser.shown(adviser.t('queue.speakNot')).first()).toBeVisible()
  await adviser.take('Agnieszka Wrona')
  await expect(adviser.shown(adviser.t('translation.willNot'))).toBeVisible()

  await panel.getByRole('button', { name: t('across.yes') }).click()
  await expect(panel.getByText(t('across.on'))).toBeVisible()
  await expect(adviser.shown(`(pl to en) ${QUESTION}`)).toBeVisible()
  await expect(adviser.shown(adviser.t('translation.made')).first()).toBeVisible()
  await expect(adviser.shown(adviser.t('translation.will', { language: 'Polish' }))).toBeVisible()
  await adviser.say(ANSWER)
  const made = panel.getByText(`(en to pl) ${ANSWER}`)
  await expect(made).toBeVisible()
  await expect(made).toHaveAttribute('lang', 'pl')
  await expect(resident.message(ANSWER)).toBeVisible()
  await expect(resident.message(ANSWER)).toHaveAttribute('lang', 'en')
  await expectAccessible(page, 'translated')
  await expectAccessible(adviser.page, 'translated, at the queue')

  await page.reload()
  await expect(panel.getByText(`(en to pl) ${ANSWER}`)).toBeVisible()
  await panel.getByRole('button', { name: t('across.stop') }).click()
  await expect(panel.getByText(t('across.off'))).toBeVisible()
  await expect(adviser.shown(adviser.t('translation.willNot'))).toBeVisible()
  await adviser.say('Is that all?')
  await expect(resident.message('Is that all?')).toBeVisible()
  expect(far.asked).toHaveLength(2)
  await far.close()
})

test('a form in Polish asks first; what was told is read by machine beneath it, changed, answered and taken back', async ({
  page,
  demonstrationAt,
  adviserAtQueue,
}) => {
  const { far, demonstration } = await withMachine(demonstrationAt)
  const { resident, t } = await inPolish(page, demonstration)
  const { panel } = resident
  await panel.getByRole('button', { name: t('kinds.message') }).click()
  const leave = panel.getByRole('checkbox', { name: t('fields.machine') })
  await expect(leave).not.toBeChecked()
  await expect(leave).toHaveAccessibleDescription(t('hints.machine'))
  await panel.getByLabel(t('fields.text_message')).fill(QUESTION)
  await panel.getByLabel(t('fields.text_message')).press('Tab')
  await expect(leave).toBeFocused()
  await leave.press('Space')
  await expect(leave).toBeChecked()
  await expectAccessible(page, 'asked in the form')
  await panel.getByRole('button', { name: t('form.send'), exact: true }).click()
  await expect(panel.getByRole('link', { name: t('problems.missing.name') })).toBeVisible()
  expect(far.asked).toEqual([])
  await expect(leave).toBeChecked()
  await panel.getByLabel(t('fields.name')).first().fill('Agnieszka Wrona')
  await panel.getByLabel(t('options.reply_by.phone')).check()
  await panel.getByLabel(t('fields.phone')).fill('01632 960555')
  // The machine will not take it at first: that is said on both sides.
  far.answerNext(answerJson(400, {}))
  await panel.getByRole('button', { name: t('form.send'), exact: true }).click()
  await expect(panel.getByText(t('coming.have'))).toBeVisible()
  await expect(panel.getByText(t('across.on'))).toBeVisible()
  await expect(panel.getByText(t('across.not_made'))).toBeVisible()
  await expect(panel.getByText(t('fields.machine'))).toHaveCount(0)

  const adviser = await adviserAtQueue(demonstration, 'dafydd')
  await adviser.take('Agnieszka Wrona', 'item')
  await expect(adviser.shown(adviser.t('translation.notMade'))).toBeVisible()
  await adviser.page.getByRole('button', { name: adviser.t('translation.again') }).click()
  const told = adviser.shown(QUESTION, { exact: true }).last()
  const made = adviser.shown(`(pl to en) ${QUESTION}`)
  await expect(made).toBeVisible()
  await expect(made).toHaveAttribute('lang', 'en')
  await expect(told).toHaveAttribute('lang', 'pl')
  await expect(adviser.shown(adviser.t('translation.made')).first()).toBeVisible()
  await expectAccessible(adviser.page, 'a form, translated')
  await expect(panel.getByText(`(pl to en) ${QUESTION}`)).toHaveAttribute('lang', 'en')
  expect(far.asked.map(({ q }) => q)).toEqual([QUESTION, QUESTION])

  await panel.getByRole('button', { name: t('contact.change') }).click()
  await expect(panel.getByLabel(t('fields.text_message'))).toHaveValue(QUESTION)
  await expect(leave).toHaveCount(0)
  await panel.getByLabel(t('fields.text_message')).fill('Już działa.')
  await panel.getByRole('button', { name: t('form.save') }).click()
  await expect(adviser.shown('(pl to en) Już działa.')).toBeVisible()
  await expect(made).toHaveCount(0)

  await expect(adviser.shown(adviser.t('translation.will', { language: 'Polish' }))).toBeVisible()
  await adviser.reply.fill(ANSWER)
  await adviser.page.getByLabel(adviser.t('follows.nothing')).check()
  await adviser.page.getByRole('button', { name: adviser.t('reply.send') }).click()
  await expect(panel.getByText(`(en to pl) ${ANSWER}`)).toHaveAttribute('lang', 'pl')
  await expect(resident.message(ANSWER)).toHaveAttribute('lang', 'en')
  await expectAccessible(page, 'a form, answered')

  await panel.getByRole('button', { name: t('across.stop') }).click()
  await expect(panel.getByText(t('across.off'))).toBeVisible()
  await page.reload()
  await expect(panel.getByText(t('across.off'))).toBeVisible()
  await expect(panel.getByText('(pl to en) Już działa.')).toBeVisible()
  const write = panel.getByRole('textbox', { name: t('write.label') })
  await write.fill('Dziękuję')
  await write.press('Enter')
  await expect(adviser.shown('Dziękuję').first()).toBeVisible()
  expect(far.asked).toHaveLength(4)
  await far.close()
})

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false })
  test('a form in Polish asks first, and the page that confirms it gives and takes back leave', async ({
    page,
    demonstrationAt,
  }) => {
    const { far, demonstration } = await withMachine(demonstrationAt)
    const t = wordsIn('pl', 'page')
    const press = (key: string) => page.getByRole('button', { name: t(key), exact: true }).click()
    await page.goto(`${demonstration.url}/mha/callback?lang=pl`)
    const leave = page.getByRole('checkbox', { name: t('fields.machine') })
    await expect(leave).not.toBeChecked()
    await expect(leave).toHaveAccessibleDescription(t('hints.machine'))
    await page.getByLabel(t('fields.phone')).fill('01632 960555')
    await page.getByLabel(t('fields.name')).first().fill('Agnieszka Wrona')
    await page.getByLabel(t('fields.text_callback')).fill(QUESTION)
    await press('form.send')
    await expect(page.getByText(t('across.off'))).toBeVisible()
    await press('across.start')
    await expect(page.getByText(t('across.on'))).toBeVisible()
    await expect.poll(() => far.asked.map(({ q }) => q)).toEqual([QUESTION])
    await expect(async () => {
      await page.reload()
      await expect(page.getByText(`(pl to en) ${QUESTION}`)).toBeVisible({ timeout: 500 })
    }).toPass()
    await expect(page.getByText(QUESTION, { exact: true })).toBeVisible()
    await press('across.stop')
    await expect(page.getByText(t('across.off'))).toBeVisible()
    expect(page.url()).not.toMatch(/token|allowed/)
    await far.close()
  })
})

test('a Welsh resident whom nobody at the desk speaks to is told, and is called back in Welsh', async ({
  page,
  demonstrationAt,
  adviserAtQueue,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  const resident = await chattingOn(page, demonstration, { language: 'cy' })
  const { t, panel } = resident
  await expect(panel.getByText(t('across.nobody', { language: 'Cymraeg' }))).toBeVisible()
  await expect(panel.getByText(t('across.ask'))).toHaveCount(0)
  await expectAccessible(page, 'nobody speaks Welsh')
  await panel.getByRole('button', { name: t('across.call', { language: 'Cymraeg' }) }).click()
  await expect(panel.getByLabel(new RegExp(t('fields.spoken').replace('?', '\\?')))).toHaveValue('Cymraeg')
  await panel.getByLabel(t('fields.phone')).fill('01632 960555')
  await panel.getByRole('button', { name: t('form.send') }).click()
  await expect(panel.getByText(t('coming.have'))).toBeVisible()

  const adviser = await adviserAtQueue(demonstration, 'sian')
  await expect(adviser.shown(adviser.t('queue.wish', { wish: 'Cymraeg' })).first()).toBeVisible()
})
