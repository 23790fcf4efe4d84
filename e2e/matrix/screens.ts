import type { Page } from '@playwright/test'
import { startTestTranslator } from '../../server/testing/test-translator.ts'
import { LANGUAGES } from '../../shared/domain/languages.ts'
import { type ComeAdviser, expect, OPEN } from '../harness.ts'
import type { Resident } from '../resident.ts'
import type { Demonstration } from '../serving/demonstration.ts'
import { wordsIn } from '../words.ts'

/** Friday evening: everybody but Willow has closed for the weekend. */
const CLOSED = '2026-11-27T18:00:00Z'
/** Words with nowhere to break, and words that go the other way. */
const LONG =
  'https://willow.example/rent/statements/2026/november/what-was-paid-and-what-is-still-to-pay?tenancy=001632960555'
const ARABIC = 'السخان لا يعمل منذ يوم الاثنين'
const ANSWER = 'Good morning. I am looking at it now.'

type World = {
  readonly page: Page
  readonly demonstration: Demonstration
  readonly adviserAtQueue: ComeAdviser
  /** Of the screen, which is also the resident's. */
  readonly name: string
}
type Reach = (world: World, resident: Resident) => Promise<void>
export type Screen = {
  readonly association: string
  readonly now: string
  /** Brings the widget there, in English, as a resident would. */
  readonly reach: Reach
  /** Opens again what a change of language folds away. */
  readonly unfold?: Reach
  /** Settings of its demonstration. */
  readonly env?: () => Promise<Readonly<Record<string, string>>>
}

const on = (association: string, reach: Reach, more: Partial<Screen> = {}): Screen => ({
  association,
  now: OPEN,
  reach,
  ...more,
})

const open: Reach = (_, resident) => resident.open()

const form =
  (kind: string, then?: Reach): Reach =>
  async (world, resident) => {
    const { panel, t } = resident
    await resident.open()
    await panel.getByRole('button', { name: t(`kinds.${kind}`) }).click()
    await expect(panel.getByRole('button', { name: t('form.send'), exact: true })).toBeVisible()
    await then?.(world, resident)
  }

const sendCallback: Reach = (_, resident) => resident.askForCall()

const chat: Reach = async ({ demonstration, adviserAtQueue, name }, resident) => {
  await resident.startChat(name)
  await resident.say(LONG)
  await resident.say(ARABIC)
  const adviser = await adviserAtQueue(demonstration, 'grace')
  await adviser.take(name)
  await adviser.say(ANSWER)
  await expect(resident.message(ANSWER)).toBeVisible()
  await adviser.context.close()
}

const easier: Reach = async (_, { panel, t }) => {
  await panel.getByRole('button', { name: t('panel.easier') }).click()
  await expect(panel.getByRole('button', { name: wordsIn('en', 'display')('display.larger') })).toBeVisible()
}

const listLanguages: Reach = async (_, { page }) => {
  const list = page.locator('.languages > button[aria-expanded]')
  if ((await list.getAttribute('aria-expanded')) === 'false') await list.click()
  await expect(page.locator('.more-languages')).toBeVisible()
}

const openInPolish: Reach = async (world, resident) => {
  await resident.open()
  await listLanguages(world, resident)
  await world.page.locator('.more-languages button[lang="pl"]').click()
}

/** In Polish, with a machine that says what it translates in both languages. */
const chatInPolish =
  (then?: Reach): Reach =>
  async (world, resident) => {
    const { name } = world
    const { panel } = resident
    const t = wordsIn('pl', 'widget')
    await openInPolish(world, resident)
    await panel.getByRole('button', { name: t('home.chat') }).click()
    await panel.getByLabel(t('start.name')).fill(name)
    await panel.getByRole('button', { name: t('start.start') }).click()
    const write = panel.getByRole('textbox', { name: t('write.label') })
    await write.fill('Nie mam ciepłej wody od wczoraj.')
    await write.press('Enter')
    await expect(panel.getByText(t('across.ask'))).toBeVisible()
    await then?.(world, resident)
  }

const translated = chatInPolish(async ({ demonstration, adviserAtQueue, name }, { panel }) => {
  const t = wordsIn('pl', 'widget')
  await panel.getByRole('button', { name: t('across.yes') }).click()
  await expect(panel.getByText(t('across.on'))).toBeVisible()
  const adviser = await adviserAtQueue(demonstration, 'dafydd')
  await adviser.take(name)
  await adviser.page.getByLabel(adviser.t('reply.language')).selectOption('en')
  await adviser.say(ANSWER)
  await expect(panel.getByText(`(en to pl) ${ANSWER}`)).toBeVisible()
  await adviser.context.close()
})
/** Ended with the worker: it holds nothing. */
const translator = async () => ({ TRANSLATE_URL: (await startTestTranslator()).url })
/** One that knows every language, so that each form asks for leave; in English and Welsh none does. */
const polyglot = async () => {
  const codes = LANGUAGES.map(({ code }) => code)
  const languages = codes.map(code => ({ code, name: code, targets: codes }))
  return { TRANSLATE_URL: (await startTestTranslator({ languages })).url }
}

