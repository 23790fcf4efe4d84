import type { Browser, Page } from '@playwright/test'
import type { Demonstration } from '../demonstration.ts'
import { adviserAt, expect, OPEN, type residentOn } from '../harness.ts'

/** Friday evening: everybody but Willow has closed for the weekend. */
const CLOSED = '2026-11-27T18:00:00Z'
/** Words with nowhere to break, and words that go the other way. */
const LONG =
  'https://willow.example/rent/statements/2026/november/what-was-paid-and-what-is-still-to-pay?tenancy=001632960555'
const ARABIC = 'السخان لا يعمل منذ يوم الاثنين'

type World = { readonly page: Page; readonly browser: Browser; readonly demonstration: Demonstration }
export type Screen = {
  readonly association: string
  readonly now: string
  /** Brings the widget there, in English, as a resident would. */
  reach(world: World, resident: ReturnType<typeof residentOn>): Promise<void>
}

type Reach = Screen['reach']
const on = (association: string, reach: Reach, now = OPEN): Screen => ({ association, now, reach })

const form =
  (kind: string, then?: Reach): Reach =>
  async (world, resident) => {
    const { panel, t } = resident
    await resident.open()
    await panel.getByRole('button', { name: t(`kinds.${kind}`) }).click()
    await expect(panel.getByRole('button', { name: t('form.send'), exact: true })).toBeVisible()
    await then?.(world, resident)
  }

const sendCallback: Reach = async (_, { panel, t }) => {
  await panel.getByLabel(t('fields.phone')).fill('01632 960555')
  await panel.getByLabel(t('fields.name')).first().fill('Idris Khan')
  await panel.getByLabel(t('options.slot.soon')).check()
  await panel.getByRole('button', { name: t('form.send'), exact: true }).click()
  await expect(panel.getByText(t('coming.have'))).toBeVisible()
}

const chat: Reach = async ({ browser, demonstration }, resident) => {
  await resident.startChat('Beryl Pugh')
  await resident.say(LONG)
  await resident.say(ARABIC)
  const adviser = await adviserAt(browser, demonstration, 'grace')
  await adviser.signIn()
  await adviser.take('Beryl Pugh')
  await adviser.say('Good morning. I am looking at it now.')
  await expect(resident.message('Good morning. I am looking at it now.')).toBeVisible()
  await adviser.context.close()
}

/** Every screen of the widget that a resident can come to. */
export const SCREENS = {
  home: on('willow', (_, resident) => resident.open()),
  'home, closed': on('mha', (_, resident) => resident.open(), CLOSED),
  'before a chat': on('mha', async (_, { panel, t, ...resident }) => {
    await resident.open.call({ panel, t, ...resident })
    await panel.getByRole('button', { name: t('home.chat') }).click()
    await expect(panel.getByLabel(t('start.name'))).toBeVisible()
  }),
  'waiting in the queue': on('mha', async (_, resident) => {
    await resident.startChat()
    await resident.say('Is anyone there?')
    await expect(resident.panel.getByText(resident.t('chat.sent'))).toBeVisible()
  }),
  late: on('mha', async ({ demonstration }, resident) => {
    await resident.startChat()
    await demonstration.restart('2026-11-26T10:19:00Z')
    await expect(resident.panel.getByText(resident.t('chat.late', { time: '10.18am' })).first()).toBeVisible()
  }),
  'words of danger': on('mha', async (_, resident) => {
    await resident.startChat()
    await resident.say('I can smell gas in the kitchen')
    await expect(resident.panel.getByText('0800 111 999').first()).toBeVisible()
  }),
  chat: on('willow', chat),
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
  'a call back': on('willow', form('callback')),
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
  'an appointment': on('willow', form('appointment')),
  'a complaint': on(
    'angus',
    form('feedback', async (_, { panel, t }) => {
      await panel.getByLabel(t('options.feedback.complaint')).check()
    }),
  ),
} satisfies Record<string, Screen>
