import { screen, within } from '@testing-library/preact'
import { expect, test } from 'vitest'
import type { PageLanguage } from '../models/language.ts'
import { openDesk, show } from '../testing/render.tsx'
import { requestCallback, startChat, type TestServer } from '../testing/server.ts'
import { OWEN, openChat, take, until, write } from '../testing/tab.ts'
import { QueueView } from './queue-view.tsx'

async function openQueue(prepare: (server: TestServer) => void = () => {}, language: PageLanguage = 'en') {
  const seat = await openDesk(prepare)
  return { ...seat, user: show(<QueueView desk={seat.desk} />, language) }
}
const everything = () => screen.getByRole('list', { name: /^Everything, by due time/ })
const yours = () => screen.getByRole('list', { name: /^Your chats/ })
const names = (list: HTMLElement) =>
  within(list)
    .getAllByRole('link')
    .map(link => link.textContent)

test('an empty queue says that nothing waits', async () => {
  await openQueue()
  expect(screen.getByText('Nothing is waiting').parentElement?.textContent).toContain(
    'What residents send appears here by itself.',
  )
})

test('what residents send appears by itself, in the order in which it is due', async () => {
  const { server } = await openQueue(server => requestCallback(server, 'call', 'Gwyn Howells'))
  expect(names(everything())).toEqual(['Gwyn Howells'])
  startChat(server, 'a', 'Dilys Price')
  await until(() => expect(names(everything())).toEqual(['Dilys Price', 'Gwyn Howells']))
  expect(screen.getByRole('heading', { name: 'Everything, by due time 2' })).toBeTruthy()
})

test('one’s own chats stand above, the rest below', async () => {
  const { desk } = await openQueue(server => {
    startChat(server, 'a', 'Dilys Price')
    startChat(server, 'b', 'Gwyn Howells')
  })
  expect(screen.queryByRole('list', { name: /^Your chats/ })).toBeNull()
  await take(desk, 'b')
  await until(() => expect(names(yours())[0]).toMatch(/^Gwyn Howells/))
  expect(names(everything())).toEqual(['Dilys Price'])
})

test('what is closed leaves the queue', async () => {
  const { server } = await openQueue(server => startChat(server, 'a', 'Dilys Price'))
  server.act('a', { type: 'end' })
  expect(await screen.findByText('Nothing is waiting')).toBeTruthy()
})

test('a chat that its resident has ended stays until its adviser has seen it', async () => {
  const { server, desk, user } = await openQueue(server => startChat(server, 'a', 'Dilys Price'))
  await take(desk, 'a')
  desk.route.go({ page: 'queue' })
  server.act('a', { type: 'end' })
  const row = (await screen.findByText('The resident ended this')).closest('li') as HTMLElement
  await user.click(within(row).getByRole('link', { name: 'Dilys Price' }))
  await until(() => expect(screen.queryByText('The resident ended this')).toBeNull())
})

test('a reply that was not sent keeps its chat in sight, though a colleague has it now', async () => {
  const { server, desk } = await openQueue(server => startChat(server, 'a', 'Dilys Price'))
  const chat = await take(desk, 'a')
  server.refuseNext = { name: 'not_allowed' }
  write(chat, 'Hello Dilys')
  await until(() => expect(chat.unsent.value[0]?.state).toBe('not_sent'))
  desk.route.go({ page: 'queue' })
  server.act('a', { type: 'put_back', adviser: OWEN })
  server.act('a', { type: 'take', adviser: OWEN })
  expect(await within(yours()).findByText('A reply was not sent')).toBeTruthy()
})

test('the keyboard stays on a row that moves', async () => {
  const { server, desk } = await openQueue(server => {
    startChat(server, 'a', 'Dilys Price')
    requestCallback(server, 'call', 'Gwyn Howells')
  })
  screen.getByRole('link', { name: 'Gwyn Howells' }).focus()
  server.act('call', { type: 'say', text: 'Please hurry', language: 'en' })
  await screen.findByText('Resident: Please hurry')
  expect(document.activeElement).toBe(screen.getByRole('link', { name: 'Gwyn Howells' }))
  expect(openChat(desk)).toBeNull()
})

test('the keyboard goes to the heading when the row that had it is gone', async () => {
  const { server } = await openQueue(server => startChat(server, 'a', 'Dilys Price'))
  screen.getByRole('link', { name: 'Dilys Price' }).focus()
  server.act('a', { type: 'end' })
  await screen.findByText('Nothing is waiting')
  expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Queue' }))
})

test('in Welsh', async () => {
  await openQueue(() => {}, 'cy')
  expect(screen.getByRole('heading', { name: 'Ciw' })).toBeTruthy()
  expect(screen.getByText('Nid oes dim yn aros')).toBeTruthy()
})
