import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import { openConversation } from '../testing/render.tsx'
import { dilysChats, dilysWantsACall } from '../testing/residents.ts'
import { startConversation, type TestServer } from '../testing/server.ts'
import { OWEN, until } from '../testing/tab.ts'

const nothingSaid = (server: TestServer) =>
  startConversation(server, 'a', {
    kind: 'chat',
    name: null,
    fields: {},
    stage: 'answer',
    due: '2026-11-23T10:18:00.000Z',
  })
const messages = () => screen.getByRole('region', { name: 'Messages' })
const reply = () => screen.getByRole('textbox', { name: 'Your reply' })

test('a chat in which nothing was written says so', async () => {
  await openConversation(nothingSaid)
  expect(within(messages()).getByText('Nothing has been written yet.')).toBeTruthy()
})

test('who said what: the resident by name, a colleague by name, oneself as "You"', async () => {
  const { server, user } = await openConversation(server => {
    dilysChats(server)
    server.act('a', { type: 'take', adviser: OWEN })
    server.act('a', {
      type: 'reply',
      adviser: OWEN,
      text: 'Owen here',
      language: 'en',
      promise: null,
    })
    server.act('a', { type: 'put_back', adviser: OWEN })
  })
  await user.type(reply(), 'And Siân{Enter}')
  await until(() => expect(server.state('a')?.messages).toHaveLength(3))
  const said = async (words: string) =>
    (await within(messages()).findByText(words)).closest('li')?.textContent
  expect(await said('Is anybody there?')).toMatch(/^Dilys Price/)
  expect(await said('Owen here')).toMatch(/^Owen Price/)
  await until(async () => expect(await said('And Siân')).toMatch(/^You sent/))
})

test('who gave no name is "Resident"', async () => {
  await openConversation(server => {
    nothingSaid(server)
    server.act('a', { type: 'say', text: 'Hello', language: 'en' })
  })
  expect(within(messages()).getByText('Hello').closest('li')?.textContent).toMatch(/^Resident/)
})

test('words carry their language and their own direction', async () => {
  await openConversation(server => {
    nothingSaid(server)
    server.act('a', { type: 'say', text: 'مرحبا', language: 'ar' })
  })
  const words = within(messages()).getByText('مرحبا')
  expect(words.lang).toBe('ar')
  expect(words.dir).toBe('auto')
})

test('a message that comes in is shown', async () => {
  const { server } = await openConversation(dilysChats)
  server.act('a', { type: 'say', text: 'Are you still there?', language: 'en' })
  expect(await within(messages()).findByText('Are you still there?')).toBeTruthy()
})

test('that the resident is writing is shown, until they have written', async () => {
  const { server } = await openConversation(dilysChats)
  server.sendPresence({ conversation: 'a', who: 'resident', typing: true })
  expect(await screen.findByText('The resident is writing…')).toBeTruthy()
  server.act('a', { type: 'say', text: 'It drips', language: 'en' })
  await until(() => expect(screen.queryByText('The resident is writing…')).toBeNull())
})

test('a reply on its way says so', async () => {
  const { server, user } = await openConversation(dilysChats)
  server.mute = true
  server.silent = true
  await user.type(reply(), 'Hello Dilys{Enter}')
  expect(within(messages()).getByText('Hello Dilys').closest('li')?.textContent).toContain('Sending…')
})

test('a reply without a connection says that it will be sent by itself', async () => {
  const { server, user, desk } = await openConversation(dilysChats)
  server.signedIn = false
  server.cut()
  await until(() => expect(desk.line.state.value).not.toBe('up'))
  await user.type(reply(), 'Hello Dilys{Enter}')
  expect(within(messages()).getByText(/^Waiting for the connection/)).toBeTruthy()
})

async function refused() {
  const opened = await openConversation(dilysChats)
  opened.server.refuseNext = { name: 'too_long', field: 'text', limit: 4000 }
  await opened.user.type(reply(), 'Hello Dilys{Enter}')
  expect(await within(messages()).findByText(/^Not sent/)).toBeTruthy()
  return opened
}

test('a refused reply stays with the reason and can be sent again', async () => {
  const { server, user, untilAnnounced } = await refused()
  expect(within(messages()).getByText(/The most is 4000 characters/)).toBeTruthy()
  await untilAnnounced('Your reply was not sent.')
  const again = within(messages()).getByRole('button', { name: 'Try again' })
  const about = document.getElementById(again.getAttribute('aria-describedby') ?? '')
  expect(about?.textContent).toBe('Hello Dilys')
  await user.click(again)
  await until(() => expect(server.state('a')?.messages).toHaveLength(2))
  await until(() => expect(within(messages()).queryByText(/^Not sent/)).toBeNull())
})

test('a refused reply can be deleted', async () => {
  const { server, user } = await refused()
  await user.click(within(messages()).getByRole('button', { name: 'Delete' }))
  expect(within(messages()).queryByText('Hello Dilys')).toBeNull()
  expect(server.state('a')?.messages).toHaveLength(1)
})

test('of an enquiry the history is headed, and what comes in below is told of and can be jumped to', async () => {
  const { server, user } = await openConversation(dilysWantsACall)
  expect(within(messages()).getByRole('heading', { name: 'What has happened' })).toBeTruthy()
  expect(within(messages()).getByText('Nobody has done anything yet.')).toBeTruthy()
  server.act('a', { type: 'note', adviser: OWEN, text: 'She called the desk' })
  const below = await screen.findByRole('button', { name: 'New messages below' })
  await user.click(below)
  messages().dispatchEvent(new Event('scroll'))
  await until(() => expect(screen.queryByRole('button', { name: 'New messages below' })).toBeNull())
})