const messageInPolish =
  (then?: Reach): Reach =>
  async (world, resident) => {
    const { panel } = resident
    const t = wordsIn('pl', 'widget')
    await openInPolish(world, resident)
    await panel.getByRole('button', { name: t('kinds.message') }).click()
    await panel.getByRole('checkbox', { name: t('fields.machine') }).check()
    await panel.getByLabel(t('fields.text_message')).fill('Nie mam ciepłej wody od wczoraj.')
    await then?.(world, resident)
  }

const messageTranslated = messageInPolish(async ({ name }, { panel }) => {
  const t = wordsIn('pl', 'widget')
  await panel.getByLabel(t('fields.name')).first().fill(name)
  await panel.getByLabel(t('options.reply_by.phone')).check()
  await panel.getByLabel(t('fields.phone')).fill('01632 960555')
  await panel.getByRole('button', { name: t('form.send'), exact: true }).click()
  await expect(panel.getByText('(pl to en) Nie mam ciepłej wody od wczoraj.')).toBeVisible()
})

/** Every screen of the widget that a resident can come to. */
export const SCREENS = {
  home: on('willow', open),
  'home, closed': on('mha', open, { now: CLOSED }),
  'the list of languages': on('mha', open, { unfold: listLanguages }),
  'easier to read': on('angus', async (world, resident) => {
    await open(world, resident)
    await easier(world, resident)
  }),
  'before a chat': on('mha', async (world, resident) => {
    const { panel, t } = resident
    await open(world, resident)
    await panel.getByRole('button', { name: t('home.chat') }).click()
    await expect(panel.getByLabel(t('start.name'))).toBeVisible()
  }),
  'waiting in the queue': on('mha', async (_, resident) => {
    await resident.startChat()
    await resident.say('Is anyone there?')
    await expect(resident.panel.getByText(resident.t('chat.sent'))).toBeVisible()
  }),
  'late, with another way': on('mha', async ({ demonstration }, resident) => {
    const { panel, t } = resident
    await resident.startChat()
    await demonstration.restart('2026-11-26T10:19:00Z')
    await expect(panel.getByText(t('chat.late', { time: '10.18am' })).first()).toBeVisible()
    await expect(panel.getByText(t('way.instead'))).toBeVisible()
  }),
  'words of danger': on('mha', async (_, resident) => {
    await resident.startChat()
    await resident.say('I can smell gas in the kitchen')
    await expect(resident.panel.getByText('0800 111 999').first()).toBeVisible()
  }),
  chat: on('willow', chat),
  'easier to read, in a chat': on('willow', async (world, resident) => {
    await chat(world, resident)
    await easier(world, resident)
  }),
  'still there?': on('willow', async (world, resident) => {
    await chat(world, resident)
    await world.demonstration.restart('2026-11-26T10:45:00Z')
    await expect(resident.panel.getByText(resident.t('still.ask'))).toBeVisible()
  }),
  'may a machine translate?': on('mha', chatInPolish(), { env: translator }),
  translated: on('mha', translated, { env: translator }),
  'may a machine translate a form?': on('mha', messageInPolish(), { env: polyglot }),
  'a form, translated': on('mha', messageTranslated, { env: polyglot }),
  'a chat that has ended': on('willow', async (world, resident) => {
    await chat(world, resident)
    const { panel, t } = resident
    await panel.getByRole('button', { name: t('end.end') }).click()
    await panel
      .getByRole('button', { name: t('end.end') })
      .last()
      .click()
    await expect(panel.getByText(t('closed.left')).first()).toBeVisible()
  }),
  'a message': on('willow', form('message')),
  'a call back': on('magna', form('callback')),
  'a call back with problems': on(
    'willow',
    form('callback', async (_, { panel, t }) => {
      await panel.getByRole('button', { name: t('form.send'), exact: true }).click()
      await expect(panel.getByRole('link', { name: t('problems.missing.phone') })).toBeVisible()
    }),
  ),
  'a call back, sent': on('willow', form('callback', sendCallback)),
  'a call back, to be changed': on(
    'willow',
    form('callback', async (world, resident) => {
      await sendCallback(world, resident)
      await resident.panel.getByRole('button', { name: resident.t('contact.change') }).click()
      await expect(resident.panel.getByRole('button', { name: resident.t('form.save') })).toBeVisible()
    }),
  ),
  'another format': on('willow', form('format')),
  'my language is not here': on('paragon', async (world, resident) => {
    const { panel, t } = resident
    await open(world, resident)
    await listLanguages(world, resident)
    await panel.getByRole('button', { name: t('other_language.not_here') }).click()
    await expect(panel.getByLabel(t('fields.format_language'))).toBeVisible()
  }),
  'an appointment': on('willow', form('appointment')),
  'a complaint': on(
    'angus',
    form('feedback', async (_, { panel, t }) => {
      await panel.getByLabel(t('options.feedback.complaint')).check()
    }),
  ),
  'a complaint, answered late': on(
    'angus',
    form('feedback', async ({ page, demonstration }, resident) => {
      const { panel, t } = resident
      await panel.getByLabel(t('options.feedback.complaint')).check()
      await panel.getByLabel(t('fields.text_feedback')).fill('Nobody came to mend the stair light.')
      await panel.getByLabel(t('options.reply_by.none')).check()
      await resident.sendForm()
      await demonstration.restart('2026-12-08T10:15:00Z')
      await page.reload()
      await expect(panel.getByRole('button', { name: t('contact.stage_2_take') })).toBeVisible()
    }),
  ),
} satisfies Record<string, Screen>
