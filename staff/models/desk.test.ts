import { effect } from '@preact/signals'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { begin, NOW } from '../testing/server.ts'
import { heard, OWEN, opened, openTab, type Tab, take, until, write } from '../testing/tab.ts'

let tab: Tab
beforeEach(async () => {
  tab = await openTab()
})
afterEach(() => tab.close())

test('a chat is taken and answered, and the answer stands in it once', async () => {
  begin(tab.server, 'a', 'Beryl Pugh')
  const chat = await take(await tab.sitDown(), 'a')
  write(chat, 'Hello Beryl')
  expect(chat.draft.value).toBe('')
  expect(chat.unsent.value.map(({ command }) => command.text)).toEqual(['Hello Beryl'])
  await until(() => expect(chat.unsent.value).toEqual([]))
  expect(chat.conversation.value?.messages.map(message => message.text)).toEqual(['Hello', 'Hello Beryl'])
  expect(heard(tab.server, 'a')).toEqual(['Hello Beryl'])
})

test('a reply is in sight exactly once at every moment, from sending until it stands in the chat', async () => {
  begin(tab.server, 'a', 'Beryl Pugh')
  const chat = await take(await tab.sitDown(), 'a')
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
  begin(tab.server, 'a', 'Beryl Pugh')
  const desk = await tab.sitDown('/staff/c/a')
  await until(() => expect(opened(desk).conversation.value).not.toBeNull())
  tab.server.act('a', { type: 'take', adviser: OWEN })
  expect(await opened(desk).actions.run({ type: 'take' })).toBe(false)
  expect(opened(desk).actions.problem.value).toEqual({ name: 'already_taken', by: 'Owen Price' })
  await until(() => expect(opened(desk).conversation.value?.adviser).toEqual(OWEN))
})

test('several chats at once: each draft and each reply stays with its own', async () => {
  begin(tab.server, 'a', 'Beryl Pugh')
  begin(tab.server, 'b', 'Idris Vaughan')
  const desk = await tab.sitDown()
  const a = await take(desk, 'a')
  a.draft.value = 'For Beryl'
  const b = await take(desk, 'b')
  write(b, 'To Idris')
  desk.route.go({ page: 'chat', id: 'a' })
  expect(opened(desk).draft.value).toBe('For Beryl')
  await until(() => expect(heard(tab.server, 'b')).toEqual(['To Idris']))
  expect(heard(tab.server, 'a')).toEqual([])
})

test('messages in a chat that is not open are counted, and read when it is opened', async () => {
  begin(tab.server, 'a', 'Beryl Pugh')
  begin(tab.server, 'b', 'Idris Vaughan')
  const desk = await tab.sitDown()
  const a = await take(desk, 'a')
  await take(desk, 'b')
  tab.server.act('a', { type: 'say', text: 'Are you there?', language: 'en' })
  tab.server.act('a', { type: 'say', text: 'Hello?', language: 'en' })
  await until(() => expect(a.unread.value).toBe(2))
  expect(desk.wanting.value).toBe(1)
  expect(tab.said).toContain('New message: Beryl Pugh.')
  desk.route.go({ page: 'chat', id: 'a' })
  expect(a.unread.value).toBe(0)
})

test('a message in the open chat is announced, and what was there before is not', async () => {
  begin(tab.server, 'a', 'Beryl Pugh', 'Said before')
  await take(await tab.sitDown(), 'a')
  tab.server.act('a', { type: 'say', text: 'Said now', language: 'en' })
  await until(() => expect(tab.said).toContain('Beryl Pugh: Said now'))
  expect(tab.said.join()).not.toContain('Said before')
})

test('a chat that its resident ends while another is open is kept in sight until it is looked at', async () => {
  begin(tab.server, 'a', 'Beryl Pugh')
  begin(tab.server, 'b', 'Idris Vaughan')
  const desk = await tab.sitDown()
  await take(desk, 'a')
  await take(desk, 'b')
  tab.server.act('a', { type: 'end' })
  await until(() => expect(desk.chats.leftover.value.map(chat => chat.id)).toEqual(['a']))
  expect(tab.said).toContain('The resident has ended this: Beryl Pugh.')
  desk.route.go({ page: 'chat', id: 'a' })
  desk.route.go({ page: 'queue' })
  expect(desk.chats.leftover.value).toEqual([])
})

test('an unknown conversation says so', async () => {
  const desk = await tab.sitDown('/staff/c/nobody')
  await until(() => expect(opened(desk).refused.value).toEqual({ name: 'not_found' }))
})

test('the resident is seen writing', async () => {
  begin(tab.server, 'a', 'Beryl Pugh')
  const chat = await take(await tab.sitDown(), 'a')
  tab.server.tellPresence({ conversation: 'a', who: 'resident', typing: true })
  await until(() => expect(chat.residentTyping.value).toBe(true))
  tab.server.act('a', { type: 'say', text: 'There', language: 'en' })
  await until(() => expect(chat.residentTyping.value).toBe(false))
})

test('signing out forgets what was written on this computer', async () => {
  begin(tab.server, 'a', 'Beryl Pugh')
  const desk = await tab.sitDown()
  const chat = await take(desk, 'a')
  chat.draft.value = 'Private'
  desk.available.value = false
  expect([...tab.kept.values()]).toContain('Private')
  desk.forget()
  expect([...tab.kept.keys()].filter(key => key.startsWith('sian:'))).toEqual([])
})

test('that the session ends is announced once, and no more once it was put off in another tab', async () => {
  tab.end = { now: NOW, ends: '2026-11-23T10:30:00.000Z' }
  const desk = await tab.sitDown()
  const ending = () => tab.said.filter(words => words.includes('signed out'))
  expect(ending()).toEqual([
    'You will be signed out at 10.30am. That is in 15 minutes. To stay, press “Stay signed in for another 12 hours” near the top of the page.',
  ])
  expect(desk.sessionExpiry.stage.value).toBe('near')
  tab.server.tellEnd({ now: NOW, ends: '2026-11-23T22:15:00.000Z' })
  await until(() => expect(desk.sessionExpiry.stage.value).toBe('far'))
  expect(ending()).toHaveLength(1)
})

test('a note half written and the form it stands in are there again after a reload; saving it forgets it', async () => {
  begin(tab.server, 'a', 'Beryl Pugh')
  const chat = await take(await tab.sitDown(), 'a')
  chat.form.field('note.text', '').value = 'Rang twice'
  const again = opened(await tab.sitDown('/staff/c/a'))
  expect(again.form.field('note.text', '').value).toBe('Rang twice')
  again.form.clear('note')
  expect([...tab.kept.keys()].filter(key => key.includes('note'))).toEqual([])
})
