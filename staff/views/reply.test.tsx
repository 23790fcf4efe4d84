import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { LIMITS } from '../../shared/protocol/limits.ts'
import { openConversation } from '../testing/render.tsx'
import { dilysChats, dilysWantsACall, dilysWrites, zofiaChats } from '../testing/residents.ts'
import { startChat } from '../testing/server.ts'
import { listReplies, until } from '../testing/tab.ts'

const reply = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Your reply' })

test('Enter sends a reply in a chat; the field is empty again and keeps the keyboard', async () => {
  const { server, user } = await openConversation(dilysChats)
  await user.type(reply(), 'Hello Dilys{Enter}')
  expect(reply().value).toBe('')
  expect(document.activeElement).toBe(reply())
  await until(() => expect(listReplies(server, 'a')).toEqual(['Hello Dilys']))
})

test('the button sends too', async () => {
  const { server, user } = await openConversation(dilysChats)
  await user.type(reply(), 'Hello Dilys')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await until(() => expect(listReplies(server, 'a')).toEqual(['Hello Dilys']))
})

test('Shift and Enter begins a new line and sends nothing', async () => {
  const { server, user } = await openConversation(dilysChats)
  await user.type(reply(), 'Hello{Shift>}{Enter}{/Shift}Dilys')
  expect(reply().value).toBe('Hello\nDilys')
  expect(listReplies(server, 'a')).toEqual([])
})

test('nothing is sent while the field is empty or holds only spaces', async () => {
  const { server, user, chat } = await openConversation(dilysChats)
  await user.type(reply(), '   {Enter}')
  expect(chat.unsent.value).toEqual([])
  expect(listReplies(server, 'a')).toEqual([])
})

test('whoever turned Enter off sends with Control and Enter, and is told so', async () => {
  const { server, desk, user } = await openConversation(dilysChats)
  expect(screen.getByText('Enter sends, Shift and Enter starts a new line.')).toBeTruthy()
  desk.enterSends.value = false
  await screen.findByText('Control and Enter sends, Enter starts a new line.')
  await user.type(reply(), 'Hello{Enter}Dilys')
  expect(listReplies(server, 'a')).toEqual([])
  await user.keyboard('{Control>}{Enter}{/Control}')
  await until(() => expect(listReplies(server, 'a')).toEqual(['Hello\nDilys']))
})

test('a reply that is too long says by how much, stays, and is not sent', async () => {
  const { server, chat, user } = await openConversation(dilysChats)
  const words = 'x'.repeat(LIMITS.messageCharacters + 2)
  chat.draft.value = words
  expect((await screen.findByRole('alert')).textContent).toBe('2 characters too many')
  expect(reply().getAttribute('aria-invalid')).toBe('true')
  expect(reply().getAttribute('aria-describedby')).toContain('reply-over')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(reply().value).toBe(words)
  expect(listReplies(server, 'a')).toEqual([])
})

test('a draft belongs to its conversation', async () => {
  const { desk, user } = await openConversation(server => {
    dilysChats(server)
    startChat(server, 'b', 'Gwyn Howells')
  })
  await user.type(reply(), 'For Dilys alone')
  desk.route.go({ page: 'chat', id: 'b' })
  await user.click(await screen.findByRole('button', { name: 'Take this chat' }))
  await until(() => expect(reply().value).toBe(''))
  desk.route.go({ page: 'chat', id: 'a' })
  await until(() => expect(reply().value).toBe('For Dilys alone'))
})

test('a next step can be promised with a reply in a chat', async () => {
  const { server, user } = await openConversation(dilysChats)
  await user.type(reply(), 'I will ask the plumber')
  await user.click(screen.getByRole('checkbox', { name: 'Promise a next step with this reply' }))
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(screen.getByText('Say what will be done')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('What will be done?'))
  expect(listReplies(server, 'a')).toEqual([])

  await user.type(screen.getByLabelText('What will be done?'), 'The plumber calls')
  await user.type(screen.getByLabelText('By which day?'), '2026-11-25')
  await user.type(screen.getByLabelText('By what time?'), '16:00')
  expect(screen.getByText('That is: by 4pm on Wednesday 25 November.')).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await until(() => expect(server.state('a')?.promised).toMatchObject({ nextStep: 'The plumber calls' }))
  expect(screen.queryByLabelText('What will be done?')).toBeNull()
})

test('an answer to an enquiry has to say what happens next', async () => {
  const { server, user } = await openConversation(dilysWantsACall)
  await user.click(screen.getByRole('button', { name: 'Send' }))
  expect(screen.getByRole('alert').textContent).toBe('Write something before you send.')

  await user.type(reply(), 'I am looking into it')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  const next = screen.getByRole('group', { name: 'What happens next?' })
  expect(within(next).getByRole('alert').textContent).toBe('Choose what happens next')
  expect(next.contains(document.activeElement)).toBe(true)
  expect(listReplies(server, 'a')).toEqual([])

  await user.click(within(next).getByRole('radio', { name: 'Neither: leave it open' }))
  expect(within(next).queryByRole('alert')).toBeNull()
  expect(next.textContent).toContain('a reply that is not the full answer keeps no promise')
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await until(() => expect(listReplies(server, 'a')).toEqual(['I am looking into it']))
  expect(server.state('a')?.phase).toBe('talking')
})

test('Enter alone sends no answer to an enquiry: a letter has paragraphs', async () => {
  const { server, user } = await openConversation(dilysWantsACall)
  await user.type(reply(), 'Dear Dilys{Enter}I will call')
  expect(reply().value).toBe('Dear Dilys\nI will call')
  expect(listReplies(server, 'a')).toEqual([])
})

test('a full answer closes a message once the reply stands in it', async () => {
  const { server, user, untilAnnounced } = await openConversation(dilysWrites)
  await user.type(reply(), 'From nine to five')
  await user.click(screen.getByRole('radio', { name: /^This is the full answer/ }))
  await user.click(screen.getByRole('button', { name: 'Send' }))
  await until(() => expect(server.state('a')?.closed?.outcome).toBe('answered'))
  expect(await screen.findByText(/^Closed by Siân Morgan/)).toBeTruthy()
  await untilAnnounced('Closed.')
})

test('the adviser chooses the language they write in, and the field carries it', async () => {
  const { server, user } = await openConversation(dilysChats)
  await user.selectOptions(screen.getByRole('combobox', { name: 'You write in' }), 'Cymraeg')
  expect(reply().lang).toBe('cy')
  await user.type(reply(), 'Bore da{Enter}')
  await until(() => expect(server.state('a')?.messages.at(-1)).toMatchObject({ language: 'cy' }))
})

test('before it is sent, the adviser reads whether a machine will translate it', async () => {
  await openConversation(server => zofiaChats(server, true))
  expect(
    screen.getByText('A machine will translate this into Polish. Write short, plain sentences.'),
  ).toBeTruthy()
})

test('without the resident’s leave no machine translates it', async () => {
  const { user } = await openConversation(server => zofiaChats(server, false))
  const sentence = 'No machine translates this. The resident reads it as you write it.'
  expect(screen.getByText(sentence)).toBeTruthy()
  await user.selectOptions(screen.getByRole('combobox', { name: 'You write in' }), 'Polski')
  expect(screen.queryByText(sentence)).toBeNull()
})

test('in Welsh', async () => {
  await openConversation(dilysChats, { language: 'cy' })
  expect(screen.getByRole('textbox', { name: 'Eich ateb' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Anfon' })).toBeTruthy()
})
