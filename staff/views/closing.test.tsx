import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openConversation } from '../testing/render.tsx'
import { dilysChats, dilysWantsACall } from '../testing/residents.ts'
import { until, write } from '../testing/tab.ts'

async function openClosing(prepare = dilysChats, name = 'Close chat') {
  const opened = await openConversation(prepare)
  await opened.user.click(screen.getByRole('button', { name }))
  const form = screen.getByRole('form')
  const confirm = () => opened.user.click(within(form).getByRole('button', { name }))
  return { ...opened, form, confirm }
}

test('it asks how the chat ended and puts the keyboard on the first answer', async () => {
  const { form } = await openClosing()
  expect(within(form).getByRole('heading', { name: 'Close this chat' })).toBeTruthy()
  const question = within(form).getByRole('group', { name: 'How did it end?' })
  expect(within(question).getAllByRole('radio')).toHaveLength(3)
  expect(document.activeElement).toBe(within(question).getByRole('radio', { name: 'Answered' }))
})

test('without an outcome it says so and closes nothing', async () => {
  const { server, form, confirm } = await openClosing()
  await confirm()
  expect(within(form).getByRole('alert').textContent).toBe('Choose how it ended')
  expect(document.activeElement).toBe(within(form).getByRole('radio', { name: 'Answered' }))
  expect(server.state('a')?.phase).toBe('talking')
})

test('a chat that was answered closes as answered, and a screen reader hears it', async () => {
  const { server, chat, user, form, confirm, untilAnnounced } = await openClosing()
  write(chat, 'From nine to five')
  await until(() => expect(chat.unsent.value).toEqual([]))
  await user.click(within(form).getByRole('radio', { name: 'Answered' }))
  await confirm()
  await screen.findByText(/^Closed by Siân Morgan/)
  expect(screen.getByText('Answered')).toBeTruthy()
  expect(server.state('a')?.closed?.outcome).toBe('answered')
  await untilAnnounced('Closed.')
})

test('a call back that nobody has made is not closed as answered, and the form says why', async () => {
  const { server, user, form, confirm } = await openClosing(dilysWantsACall, 'Close')
  expect(within(form).getByRole('heading', { name: 'Close this' })).toBeTruthy()
  await user.click(within(form).getByRole('radio', { name: 'Answered' }))
  await confirm()
  expect((await within(form).findByRole('alert')).textContent).toMatch(/^It cannot be closed as answered yet/)
  expect(server.state('a')?.phase).toBe('talking')
})

test('another choice takes the refusal away', async () => {
  const { user, form, confirm } = await openClosing(dilysWantsACall, 'Close')
  await user.click(within(form).getByRole('radio', { name: 'Answered' }))
  await confirm()
  await within(form).findByRole('alert')
  await user.click(within(form).getByRole('radio', { name: 'No reply from the resident' }))
  expect(within(form).queryByRole('alert')).toBeNull()
})

test('a referral needs the name of who can help instead', async () => {
  const { server, user, form, confirm } = await openClosing()
  expect(within(form).queryByLabelText('Who can help instead?')).toBeNull()
  await user.click(within(form).getByRole('radio', { name: 'Referred to someone else' }))
  const who = within(form).getByRole('textbox', { name: 'Who can help instead?' })
  await confirm()
  expect(within(form).getByText('Say who can help instead')).toBeTruthy()
  expect(who.getAttribute('aria-invalid')).toBe('true')
  expect(document.activeElement).toBe(who)

  await user.type(who, 'Monmouthshire Council')
  await confirm()
  await screen.findByText('Referred to: Monmouthshire Council')
  expect(server.state('a')?.closed).toMatchObject({
    outcome: 'referred',
    referredTo: 'Monmouthshire Council',
  })
})

test('"no reply" is refused while the resident has not had ample time', async () => {
  const { server, user, form, confirm } = await openClosing()
  await user.click(within(form).getByRole('radio', { name: 'No reply from the resident' }))
  await confirm()
  expect((await within(form).findByRole('alert')).textContent).toMatch(/^Give the resident more time/)
  expect(server.state('a')?.phase).toBe('talking')
})

test('a reply that has not been sent keeps it open', async () => {
  const { server, chat, user, form, confirm } = await openClosing()
  server.refuseNext = { name: 'not_allowed' }
  write(chat, 'From nine to five')
  await until(() => expect(chat.unsent.value[0]?.state).toBe('not_sent'))
  await user.click(within(form).getByRole('radio', { name: 'Answered' }))
  await confirm()
  expect(within(form).getByRole('alert').textContent).toMatch(/^A reply of yours has not been sent yet/)
  expect(server.state('a')?.phase).toBe('talking')
})

test('"Keep it open" and Escape leave the form, forget the choice and give the keyboard back', async () => {
  const { user, form } = await openClosing()
  await user.click(within(form).getByRole('radio', { name: 'Answered' }))
  await user.click(within(form).getByRole('button', { name: 'Keep it open' }))
  expect(screen.queryByRole('heading', { name: 'Close this chat' })).toBeNull()
  const opener = screen.getByRole('button', { name: 'Close chat' })
  expect(document.activeElement).toBe(opener)

  await user.click(opener)
  expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Answered' }).checked).toBe(false)
  await user.keyboard('{Escape}')
  expect(screen.queryByRole('heading', { name: 'Close this chat' })).toBeNull()
})
