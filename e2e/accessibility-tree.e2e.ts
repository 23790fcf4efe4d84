import { listen, pressWithEnter, tabTo } from './by-keyboard.ts'
import { expect, OPEN, test } from './harness.ts'
import { residentOn } from './resident.ts'

test.use({ viewport: { width: 1280, height: 900 } })

const SAID = {
  en: {
    due: 'We will call you back by 5pm on Monday 30 November.',
    problems: 'There are 3 things to put right',
  },
  cy: {
    due: 'Byddwn ni’n eich ffonio’n ôl erbyn 5yp ddydd Llun 30 Tachwedd.',
    problems: 'Mae 3 pheth i’w cywiro',
  },
} as const

for (const language of ['en', 'cy'] as const) {
  test(`a call back by keyboard alone: names, roles, states and order at each step (${language})`, async ({
    page,
    demonstrationAt,
  }) => {
    const resident = residentOn(page, language)
    const { t, panel, launcher } = resident
    const said = await listen(page)
    await resident.visit(await demonstrationAt(OPEN))
    const head = (pressed: string, other: string) => `
      - heading "Monmouthshire Housing Association" [level=2]
      - group "${t('panel.language')}":
        - button "Cymraeg"${language === 'cy' ? pressed : other}
        - button "English"${language === 'en' ? pressed : other}`
    const top = head(' [pressed]', '')

    await expect(launcher).toHaveAttribute('aria-expanded', 'false')
    await tabTo(page, launcher)
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('heading', { name: t('home.title') })).toBeFocused()
    await expect(panel).toMatchAriaSnapshot(`
    - dialog "Monmouthshire Housing Association":${top}
      - button "${t('panel.easier')}"
      - button "${t('panel.hide')}"
      - button "${t('panel.large')}"
      - button "${t('panel.contrast')}"
      - heading "${t('home.title')}" [level=3]
      - button "${t('home.chat')}"
      - heading "${t('emergency.title')}" [level=4]
      - term: ${t('emergency.life')}
      - definition:
        - link "999"
      - heading "${t('home.others')}" [level=4]
      - list:
        - listitem:
          - button "${t('kinds.message')}"
        - listitem:
          - button "${t('kinds.callback')}"
    `)
    await expect(panel.getByRole('link', { name: '999', exact: true })).toHaveAccessibleDescription(
      t('emergency.life'),
    )
    const kind = panel.getByRole('button', { name: t('kinds.callback') })
    await expect(kind).toHaveAccessibleDescription(SAID[language].due)

    await tabTo(page, kind)
    // Where somebody has read with a screen reader there is a caret, and with it Orca would not tell the next heading.
    await page.evaluate(() => getSelection()?.setPosition(document.body, 0))
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('heading', { name: t('kinds.callback') })).toBeFocused()
    expect(await page.evaluate(() => getSelection()?.rangeCount)).toBe(0)
    await expect(panel).toMatchAriaSnapshot(`
    - dialog "Monmouthshire Housing Association":${top}
      - button "${t('panel.back')}"
      - button "${t('panel.easier')}"
      - button "${t('panel.hide')}"
      - heading "${t('kinds.callback')}" [level=3]
      - textbox "${t('fields.phone')}"
      - textbox "${t('fields.name')}"
      - radiogroup "${t('fields.slot')}":
        - radio "${t('options.slot.soon')}"
      - textbox "${t('fields.optional', { label: t('fields.text_callback') })}"
      - checkbox "${t('fields.leave_message')}"
      - paragraph: ${SAID[language].due}
      - heading "${t('start.privacy')}" [level=4]
      - button "${t('form.send')}"
    `)
    const phone = panel.getByRole('textbox', { name: t('fields.phone') })
    await expect(phone).toHaveAttribute('autocomplete', 'tel')

    const send = panel.getByRole('button', { name: t('form.send'), exact: true })
    await pressWithEnter(page, send)
    const summary = panel.getByRole('group', { name: SAID[language].problems })
    await expect(summary, 'the list of problems takes the focus').toBeFocused()
    await expect(summary).toMatchAriaSnapshot(`
    - group "${SAID[language].problems}":
      - heading "${SAID[language].problems}" [level=4]
      - list:
        - listitem:
          - link "${t('problems.missing.phone')}"
        - listitem:
          - link "${t('problems.missing.name')}"
        - listitem:
          - link "${t('problems.missing.slot')}"
    `)
    await pressWithEnter(page, panel.getByRole('link', { name: t('problems.missing.phone') }))
    await expect(phone).toBeFocused()
    await expect(phone).toHaveAttribute('aria-invalid', 'true')
    await expect(phone).toHaveAccessibleDescription(t('problems.missing.phone'))

    await page.keyboard.type('01632 960555')
    await expect(phone).toHaveAttribute('aria-invalid', 'false')
    await tabTo(page, panel.getByRole('textbox', { name: t('fields.name') }))
    await page.keyboard.type('Idris Khan')
    await tabTo(page, panel.getByRole('radio', { name: t('options.slot.soon') }))
    await page.keyboard.press('Space')
    await pressWithEnter(page, send)

    const heading = panel.getByRole('heading', { name: t('yours.callback') })
    await expect(panel.getByText(t('contact.next'))).toBeVisible()
    await expect(heading).toBeFocused()
    await expect(panel).toMatchAriaSnapshot(`
    - dialog "Monmouthshire Housing Association":
      - heading "${t('yours.callback')}" [level=3]
      - paragraph:
        - strong: ${t('coming.have')}
      - heading "${t('contact.next')}" [level=4]
      - paragraph: ${t('contact.who')}
      - paragraph: ${t('contact.phone', { phone: '01632 960555' })}
      - paragraph: ${SAID[language].due}
      - button "${t('contact.save')}"
      - button "${t('contact.print')}"
      - heading "${t('contact.wrote')}" [level=4]
      - term: ${t('fields.phone')}
      - definition: 01632 960555
      - button "${t('contact.change')}"
      - button "${t('contact.withdraw')}"
      - log "${t('chat.messages')}"
      - textbox "${t('write.label')}"
    `)
    await expect.poll(said).toEqual([expect.stringContaining(SAID[language].due)])
    expect((await said())[0], 'first that it has arrived').toMatch(new RegExp(`^${t('coming.have')} `))

    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    await expect(page.getByRole('button', { expanded: false }).last()).toBeFocused()
  })
}

