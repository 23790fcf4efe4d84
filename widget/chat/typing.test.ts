import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createMyTyping, createTheirTyping } from './typing.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('an adviser who was said to write, and then nothing, is soon not writing', () => {
  const typing = createTheirTyping()
  typing.hear('Siân Morgan')
  expect(typing.name.value).toBe('Siân Morgan')
  vi.advanceTimersByTime(5000)
  typing.hear('Siân Morgan')
  vi.advanceTimersByTime(5000)
  expect(typing.name.value).toBe('Siân Morgan')
  vi.advanceTimersByTime(1500)
  expect(typing.name.value).toBeNull()
})

test('writing is told now and then, not at every key, and taken back when it stops', () => {
  const told: boolean[] = []
  const typing = createMyTyping(now => told.push(now))
  for (let key = 0; key < 20; key++) {
    typing.typed()
    vi.advanceTimersByTime(200)
  }
  expect(told).toEqual([true, true])
  vi.advanceTimersByTime(5000)
  expect(told).toEqual([true, true, false])
})

test('sending takes it back once, and without writing there is nothing to take back', () => {
  const told: boolean[] = []
  const typing = createMyTyping(now => told.push(now))
  typing.stop()
  typing.typed()
  typing.stop()
  typing.stop()
  vi.advanceTimersByTime(10_000)
  expect(told).toEqual([true, false])
})
