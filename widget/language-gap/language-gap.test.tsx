import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { kindOf, openPanel } from '../testing-panel.tsx'
import type { TestServer } from '../testing-server.ts'

const begun = (server: TestServer) => server.start({ language: 'cy' })
const across = (translation: boolean) =>
  ({ across: { translation }, kinds: [kindOf('callback')], language: 'en' }) as const

test('before a chat: nobody at the desk speaks the language, and a call back in it can be asked for', async () => {
  const { user } = await openPanel({ door: across(false) })
  await user.click(screen.getByRole('button', { name: 'Chat with us' }))
  expect(await screen.findByText(/^Nobody who speaks .* is at the desk just now\./)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: /^Ask for a call back in / }))
  expect(await screen.findByDisplayValue('English')).toBe(
    screen.getByRole('textbox', { name: /^Which language would you like to speak/ }),
  )
})

test('leave for a machine is asked before anything goes to one, and can be given', async () => {
  const { server, user } = await openPanel({ door: across(true), before: begun })
  const asked = await screen.findByRole('group', { name: 'May a machine translate what you and we write?' })
  expect(asked.textContent).toContain('You can stop it at any time.')
  await user.click(within(asked).getByRole('button', { name: 'Yes, translate' }))
  expect(await screen.findByText(/^A machine translates what you and we write\./)).toBeTruthy()
  expect(server.events.at(-1)).toMatchObject({ type: 'translation_allowed', allowed: true })
})

test('one press takes it back', async () => {
  const { server, user } = await openPanel({
    door: across(true),
    before: server => {
      begun(server)
      server.act({ type: 'allow_translation', allowed: true })
    },
  })
  await user.click(await screen.findByRole('button', { name: 'Stop translating' }))
  expect(await screen.findByText(/^No machine translates what you and we write\./)).toBeTruthy()
  expect(server.events.at(-1)).toMatchObject({ type: 'translation_allowed', allowed: false })
})

test('refused, it is not asked again, and can be started later', async () => {
  const { user } = await openPanel({ door: across(true), before: begun })
  await user.click(await screen.findByRole('button', { name: 'No, thank you' }))
  expect(await screen.findByRole('button', { name: 'Translate by machine' })).toBeTruthy()
  expect(screen.queryByRole('group', { name: /^May a machine translate/ })).toBeNull()
})

test('a machine’s words stand beneath the original, as a machine’s', async () => {
  const { server } = await openPanel({
    door: across(true),
    before: server => {
      begun(server)
      server.act({ type: 'allow_translation', allowed: true })
      server.act({ type: 'say', text: 'Kaloryfer jest zimny', language: 'pl' })
    },
  })
  expect(await screen.findByText('A machine is translating this…')).toBeTruthy()
  const of = server.events.findIndex(({ type }) => type === 'message') + 1
  server.act({ type: 'translated', of, language: 'en', text: 'The radiator is cold' })
  expect((await screen.findByText('The radiator is cold')).parentElement?.textContent).toMatch(
    /^Translated by a machine:/,
  )
  expect(screen.getByText('Kaloryfer jest zimny')).toBeTruthy()
})
