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

const resident = (some: { typing: boolean } | { here: boolean }) =>
  typing.hear({ conversation: 'a', who: 'resident', ...some })

test('a resident stops writing by speaking, by leaving, or in silence', () => {
  resident({ typing: true })
  expect(typing.residentTyping.value).toBe(true)
  typing.residentSpoke()
  expect(typing.residentTyping.value).toBe(false)
  resident({ typing: true })
  resident({ here: false })
  expect(typing.residentTyping.value).toBe(false)
  resident({ typing: true })
  vi.advanceTimersByTime(8000)
  expect(typing.residentTyping.value).toBe(false)
})

test('my writing is told at most every three seconds, and its end once', () => {
  typing.typed(false)
  typing.typed(false)
  expect(told).toEqual([true])
  vi.advanceTimersByTime(3000)
  typing.typed(false)
  expect(told).toEqual([true, true])
  vi.advanceTimersByTime(5000)
  expect(told).toEqual([true, true, false])
  typing.typed(true)
  expect(told).toEqual([true, true, false])
})

test('a draft emptied or sent ends my writing at once', () => {
  typing.typed(false)
  typing.typed(true)
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([true, false])
})
