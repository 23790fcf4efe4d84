import { screen } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openConversation } from '../testing/render.tsx'
import { dilysChats, dilysWantsACall } from '../testing/residents.ts'
import { OWEN, until } from '../testing/tab.ts'

const takeIt = () => screen.getByRole('button', { name: 'Take this chat' })

test('whoever takes a chat can write at once', async () => {
  const { server, user, untilAnnounced } = await openConversation(dilysChats, { taken: false })
  expect(takeIt().getAttribute('aria-describedby')).toBe('take-hint')
  expect(screen.getByText(/Your first message keeps the promise\./)).toBeTruthy()
  await user.click(takeIt())
  const reply = await screen.findByRole('textbox', { name: 'Your reply' })
  await until(() => expect(document.activeElement).toBe(reply))
  expect(server.state('a')?.adviser?.id).toBe('sian')
  await untilAnnounced('You have taken this.')
})

test('taking an enquiry promises less, and says so', async () => {
  await openConversation(dilysWantsACall, { taken: false })
  expect(screen.getByRole('button', { name: 'Take this' })).toBeTruthy()
  expect(screen.getByText(/Taking it keeps no promise yet/)).toBeTruthy()
})

test('put back, it waits again, and a screen reader hears it', async () => {
  const { server, user, untilAnnounced } = await openConversation(dilysChats)
  await user.click(screen.getByRole('button', { name: 'Put back' }))
  expect(await screen.findByRole('button', { name: 'Take this chat' })).toBeTruthy()
  expect(server.state('a')?.adviser).toBeNull()
  await untilAnnounced('You have put this back.')
})

test('whoever comes second is told who was first', async () => {
  const { server, user } = await openConversation(dilysChats, { taken: false })
  server.silent = true
  server.act('a', { type: 'take', adviser: OWEN })
  await user.click(takeIt())
  expect((await screen.findByRole('alert')).textContent).toBe('Owen Price has already taken this.')
})

test('a chat that a colleague has can be read', async () => {
  const { server } = await openConversation(dilysChats, { taken: false })
  server.act('a', { type: 'take', adviser: OWEN })
  expect(await screen.findByText('Owen Price has this chat. You can read it.')).toBeTruthy()
  expect(screen.getByText('Is anybody there?')).toBeTruthy()
  expect(screen.queryByRole('textbox', { name: 'Your reply' })).toBeNull()
})

test('what was half written is not thrown away when a colleague has it', async () => {
  const { server, user } = await openConversation(dilysChats)
  await user.type(screen.getByRole('textbox', { name: 'Your reply' }), 'I was about to say')
  server.act('a', { type: 'put_back', adviser: OWEN })
  server.act('a', { type: 'take', adviser: OWEN })
  const left = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'What you had written' })
  expect(left.value).toBe('I was about to say')
  expect(left.readOnly).toBe(true)
})

test('when the resident ends the chat the page says so and the keyboard is not lost', async () => {
  const { server, user, untilAnnounced } = await openConversation(dilysChats)
  await user.click(screen.getByRole('textbox', { name: 'Your reply' }))
  server.act('a', { type: 'end' })
  expect(await screen.findByText(/^The resident ended the chat, /)).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Dilys Price' }))
  expect(screen.queryByRole('button', { name: 'Close chat' })).toBeNull()
  await untilAnnounced('The resident has ended this: Dilys Price.')
})

test('an enquiry that was taken back says so in its own words', async () => {
  const { server } = await openConversation(dilysWantsACall)
  server.act('a', { type: 'end' })
  expect(await screen.findByText(/^The resident withdrew this, /)).toBeTruthy()
})

test('without an answer nobody knows whether it was done, and trying again does no harm', async () => {
  const { server, user } = await openConversation(dilysChats)
  server.mute = true
  server.silent = true
  await user.click(screen.getByRole('button', { name: 'Put back' }))
  expect(screen.getByRole('button', { name: 'Putting back…' }).getAttribute('aria-disabled')).toBe('true')
  expect((await screen.findByRole('alert')).textContent).toMatch(/^The server did not answer/)
  server.mute = false
  await user.click(screen.getByRole('button', { name: 'Put back' }))
  await until(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(Math.max(...server.received.values()), 'the same command again').toBe(2)
})

test('without a connection nothing is tried', async () => {
  const { server, user, desk } = await openConversation(dilysChats)
  server.signedIn = false
  server.cut()
  await until(() => expect(desk.line.state.value).not.toBe('up'))
  await user.click(screen.getByRole('button', { name: 'Put back' }))
  expect((await screen.findByRole('alert')).textContent).toMatch(/^There is no connection/)
  expect(server.state('a')?.adviser?.id).toBe('sian')
})

test('one form is open at a time, and its button says so', async () => {
  const { user } = await openConversation(dilysChats)
  const note = screen.getByRole('button', { name: 'Add a note' })
  const close = screen.getByRole('button', { name: 'Close chat' })
  await user.click(note)
  expect(note.getAttribute('aria-expanded')).toBe('true')
  await user.click(close)
  expect(note.getAttribute('aria-expanded')).toBe('false')
  expect(screen.getByRole('heading', { name: 'Close this chat' })).toBeTruthy()
  expect(screen.queryByRole('form', { name: 'Add a note' })).toBeNull()
  await user.click(screen.getAllByRole('button', { name: 'Close chat' })[0] as HTMLElement)
  expect(screen.getByRole('textbox', { name: 'Your reply' })).toBeTruthy()
})
