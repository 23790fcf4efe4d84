import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openConversation } from '../testing/render.tsx'
import { dilysChats } from '../testing/residents.ts'
import { OWEN, until } from '../testing/tab.ts'

test('a note is for colleagues, and the form says who may ask for it', async () => {
  const { server, user, untilAnnounced } = await openConversation(dilysChats)
  await user.click(screen.getByRole('button', { name: 'Add a note' }))
  const note = screen.getByRole('textbox', { name: 'Note' })
  expect(document.activeElement).toBe(note)
  expect(screen.getByText('Residents do not see this; they can ask for it by law.')).toBeTruthy()
  await user.type(note, 'Prefers the phone')
  await user.click(screen.getByRole('button', { name: 'Save the note' }))
  await until(() => expect(server.state('a')?.notes.map(({ text }) => text)).toEqual(['Prefers the phone']))
  expect(await screen.findByText('Note by Siân Morgan')).toBeTruthy()
  await untilAnnounced('The note is saved.')
  expect(screen.queryByRole('form', { name: 'Add a note' })).toBeNull()
})

test('an empty note is not saved', async () => {
  const { server, user } = await openConversation(dilysChats)
  await user.click(screen.getByRole('button', { name: 'Add a note' }))
  await user.click(screen.getByRole('button', { name: 'Save the note' }))
  expect(screen.getByText('Write the note')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Note' }))
  expect(server.state('a')?.notes).toEqual([])
})

test('a conversation that a colleague has can be noted on, and no more', async () => {
  const { server, user } = await openConversation(
    server => {
      dilysChats(server)
      server.act('a', { type: 'take', adviser: OWEN })
    },
    { taken: false },
  )
  expect(screen.queryByRole('button', { name: 'Put back' })).toBeNull()
  expect(screen.queryByRole('button', { name: 'Pass on' })).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Add a note' }))
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'She called me too')
  await user.click(screen.getByRole('button', { name: 'Save the note' }))
  await until(() => expect(server.state('a')?.notes).toHaveLength(1))
})

test('what was begun stands there again after another conversation was open', async () => {
  const { desk, user } = await openConversation(dilysChats)
  await user.click(screen.getByRole('button', { name: 'Add a note' }))
  await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Half a tho')
  desk.route.go({ page: 'queue' })
  await screen.findByRole('heading', { name: 'Nothing is open yet' })
  desk.route.go({ page: 'chat', id: 'a' })
  const form = await screen.findByRole('form', { name: 'Add a note' })
  const note = within(form).getByRole<HTMLTextAreaElement>('textbox', { name: 'Note' })
  expect(note.value).toBe('Half a tho')
  expect(document.activeElement, 'nobody asked for it just now').not.toBe(note)
})
