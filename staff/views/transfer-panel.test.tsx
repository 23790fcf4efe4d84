import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openConversation } from '../testing/render.tsx'
import { dilysChats, zofiaChats } from '../testing/residents.ts'
import type { TestServer } from '../testing/server.ts'
import type { Tab } from '../testing/tab.ts'

async function openTransfer(prepare: (server: TestServer, tab: Tab) => void = dilysChats) {
  const opened = await openConversation(prepare)
  await opened.user.click(screen.getByRole('button', { name: 'Pass on' }))
  const form = screen.getByRole('form', { name: 'Pass on to a colleague' })
  const confirm = () => opened.user.click(within(form).getByRole('button', { name: 'Pass on' }))
  return { ...opened, form, confirm }
}

test('colleagues are named with their languages, those who speak the resident’s first', async () => {
  const { form } = await openTransfer()
  const owen = await within(form).findByRole('option', { name: 'Owen Price (English)' })
  expect(owen.closest('optgroup')?.label).toBe('Speak English')
  expect(within(form).queryByRole('option', { name: /Siân/ })).toBeNull()
})

test('who does not speak the resident’s language stands among everybody else', async () => {
  const { form } = await openTransfer(server => zofiaChats(server, false))
  const owen = await within(form).findByRole('option', { name: 'Owen Price (English)' })
  expect(owen.closest('optgroup')?.label).toBe('Everybody else')
})

test('it needs a colleague and a reason, and says which is missing', async () => {
  const { server, user, form, confirm } = await openTransfer()
  await within(form).findByRole('option', { name: /^Owen/ })
  const to = within(form).getByRole('combobox', { name: 'To whom?' })
  const why = within(form).getByRole('textbox', { name: 'Why?' })
  await confirm()
  expect(to.getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(to)

  await user.selectOptions(to, 'owen')
  await confirm()
  expect(to.getAttribute('aria-invalid')).toBeNull()
  expect(within(form).getByText('Say why you pass it on')).toBeTruthy()
  expect(document.activeElement).toBe(why)
  expect(server.state('a')?.adviser?.id).toBe('sian')
})

test('passed on, it is the colleague’s, with the reason as a note, and a screen reader hears the name', async () => {
  const { server, user, form, confirm, untilAnnounced } = await openTransfer()
  await within(form).findByRole('option', { name: /^Owen/ })
  await user.selectOptions(within(form).getByRole('combobox', { name: 'To whom?' }), 'owen')
  await user.type(within(form).getByRole('textbox', { name: 'Why?' }), 'Rent is his field')
  await confirm()
  expect(await screen.findByText('owen has this chat. You can read it.')).toBeTruthy()
  expect(screen.getByText('Rent is his field')).toBeTruthy()
  expect(server.state('a')?.adviser?.id).toBe('owen')
  await untilAnnounced('Passed on to Owen Price.')
})

test('names that could not be loaded can be asked for again', async () => {
  const { tab, user, form } = await openTransfer((server, tab) => {
    dilysChats(server)
    tab.colleaguesFail = true
  })
  const problem = await within(form).findByRole('alert')
  expect(problem.textContent).toMatch(/^The names of your colleagues could not be loaded/)
  tab.colleaguesFail = false
  await user.click(within(problem).getByRole('button', { name: 'Try again' }))
  expect(await within(form).findByRole('option', { name: /^Owen/ })).toBeTruthy()
  expect(within(form).queryByRole('alert')).toBeNull()
})

test('a colleague who has left meanwhile is refused in words', async () => {
  const { server, user, form, confirm } = await openTransfer()
  await within(form).findByRole('option', { name: /^Owen/ })
  await user.selectOptions(within(form).getByRole('combobox', { name: 'To whom?' }), 'owen')
  await user.type(within(form).getByRole('textbox', { name: 'Why?' }), 'Rent is his field')
  server.refuseNext = { name: 'adviser_unknown' }
  await confirm()
  expect((await within(form).findByRole('alert')).textContent).toMatch(/^Nobody of that name answers/)
  expect(server.state('a')?.adviser?.id).toBe('sian')
})
