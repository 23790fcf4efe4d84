import { startFarTranslator } from '../server/testing/far-translator.ts'
import { adviserAt, expect, expectAccessible, OPEN, residentOn, test } from './harness.ts'
import { wordsIn } from './words.ts'

const QUESTION = 'Nie mam ciepłej wody od wczoraj.'
const ANSWER = 'A plumber comes today at two.'

test('a Polish resident and an English adviser read each other by machine, asked first, labelled, and taken back', async ({
  page,
  browser,
  demonstrationAt,
}) => {
  const far = await startFarTranslator()
  const demonstration = await demonstrationAt(OPEN, { TRANSLATE_URL: far.url })
  await expect.poll(far.askedLanguages).toBeGreaterThan(0)
  const t = wordsIn('pl', 'widget')
  const resident = residentOn(page)
  // As whoever has chosen Polish here before.
  await page.addInitScript(
    kept => {
      if (!localStorage.getItem('doorstep:mha')) localStorage.setItem('doorstep:mha', kept)
    },
    JSON.stringify({ language: 'pl', label: t('launcher.open') }),
  )
  await resident.visit(demonstration)
  const { panel } = resident
  await page.getByRole('button', { name: t('launcher.open') }).click()
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

  const adviser = await adviserAt(browser, demonstration, 'dafydd')
  await adviser.signIn()
  await expect(adviser.page.getByText(adviser.t('queue.speakNot')).first()).toBeVisible()
  await adviser.take('Agnieszka Wrona')
  await expect(adviser.page.getByText(adviser.t('translation.willNot'))).toBeVisible()

  await panel.getByRole('button', { name: t('across.yes') }).click()
  await expect(panel.getByText(t('across.on'))).toBeVisible()
  await expect(adviser.page.getByText(`(pl to en) ${QUESTION}`)).toBeVisible()
  await expect(adviser.page.getByText(adviser.t('translation.made')).first()).toBeVisible()
  await expect(adviser.page.getByText(adviser.t('translation.will', { language: 'Polish' }))).toBeVisible()
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
  await expect(adviser.page.getByText(adviser.t('translation.willNot'))).toBeVisible()
  await adviser.say('Is that all?')
  await expect(resident.message('Is that all?')).toBeVisible()
  expect(far.asked).toHaveLength(2)
  await adviser.context.close()
  await far.close()
})

test('a Welsh resident whom nobody at the desk speaks to is told, and is called back in Welsh', async ({
  page,
  browser,
  demonstrationAt,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  const resident = residentOn(page, 'cy')
  const { t, panel } = resident
  await resident.visit(demonstration)
  await resident.startChat()
  await expect(panel.getByText(t('across.nobody', { language: 'Cymraeg' }))).toBeVisible()
  await expect(panel.getByText(t('across.ask'))).toHaveCount(0)
  await expectAccessible(page, 'nobody speaks Welsh')
  await panel.getByRole('button', { name: t('across.call', { language: 'Cymraeg' }) }).click()
  await expect(panel.getByLabel(new RegExp(t('fields.spoken').replace('?', '\\?')))).toHaveValue('Cymraeg')
  await panel.getByLabel(t('fields.phone')).fill('01632 960555')
  await panel.getByRole('button', { name: t('form.send') }).click()
  await expect(panel.getByText(t('coming.have'))).toBeVisible()

  const adviser = await adviserAt(browser, demonstration, 'sian')
  await adviser.signIn()
  await expect(adviser.page.getByText(adviser.t('queue.wish', { wish: 'Cymraeg' })).first()).toBeVisible()
  await adviser.context.close()
})
