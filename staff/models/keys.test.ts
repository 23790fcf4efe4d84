import { expect, test } from 'vitest'
import { keyAction, sendsReply } from './keys.ts'

const press = (code: string, held: string[] = []) => ({
  code,
  key: code,
  altKey: held.includes('alt'),
  ctrlKey: held.includes('ctrl'),
  metaKey: held.includes('meta'),
  shiftKey: held.includes('shift'),
  isComposing: held.includes('composing'),
})

test('Alt and a number opens one of your chats, Alt and a letter goes where it says', () => {
  expect(keyAction(press('Digit1', ['alt']), false)).toEqual({ do: 'open_yours', index: 0 })
  expect(keyAction(press('Numpad9', ['alt']), false)).toEqual({ do: 'open_yours', index: 8 })
  expect(keyAction(press('KeyN', ['alt']), false)).toEqual({ do: 'open_next' })
  expect(keyAction(press('KeyX', ['alt']), false)).toBeNull()
})

test('on a Mac it is Control, because Alt writes characters there', () => {
  expect(keyAction(press('Digit3', ['alt']), true)).toBeNull()
  expect(keyAction(press('Digit3', ['ctrl']), true)).toEqual({ do: 'open_yours', index: 2 })
})

test('without its modifier, or with another beside it, a key only types', () => {
  expect(keyAction(press('Digit1'), false)).toBeNull()
  expect(keyAction(press('Digit4', ['alt', 'ctrl']), false)).toBeNull()
  expect(keyAction(press('Digit4', ['alt', 'ctrl']), true)).toBeNull()
  expect(keyAction(press('Digit1', ['alt', 'shift']), false)).toBeNull()
  expect(keyAction(press('Digit1', ['ctrl']), false)).toBeNull()
})

test('Enter sends, and with Shift or in the middle of a word it does not', () => {
  expect(sendsReply(press('Enter'), true)).toBe(true)
  expect(sendsReply(press('Enter', ['shift']), true)).toBe(false)
  expect(sendsReply(press('Enter', ['composing']), true)).toBe(false)
  expect(sendsReply(press('KeyA'), true)).toBe(false)
})

test('where Enter does not send, Control and Enter does', () => {
  expect(sendsReply(press('Enter'), false)).toBe(false)
  expect(sendsReply(press('Enter', ['ctrl']), false)).toBe(true)
})
