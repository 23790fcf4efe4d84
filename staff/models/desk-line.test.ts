import { afterEach, beforeEach, expect, test } from 'vitest'
import { startChat } from '../testing/server.ts'
import { listReplies, openChat, openTab, type Tab, take, until, write } from '../testing/tab.ts'

let tab: Tab
beforeEach(async () => {
  tab = await openTab()
})
afterEach(() => tab.close())

test('a draft and the language it is written in survive a reload', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const before = await tab.openDesk()
  const chat = await take(before, 'a')
  chat.draft.value = 'Half a sen'
  chat.language.value = 'cy'
  before.close()
  const after = await tab.openDesk('/staff/c/a')
  await until(() => expect(openChat(after).held.value).toBe(true))
  expect([openChat(after).draft.value, openChat(after).language.value]).toEqual(['Half a sen', 'cy'])
})

test('what is sent while the line is down arrives once when it is back', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const desk = await tab.openDesk()
  const chat = await take(desk, 'a')
  tab.server.cut()
  await until(() => expect(desk.line.state.value).toBe('down'))
  write(chat, 'Sent into the dark')
  tab.server.act('a', { type: 'say', text: 'Missed?', language: 'en' })
  expect(listReplies(tab.server, 'a')).toEqual([])
  await until(() => expect(listReplies(tab.server, 'a')).toEqual(['Sent into the dark']))
  await until(() =>
    expect(chat.conversation.value?.messages.map(message => message.text)).toEqual([
      'Hello',
      'Missed?',
      'Sent into the dark',
    ]),
  )
})

test('a reply whose answer got lost is sent again under the same id and stands there once', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const chat = await take(await tab.openDesk(), 'a')
  tab.server.mute = true
  write(chat, 'Once')
  const id = chat.unsent.value[0]?.command.clientId ?? ''
  await until(() => expect(tab.server.received.get(id)).toBeGreaterThan(1))
  tab.server.mute = false
  await until(() => expect(chat.unsent.value).toEqual([]))
  expect(listReplies(tab.server, 'a')).toEqual(['Once'])
})

test('a reply on its way when the page was reloaded is still sent, though another chat is open', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  startChat(tab.server, 'b', 'Idris Vaughan')
  const before = await tab.openDesk()
  const chat = await take(before, 'a')
  tab.server.cut()
  await until(() => expect(before.line.state.value).toBe('down'))
  write(chat, 'Before the reload')
  before.close()
  await tab.openDesk('/staff/c/b')
  await until(() => expect(listReplies(tab.server, 'a')).toEqual(['Before the reload']))
})

test('a reply whose chat ended before it could be sent is kept in sight, with the reason', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const before = await tab.openDesk()
  const chat = await take(before, 'a')
  tab.server.cut()
  await until(() => expect(before.line.state.value).toBe('down'))
  write(chat, 'Too late')
  before.close()
  tab.server.act('a', { type: 'end' })
  const after = await tab.openDesk()
  await until(() =>
    expect(after.chats.leftover.value[0]?.unsent.value[0]?.refusal).toEqual({ name: 'conversation_closed' }),
  )
})

test('a refused reply stays with its reason until the adviser tries again or deletes it', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const chat = await take(await tab.openDesk(), 'a')
  tab.server.refuseNext = { name: 'too_long', field: 'text', limit: 4000 }
  write(chat, 'Refused at first')
  await until(() => expect(chat.unsent.value[0]?.state).toBe('not_sent'))
  expect(chat.unsent.value[0]?.refusal).toEqual({ name: 'too_long', field: 'text', limit: 4000 })
  expect(tab.announcements).toContain('Your reply was not sent.')
  chat.tryAgain(chat.unsent.value[0]?.command.clientId ?? '')
  await until(() => expect(listReplies(tab.server, 'a')).toEqual(['Refused at first']))
})

test('a session that ends in the middle is noticed by the next answer and by the next line', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const desk = await tab.openDesk('/staff/c/a')
  await until(() => expect(openChat(desk).conversation.value).not.toBeNull())
  tab.server.refuseNext = { name: 'sign_in_needed' }
  await openChat(desk).actions.run({ type: 'take' })
  expect(tab.sessionEndCount).toBe(1)
  tab.server.signedIn = false
  tab.server.cut()
  await until(() => expect(tab.sessionEndCount).toBe(2))
})

test('the server is told on each new line whether the adviser is available', async () => {
  const desk = await tab.openDesk()
  await until(() => expect(tab.server.presence).toEqual([{ available: true }]))
  desk.available.value = false
  await until(() => expect(tab.server.presence.at(-1)).toEqual({ available: false }))
  tab.server.presence.length = 0
  tab.server.cut()
  await until(() => expect(tab.server.presence).toEqual([{ available: false }]))
})
