import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openConversation } from '../testing/render.tsx'
import { dilysChats, dilysWantsACall } from '../testing/residents.ts'
import { startConversation, type TestServer } from '../testing/server.ts'
import { until } from '../testing/tab.ts'

/** Somebody who lets us leave a message when nobody answers. */
const gwynAgrees = (server: TestServer) =>
  startConversation(server, 'a', {
    kind: 'callback',
    name: 'Gwyn Howells',
    fields: { phone: '01632 960111', name: 'Gwyn Howells', slot: 'soon', leave_message: 'yes', text: 'Damp' },
    stage: 'contact_back',
    due: '2026-11-25T17:00:00.000Z',
  })

async function openAttempt(prepare: (server: TestServer) => void = dilysWantsACall) {
  const opened = await openConversation(prepare)
  const { user } = opened
  await user.click(screen.getByRole('button', { name: 'I called, wrote or met' }))
  const form = screen.getByRole('form', { name: 'I called, wrote or met' })
  const choose = (name: string | RegExp) => user.click(within(form).getByRole('radio', { name }))
  const save = () => user.click(within(form).getByRole('button', { name: 'Record it' }))
  return { ...opened, form, choose, save }
}

test('for a call back the phone is chosen already; in a chat nothing is', async () => {
  const { form } = await openAttempt()
  expect(within(form).getByRole<HTMLInputElement>('radio', { name: 'By phone' }).checked).toBe(true)
})

test('in a chat the way is asked for too', async () => {
  const { form, save } = await openAttempt(dilysChats)
  await save()
  const how = within(form).getByRole('group', { name: 'How?' })
  expect(within(how).getByRole('alert').textContent).toBe('Choose one')
  expect(how.contains(document.activeElement)).toBe(true)
})

test('what came of it has to be chosen, and then what happens next', async () => {
  const { server, form, choose, save } = await openAttempt()
  expect(within(form).queryByRole('group', { name: 'What happens next?' })).toBeNull()
  await save()
  const result = within(form).getByRole('group', { name: 'What came of it?' })
  expect(within(result).getByRole('alert').textContent).toBe('Choose one')

  await choose('Reached them')
  await save()
  const next = within(form).getByRole('group', { name: 'What happens next?' })
  expect(within(next).getByRole('alert').textContent).toBe('Choose what happens next')
  expect(server.state('a')?.contactAttempts).toEqual([])
})

test('reached and answered in full: recorded and closed', async () => {
  const { server, choose, save, untilAnnounced } = await openAttempt()
  await choose('Reached them')
  await choose(/^This is the full answer/)
  await save()
  await until(() => expect(server.state('a')?.closed?.outcome).toBe('answered'))
  expect(server.state('a')?.contactAttempts).toMatchObject([{ way: 'phone', result: 'reached' }])
  expect(await screen.findByText('Called and spoke to them (Siân Morgan)')).toBeTruthy()
  await untilAnnounced('Recorded.')
  await untilAnnounced('Closed.')
})

test('a call without an answer is recorded as tried: the promise stays, and no full answer is offered', async () => {
  const { server, form, choose, save } = await openAttempt()
  await choose('No answer')
  expect(form.textContent).toContain('This is recorded as tried.')
  expect(within(form).queryByRole('radio', { name: /^This is the full answer/ })).toBeNull()
  await choose('Neither: leave it open')
  await save()
  expect(await screen.findByText('Called, no answer (Siân Morgan)')).toBeTruthy()
  expect(server.state('a')?.targets[0]?.metAt).toBeNull()
})

test('a message left keeps the promise only where the resident agreed to one', async () => {
  const { form, choose } = await openAttempt()
  await choose('Left a message')
  expect(form.textContent).toContain('They have not agreed to a message')
  expect(within(form).queryByRole('radio', { name: /^This is the full answer/ })).toBeNull()
})

test('where they agreed, a message left can be the full answer', async () => {
  const { server, form, choose, save } = await openAttempt(gwynAgrees)
  await choose('Left a message')
  expect(form.textContent).toContain('They agreed to a message.')
  await choose(/^This is the full answer/)
  await save()
  await until(() => expect(server.state('a')?.closed?.outcome).toBe('answered'))
})

test('a full answer that was chosen is dropped when nobody was reached after all', async () => {
  const { server, form, choose, save } = await openAttempt()
  await choose('Reached them')
  await choose(/^This is the full answer/)
  await choose('No answer')
  const next = within(form).getByRole('group', { name: 'What happens next?' })
  await save()
  expect(within(next).getByRole('alert').textContent).toBe('Choose what happens next')
  expect(server.state('a')?.contactAttempts).toEqual([])
})
