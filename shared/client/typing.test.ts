import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createTyping, type Typing } from './typing.ts'

let told: boolean[]
let typing: Typing

beforeEach(() => {
  vi.useFakeTimers()
  told = []
  typing = createTyping(on => told.push(on))
})
afterEach(() => {
  typing.close()
  vi.useRealTimers()
})

test('somebody who was said to write, and then nothing, is soon not writing', () => {
  typing.hear('Siân Morgan')
  expect(typing.theirs.value).toBe('Siân Morgan')
  vi.advanceTimersByTime(5000)
  typing.hear('Siân Morgan')
  vi.advanceTimersByTime(5000)
  expect(typing.theirs.value).toBe('Siân Morgan')
  vi.advanceTimersByTime(1500)
  expect(typing.theirs.value).toBeNull()
})

test('writing is told now and then, not at every key, and taken back when it stops', () => {
  for (let key = 0; key < 20; key++) {
    typing.typed(false)
    vi.advanceTimersByTime(200)
  }
  expect(told).toEqual([true, true])
  vi.advanceTimersByTime(5000)
  expect(told).toEqual([true, true, false])
})

test('my writing is told at most every two and a half seconds, and its end once', () => {
  typing.typed(false)
  typing.typed(false)
  expect(told).toEqual([true])
  vi.advanceTimersByTime(2400)
  typing.typed(false)
  expect(told).toEqual([true])
  vi.advanceTimersByTime(100)
  typing.typed(false)
  expect(told).toEqual([true, true])
  vi.advanceTimersByTime(4000)
  expect(told).toEqual([true, true, false])
  typing.typed(true)
  expect(told).toEqual([true, true, false])
})

test('a draft emptied or sent takes it back once, and without writing there is nothing to take back', () => {
  typing.typed(true)
  typing.typed(false)
  typing.typed(true)
  typing.typed(true)
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([true, false])
})
