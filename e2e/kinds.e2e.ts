import { expect, expectAccessible, ONE_WINDOW, OPEN, test } from './harness.ts'
import { chattingOn, residentOn } from './resident.ts'

for (const [association, adviserId, language, due] of [
  ['mha', 'sian', 'en', /5pm on Monday 30 November/],
  ['mha', 'sian', 'cy', /5yp ddydd Llun 30 Tachwedd/],
  ['angus', 'isla', 'en', /5pm on Tuesday 1 December/],
] as const) {
  const everyWindow = association === 'mha' && language === 'en'
  test(
    `a call back at ${association} in ${language}: promised, tried, made, answered`,
    everyWindow ? {} : ONE_WINDOW,
    async ({ page, demonstrationAt, adviserAtQueue }) => {
      const demonstration = await demonstrationAt(OPEN)
      const resident = residentOn(page, language)
      const { t, panel } = resident
      await resident.visit(demonstration, association)
      await resident.open()
      await panel.getByRole('button', { name: t('kinds.callback') }).click()
      await expectAccessible(page, 'form')

      await panel.getByRole('button', { name: t('form.send'), exact: true }).click()
      await expect(panel.getByRole('link', { name: t('problems.missing.phone') })).toBeVisible()
      await expectAccessible(page, 'form with problems')
      await resident.askForCall()
      await expect(panel.getByText(due).first()).toBeVisible()
      await expectAccessible(page, 'confirmation')
      await page.reload()

      const adviser = await adviserAtQueue(demonstration, adviserId, language)
      await adviser.take('Idris Khan', 'item')
      await expect(adviser.shown('01632 960555').first()).toBeVisible()
      const called = async (result: string) => {
        await adviser.page.getByRole('button', { name: adviser.t('act.contact') }).click()
        await adviser.page.getByLabel(adviser.t('way.phone'), { exact: true }).check()
        await adviser.page.getByLabel(adviser.t(result), { exact: true }).check()
        await adviser.page.getByLabel(adviser.t('follows.nothing')).check()
        await expectAccessible(adviser.page, 'recording a call')
        await adviser.page.getByRole('button', { name: adviser.t('contact.save') }).click()
      }
      await called('result.no_answer')
      await expect(adviser.shown(adviser.t('contacted.phone_no_answer')).first()).toBeVisible()
      await called('result.reached')
      await expect(adviser.shown(adviser.t('contacted.phone_reached')).first()).toBeVisible()
      await adviser.page
        .getByRole('button', { name: adviser.t('item.close'), exact: true })
        .first()
        .click()
      await adviser.page.getByLabel(adviser.t('outcome.answered'), { exact: true }).check()
      await adviser.page
        .getByRole('button', { name: adviser.t('closing.confirmItem'), exact: true })
        .last()
        .click()
      await expect(adviser.shown(adviser.t('outcome.answered')).first()).toBeVisible()
    },
  )
}

test('every kind that is offered can be opened, in English and Welsh, and is accessible', async ({
  page,
  demonstrationAt,
}) => {
  const demonstration = await demonstrationAt('2026-11-27T18:00:00Z')
  for (const language of ['en', 'cy'] as const) {
    const resident = residentOn(page, language)
    await resident.visit(demonstration, 'willow')
    await resident.open()
    for (const kind of ['message', 'callback', 'format', 'appointment', 'feedback']) {
      await resident.panel.getByRole('button', { name: resident.t(`kinds.${kind}`) }).click()
      await expect(
        resident.panel.getByRole('button', { name: resident.t('form.send'), exact: true }),
      ).toBeVisible()
      await expectAccessible(page, `${kind} in ${language}`)
      await resident.panel.getByRole('button', { name: resident.t('panel.back') }).click()
    }
  }
})

test(
  'a complaint says its times and the ombudsman, and is marked in the queue',
  ONE_WINDOW,
  async ({ page, demonstrationAt, adviserAtQueue }) => {
    const demonstration = await demonstrationAt(OPEN)
    const resident = residentOn(page)
    const { t, panel } = resident
    await resident.visit(demonstration, 'angus')
    await resident.open()
    await panel.getByRole('button', { name: t('kinds.feedback') }).click()
    await panel.getByLabel(t('options.feedback.complaint')).check()
    await expect(panel.getByText(/Scottish Public Services Ombudsman/)).toBeVisible()
    await panel.getByLabel(t('fields.text_feedback')).fill('Nobody came to mend the stair light.')
    await panel.getByLabel(t('options.reply_by.none')).check()
    await panel.getByRole('button', { name: t('form.send'), exact: true }).click()
    await expect(panel.getByText(t('coming.have'))).toBeVisible()
    const adviser = await adviserAtQueue(demonstration, 'isla')
    await expect(adviser.shown(adviser.t('queue.complaint')).first()).toBeVisible()
  },
)

test(
  'words of danger are marked for a person at the queue, and said',
  ONE_WINDOW,
  async ({ page, demonstrationAt, adviserAtQueue }) => {
    const demonstration = await demonstrationAt(OPEN)
    const resident = await chattingOn(page, demonstration)
    await resident.send('I can smell gas in the kitchen')
    const adviser = await adviserAtQueue(demonstration, 'sian')
    const mark = adviser.t('hazards.mark', { list: 'gas' })
    await expect(adviser.shown(mark).first()).toBeVisible()
    const row = adviser.row('Beryl Pugh').first()
    await expect(row, 'heard by whoever goes from name to name').toHaveAccessibleDescription(new RegExp(mark))
    await row.click()
    await expect(adviser.announced(mark), 'and when it is opened').toHaveCount(1)
  },
)
