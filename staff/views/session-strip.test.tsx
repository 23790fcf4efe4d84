import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { showPage } from '../testing/page.tsx'
import { NOW, startChat } from '../testing/server.ts'
import { take, until } from '../testing/tab.ts'

const soon = { now: NOW, ends: '2026-11-23T10:30:00.000Z' }
const strip = () => screen.queryByRole('region', { name: /^You will be signed out/ })
const stay = () => screen.getByRole('button', { name: 'Stay signed in for another 12 hours' })

test('while there is time nothing is said', async () => {
  await showPage()
  expect(strip()).toBeNull()
})

test('well before the end it says when, and one press puts it off', async () => {
  const { tab, user } = await showPage((_server, tab) => {
    tab.sessionEnd = soon
  })
  expect(strip()?.textContent).toContain('You will be signed out at 10.30am. That is in 15 minutes.')
  await user.click(stay())
  await until(() => expect(strip()).toBeNull())
  await until(() => expect(tab.announcements).toContain('You stay signed in until 10.15pm.'))
})

test('without an answer it says that there is no longer time yet, and stays', async () => {
  const { user } = await showPage((_server, tab) => {
    tab.sessionEnd = soon
    tab.extendedEnd = null
  })
  await user.click(stay())
  const shown = strip() as HTMLElement
  expect((await within(shown).findByRole('alert')).textContent).toMatch(/so you do not have longer yet/)
  expect(stay()).toBeTruthy()
})

test('put off in another tab, the strip goes', async () => {
  const { server } = await showPage((_server, tab) => {
    tab.sessionEnd = soon
  })
  expect(strip()).toBeTruthy()
  server.sendSessionEnd({ now: NOW, ends: '2026-11-23T22:15:00.000Z' })
  await until(() => expect(strip()).toBeNull())
})

test('pressed from a reply half written, the keyboard goes back to the reply', async () => {
  const { server, desk, user } = await showPage(server => startChat(server, 'a', 'Dilys Price'))
  await take(desk, 'a')
  const reply = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Your reply' })
  await user.type(reply, 'Half a sen')
  server.sendSessionEnd(soon)
  await until(() => expect(strip()).toBeTruthy())
  expect(document.activeElement, 'it takes no focus by itself').toBe(reply)
  await user.click(stay())
  await until(() => expect(document.activeElement).toBe(reply))
  expect(reply.value).toBe('Half a sen')
})