test('a chat by keyboard alone on both sides: the tree at each step, and what was said, in order', async ({
  page,
  demonstrationAt,
  adviserAtQueue,
}) => {
  const demonstration = await demonstrationAt(OPEN)
  const resident = residentOn(page)
  const { t, panel, launcher, composer } = resident
  const said = await listen(page)
  await resident.visit(demonstration)
  await pressWithEnter(page, launcher)
  await pressWithEnter(page, panel.getByRole('button', { name: t('home.chat') }))
  await expect(panel).toMatchAriaSnapshot(`
  - dialog "Monmouthshire Housing Association":
    - heading "${t('start.title')}" [level=3]
    - textbox "${t('start.name')}"
    - textbox "${t('start.subject')}"
    - heading "${t('start.privacy')}" [level=4]
    - button "${t('start.start')}"
  `)
  const name = panel.getByRole('textbox', { name: t('start.name') })
  await tabTo(page, name)
  await page.keyboard.type('x'.repeat(101))
  await expect(name).toHaveAccessibleDescription(t('refusal.too_long', { limit: 100 }))
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Beryl Pugh')
  await expect(name).toHaveAttribute('aria-invalid', 'false')
  await pressWithEnter(page, panel.getByRole('button', { name: t('start.start') }))
  await expect(panel.getByRole('heading', { name: t('chat.title') })).toBeFocused()

  await tabTo(page, composer)
  await expect(composer).toHaveAccessibleDescription(t('write.hint'))
  await page.keyboard.type('My boiler has stopped.')
  await page.keyboard.press('Enter')
  await expect(panel.getByText(t('chat.sent'))).toBeVisible()
  await expect(panel).toMatchAriaSnapshot(`
  - dialog "Monmouthshire Housing Association":
    - heading "${t('chat.title')}" [level=3]
    - paragraph: ${t('chat.waiting')}
    - paragraph: ${t('chat.next')}
    - paragraph: ${t('chat.due', { time: '10.18am' })}
    - button "${t('end.end')}"
    - log "${t('chat.messages')}":
      - list:
        - listitem:
          - paragraph: /^You, 10\\.1\\dam$/
          - paragraph: My boiler has stopped.
          - paragraph: ${t('chat.sent')}
    - textbox "${t('write.label')}"
    - button "${t('write.send')}"
  `)

  const adviser = await adviserAtQueue(demonstration, 'sian')
  const desk = adviser.page
  await pressWithEnter(desk, adviser.row('Beryl Pugh').first())
  await pressWithEnter(desk, desk.getByRole('button', { name: adviser.t('chat.take') }))
  await tabTo(desk, adviser.reply)
  await desk.keyboard.type('Good morning Beryl.')
  await desk.keyboard.press('Enter')
  await desk.keyboard.type('An engineer is coming today.')
  await desk.keyboard.press('Enter')
  await expect(resident.message('An engineer is coming today.')).toBeVisible()
  await expect(composer, 'a new message moves no focus').toBeFocused()
  await expect(panel.getByRole('log')).toMatchAriaSnapshot(`
  - log "${t('chat.messages')}":
    - list:
      - listitem:
        - paragraph: /^You, /
        - paragraph: My boiler has stopped.
      - listitem:
        - paragraph: /^Siân Morgan, MHA, 10\\.1\\dam$/
        - paragraph: Good morning Beryl.
      - listitem:
        - paragraph: /^Siân Morgan, MHA, 10\\.1\\dam$/
        - paragraph: An engineer is coming today.
  `)

  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
  const back = page.getByRole('button', { name: t('panel.resume') })
  await expect(back, 'hiding gives the focus back').toBeFocused()
  await page.keyboard.press('Enter')
  const end = () => panel.getByRole('button', { name: t('end.end') })
  await pressWithEnter(page, end())
  const question = panel.getByRole('group', { name: t('end.ask') })
  await expect(question, 'the question takes the focus, so that it is heard').toBeFocused()
  await page.keyboard.press('Escape')
  await expect(panel, 'Escape takes back the question, not the chat').toBeVisible()
  await expect(end()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(question).toBeFocused()
  await page.keyboard.press('Enter')
  await pressWithEnter(page, end())
  await expect(panel.getByRole('group', { name: t('closed.left') }), 'and so does its end').toBeFocused()
  await expect(panel.getByRole('button', { name: t('closed.keep') })).toBeVisible()

  const order = [
    t('chat.waiting'),
    t('chat.sent'),
    t('chat.joined', { name: 'Siân Morgan' }),
    'Good morning Beryl.',
    'An engineer is coming today.',
  ]
  const told = async () => (await said()).join('\n')
  await expect.poll(told).toContain('An engineer is coming today.')
  const all = await told()
  const places = order.map(sentence => all.indexOf(sentence))
  expect(places, all).toEqual([...places].sort((a, b) => a - b))
  expect(places, all).not.toContain(-1)
  for (const sentence of order) expect(all.split(sentence), `${sentence}: said once`).toHaveLength(2)
  expect(all, 'who joined is not told again with their first words').not.toContain(
    t('chat.with', { name: 'Siân Morgan' }),
  )
  expect(all, 'what takes the focus is not said a second time').not.toContain(t('closed.left'))
  expect(all, 'their own words are not read to them').not.toContain('My boiler has stopped.')
})
