import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openConversation } from '../testing/render.tsx'
import { dilysChats, dilysComplains } from '../testing/residents.ts'
import { until } from '../testing/tab.ts'

test('one press asks, a second marks it as a complaint, which cannot be undone', async () => {
  const { server, user, untilAnnounced } = await openConversation(dilysChats)
  await user.click(screen.getByRole('button', { name: 'This is a complaint' }))
  const form = screen.getByRole('form', { name: 'Is this a complaint?' })
  expect(document.activeElement, 'no press of Enter confirms it unread').toBe(
    within(form).getByRole('heading'),
  )
  expect(form.textContent).toContain('It cannot be undone.')
  expect(server.state('a')?.complaintAt).toBeNull()

  await user.click(within(form).getByRole('button', { name: 'Yes, it is a complaint' }))
  await until(() => expect(server.state('a')?.complaintAt).not.toBeNull())
  expect(await screen.findByText('Siân Morgan marked this as a complaint')).toBeTruthy()
  expect(screen.queryByRole('button', { name: 'This is a complaint' })).toBeNull()
  await untilAnnounced('Marked as a complaint.')
})

test('Cancel marks nothing', async () => {
  const { server, user } = await openConversation(dilysChats)
  await user.click(screen.getByRole('button', { name: 'This is a complaint' }))
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(screen.queryByRole('form', { name: 'Is this a complaint?' })).toBeNull()
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'This is a complaint' }))
  expect(server.state('a')?.complaintAt).toBeNull()
})

test('a complaint whose first stage has run out of time can be taken to stage 2', async () => {
  const { server, user, untilAnnounced } = await openConversation(dilysComplains)
  expect(screen.queryByRole('button', { name: 'This is a complaint' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Take the complaint to stage 2' }))
  const form = screen.getByRole('form', { name: 'Take the complaint to stage 2?' })
  await user.click(within(form).getByRole('button', { name: 'Yes, take it to stage 2' }))
  await until(() => expect(server.state('a')?.stageTwoAt).not.toBeNull())
  expect(await screen.findByText('Siân Morgan took the complaint to stage 2')).toBeTruthy()
  await untilAnnounced('The complaint is at stage 2.')
  expect(screen.queryByRole('button', { name: 'Take the complaint to stage 2' })).toBeNull()
})
