import { expect, expectAccessible, ONE_WINDOW, OPEN, test } from './harness.ts'
import { chattingOn, residentOn } from './resident.ts'

const SAID = {
  en: {
    open: 'Open now, until 5pm.',
    question: 'My boiler has stopped and I have no hot water.',
    answer: 'Good morning, I am looking into it now.',
    promised: /10\.18am/,
  },
  cy: {
    open: /Ar agor nawr.*5yp/,
    question: 'Mae’r boeler wedi stopio a does dim dŵr poeth.',
    answer: 'Bore da, rwy’n edrych arno nawr.',
    promised: /10\.18yb/,
  },
} as const

for (const language of ['en', 'cy'] as const) {
  const said = SAID[language]
  test(`a resident and an adviser talk from the script tag to the queue and back (${language})`, async ({
    page,
    demonstrationAt,
    adviserAt,
  }) => {
    const demonstration = await demonstrationAt(OPEN)
    const resident = residentOn(page, language)
    const { t } = resident
    await resident.visit(demonstration)
    await expect(resident.launcher).toHaveAttribute('aria-expanded', 'false')
    await expectAccessible(page, 'launcher')

    await resident.open()
    await expect(resident.shown(said.open)).toBeVisible()
    await expect(resident.panel.getByRole('link', { name: /0800 111 999/ })).toHaveAttribute(
      'href',
      'tel:0800111999',
    )
    await expectAccessible(page, 'home')
    await resident.panel.getByRole('button', { name: t('home.chat') }).click()
    await expect(resident.shown(t('start.privacy'))).toBeVisible()
    await expectAccessible(page, 'start')
    await resident.panel.getByLabel(t('start.name')).fill('Beryl Pugh')
    await resident.panel.getByRole('button', { name: t('start.start') }).click()
    await expect(resident.shown(t('chat.next'))).toBeVisible()
    await expect(resident.shown(said.promised)).toBeVisible()
    await resident.send(said.question)
    await expectAccessible(page, 'waiting')

    const adviser = await adviserAt(demonstration, 'sian', language)
    await adviser.signInByForm()
    await expect(adviser.shown(said.question).first()).toBeVisible()
    await expectAccessible(adviser.page, 'staff queue')
    await adviser.take('Beryl Pugh')
    await expect(resident.shown(t('chat.joined', { name: 'Siân Morgan' })).first()).toBeVisible()
    await adviser.reply.pressSequentially('Bore')
    await expect(resident.shown(t('chat.typing', { name: 'Siân Morgan' }))).toBeVisible()
    await adviser.say(said.answer)
    await expect(resident.message(said.answer)).toBeVisible()
    await expect(resident.shown(/^Siân Morgan, MHA, /).first()).toBeVisible()
    await expectAccessible(page, 'chat')
    await expectAccessible(adviser.page, 'staff chat')

    await adviser.page
      .getByRole('button', { name: adviser.t('chat.close') })
      .first()
      .click()
    await adviser.page.getByLabel(adviser.t('outcome.answered')).check()
    await adviser.page
      .getByRole('button', { name: adviser.t('closing.confirm') })
      .last()
      .click()
    await expect(resident.shown(t('closed.answered', { name: 'Siân Morgan' })).first()).toBeVisible()
    await expectAccessible(page, 'closed')
    await resident.panel.getByRole('button', { name: t('closed.again') }).click()
    await expect(resident.shown(said.question)).toHaveCount(0)
  })
}

test('a chat asked for outside hours is not begun, and says when it opens', async ({
  page,
  demonstrationAt,
}) => {
  const demonstration = await demonstrationAt('2026-11-27T17:00:00Z')
  for (const [language, words] of [
    ['en', 'Closed. We open on Monday at 9am.'],
    ['cy', /Ar gau.*[Ll]lun.*9yb/],
  ] as const) {
    const resident = residentOn(page, language)
    await resident.visit(demonstration)
    await resident.open()
    await expect(resident.shown(words)).toBeVisible()
    await expect(resident.shown(resident.t('home.chat_closed'))).toBeVisible()
    await expect(
      resident.panel.getByRole('button', { name: resident.t('home.chat'), exact: true }),
    ).toHaveCount(0)
    await expectAccessible(page, `closed in ${language}`)
    await page.evaluate(() => localStorage.clear())
  }
})

test(
  'late is said on both sides, and was said to be coming',
  ONE_WINDOW,
  async ({ page, demonstrationAt, adviserAtQueue }) => {
    const demonstration = await demonstrationAt(OPEN)
    const resident = await chattingOn(page, demonstration)
    await resident.send('Is anyone there?')
    const adviser = await adviserAtQueue(demonstration, 'dafydd')
    await demonstration.restart(earlier(demonstration.nextDue(), 50))
    await expect(adviser.shown(/About to be late: .* left, by 10\.18am/).first()).toBeVisible()
    await demonstration.restart('2026-11-26T10:19:00Z')
    await expect(adviser.shown(/Late by /).first()).toBeVisible()
    await expect(resident.shown(resident.t('chat.late', { time: '10.18am' })).first()).toBeVisible()
    await expectAccessible(page, 'late')
    await expectAccessible(adviser.page, 'late at the queue')
  },
)

test(
  'an association without a chat promise chats, and shows no time',
  ONE_WINDOW,
  async ({ page, demonstrationAt, adviserAtQueue }) => {
    const demonstration = await demonstrationAt(OPEN)
    const resident = await chattingOn(page, demonstration, { association: 'angus' })
    await expect(resident.shown(resident.t('chat.next'))).toBeVisible()
    await expect(resident.shown(/We aim to answer by/)).toHaveCount(0)
    const adviser = await adviserAtQueue(demonstration, 'isla')
    await expect(adviser.shown(adviser.t('time.none')).first()).toBeVisible()
    await expect(adviser.page.getByText(/left, by|Promised:/)).toHaveCount(0)
    await adviser.take('Beryl Pugh')
    await adviser.say('Hello from Angus')
    await expect(resident.message('Hello from Angus')).toBeVisible()
  },
)

const earlier = (moment: string, seconds: number): string =>
  new Date(Date.parse(moment) - seconds * 1000).toISOString()
