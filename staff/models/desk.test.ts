import { effect } from '@preact/signals'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { NOW, startChat } from '../testing/server.ts'
import { listReplies, OWEN, openChat, openTab, type Tab, take, until, write } from '../testing/tab.ts'

let tab: Tab
beforeEach(async () => {
  tab = await openTab()
})
afterEach(() => tab.close())

test('a chat is taken and answered, and the answer stands in it once', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const chat = await take(await tab.openDesk(), 'a')
  write(chat, 'Hello Beryl')
  expect(chat.draft.value).toBe('')
  expect(chat.unsent.value.map(({ command }) => command.text)).toEqual(['Hello Beryl'])
  await until(() => expect(chat.unsent.value).toEqual([]))
  expect(chat.conversation.value?.messages.map(message => message.text)).toEqual(['Hello', 'Hello Beryl'])
  expect(listReplies(tab.server, 'a')).toEqual(['Hello Beryl'])
})

test('a reply is in sight exactly once at every moment, from sending until it stands in the chat', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const chat = await take(await tab.openDesk(), 'a')
  // The answer overtakes the event, and the event must be asked for.
  tab.server.silent = true
  const seen: number[] = []
  const stop = effect(() => {
    const texts = [
      ...(chat.conversation.value?.messages ?? []).map(message => message.text),
      ...chat.unsent.value.map(({ command }) => command.text),
    ]
    seen.push(texts.filter(words => words === 'Hello Beryl').length)
  })
  write(chat, 'Hello Beryl')
  await until(() => expect(chat.unsent.value).toEqual([]))
  stop()
  expect(seen[0]).toBe(0)
  expect(new Set(seen.slice(1))).toEqual(new Set([1]))
})

test('the adviser who comes second is told who was first', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const desk = await tab.openDesk('/staff/c/a')
  await until(() => expect(openChat(desk).conversation.value).not.toBeNull())
  tab.server.act('a', { type: 'take', adviser: OWEN })
  expect(await openChat(desk).actions.run({ type: 'take' })).toBe(false)
  expect(openChat(desk).actions.problem.value).toEqual({ name: 'already_taken', by: 'Owen Price' })
  await until(() => expect(openChat(desk).conversation.value?.adviser).toEqual(OWEN))
})

test('several chats at once: each draft and each reply stays with its own', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  startChat(tab.server, 'b', 'Idris Vaughan')
  const desk = await tab.openDesk()
  const a = await take(desk, 'a')
  a.draft.value = 'For Beryl'
  const b = await take(desk, 'b')
  write(b, 'To Idris')
  desk.route.go({ page: 'chat', id: 'a' })
  expect(openChat(desk).draft.value).toBe('For Beryl')
  await until(() => expect(listReplies(tab.server, 'b')).toEqual(['To Idris']))
  expect(listReplies(tab.server, 'a')).toEqual([])
})

test('messages in a chat that is not open are counted, and read when it is opened', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  startChat(tab.server, 'b', 'Idris Vaughan')
  const desk = await tab.openDesk()
  const a = await take(desk, 'a')
  await take(desk, 'b')
  tab.server.act('a', { type: 'say', text: 'Are you there?', language: 'en' })
  tab.server.act('a', { type: 'say', text: 'Hello?', language: 'en' })
  await until(() => expect(a.unread.value).toBe(2))
  expect(desk.attentionCount.value).toBe(1)
  expect(tab.announcements).toContain('New message: Beryl Pugh.')
  desk.route.go({ page: 'chat', id: 'a' })
  expect(a.unread.value).toBe(0)
})

test('a message in the open chat is announced, and what was there before is not', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh', 'Said before')
  await take(await tab.openDesk(), 'a')
  tab.server.act('a', { type: 'say', text: 'Said now', language: 'en' })
  await until(() => expect(tab.announcements).toContain('Beryl Pugh: Said now'))
  expect(tab.announcements.join()).not.toContain('Said before')
})

test('a chat that its resident ends while another is open is kept in sight until it is looked at', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  startChat(tab.server, 'b', 'Idris Vaughan')
  const desk = await tab.openDesk()
  await take(desk, 'a')
  await take(desk, 'b')
  tab.server.act('a', { type: 'end' })
  await until(() => expect(desk.chats.leftover.value.map(chat => chat.id)).toEqual(['a']))
  expect(tab.announcements).toContain('The resident has ended this: Beryl Pugh.')
  desk.route.go({ page: 'chat', id: 'a' })
  desk.route.go({ page: 'queue' })
  expect(desk.chats.leftover.value).toEqual([])
})

test('an unknown conversation says so', async () => {
  const desk = await tab.openDesk('/staff/c/nobody')
  await until(() => expect(openChat(desk).refused.value).toEqual({ name: 'not_found' }))
})

test('the resident is seen writing', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const chat = await take(await tab.openDesk(), 'a')
  tab.server.sendPresence({ conversation: 'a', who: 'resident', typing: true })
  await until(() => expect(chat.residentTyping.value).toBe(true))
  tab.server.act('a', { type: 'say', text: 'There', language: 'en' })
  await until(() => expect(chat.residentTyping.value).toBe(false))
})

test('signing out forgets what was written on this computer', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const desk = await tab.openDesk()
  const chat = await take(desk, 'a')
  chat.draft.value = 'Private'
  desk.available.value = false
  expect([...tab.stored.values()]).toContain('Private')
  desk.forget()
  expect([...tab.stored.keys()].filter(key => key.startsWith('sian:'))).toEqual([])
})

test('that the session ends is announced once, and no more once it was put off in another tab', async () => {
  tab.sessionEnd = { now: NOW, ends: '2026-11-23T10:30:00.000Z' }
  const desk = await tab.openDesk()
  const ending = () => tab.announcements.filter(words => words.includes('signed out'))
  expect(ending()).toEqual([
    'You will be signed out at 10.30am. That is in 15 minutes. To stay, press “Stay signed in for another 12 hours” near the top of the page.',
  ])
  expect(desk.sessionExpiry.stage.value).toBe('near')
  tab.server.sendSessionEnd({ now: NOW, ends: '2026-11-23T22:15:00.000Z' })
  await until(() => expect(desk.sessionExpiry.stage.value).toBe('far'))
  expect(ending()).toHaveLength(1)
})

test('a note half written and the form it stands in are there again after a reload; saving it forgets it', async () => {
  startChat(tab.server, 'a', 'Beryl Pugh')
  const chat = await take(await tab.openDesk(), 'a')
  chat.form.field('note.text', '').value = 'Rang twice'
  const again = openChat(await tab.openDesk('/staff/c/a'))
  expect(again.form.field('note.text', '').value).toBe('Rang twice')
  again.form.clear('note')
  expect([...tab.stored.keys()].filter(key => key.includes('note'))).toEqual([])
})
