import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openConversation } from '../testing/render.tsx'
import { zofiaChats } from '../testing/residents.ts'
import type { TestServer } from '../testing/server.ts'
import { until } from '../testing/tab.ts'

const withTranslationConsent = (server: TestServer) => zofiaChats(server, true)
/** The number at which Zofia's words stand. */
const at = (server: TestServer) => server.state('a')?.messages[0]?.n ?? 0
const machineSays = (server: TestServer, text: string | null) =>
  server.act('a', { type: 'translated', of: at(server), language: 'en', text })

test('words that a machine is translating say so; what it makes of them stands beneath, as a machine’s', async () => {
  const { server } = await openConversation(withTranslationConsent)
  expect(screen.getByText('A machine is translating this…')).toBeTruthy()
  machineSays(server, 'The radiator is cold')
  const made = await screen.findByText('The radiator is cold')
  expect(made.lang).toBe('en')
  expect(made.parentElement?.textContent).toBe('Translated by a machine:The radiator is cold')
  expect(screen.getByText('Kaloryfer jest zimny').lang, 'the original stays').toBe('pl')
  expect(screen.queryByText('A machine is translating this…')).toBeNull()
})

test('what a machine could not translate can be tried again', async () => {
  const { server, user } = await openConversation(withTranslationConsent)
  machineSays(server, null)
  expect(await screen.findByText('The machine could not translate this.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Translate again' }))
  expect(await screen.findByText('A machine is translating this…')).toBeTruthy()
})

test('once leave was taken back there is no trying again', async () => {
  const { server } = await openConversation(withTranslationConsent)
  machineSays(server, null)
  server.act('a', { type: 'allow_translation', allowed: false })
  await until(() => expect(screen.queryByRole('button', { name: 'Translate again' })).toBeNull())
})

test('without leave nothing is promised of a machine', async () => {
  await openConversation(server => zofiaChats(server, false))
  expect(screen.getByText('Kaloryfer jest zimny')).toBeTruthy()
  expect(screen.queryByText('A machine is translating this…')).toBeNull()
})
