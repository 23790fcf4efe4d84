import { effect } from '@preact/signals'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClock } from './clock.ts'

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-11-23T09:00:00Z') })
})
afterEach(() => {
  vi.useRealTimers()
})

test('a device whose clock is an hour wrong shows the server’s time, and goes on with it', () => {
  const clock = createClock('2026-11-23T10:18:00.000Z')
  expect(clock.now()).toBe('2026-11-23T10:18:00.000Z')
  vi.advanceTimersByTime(90_000)
  expect(clock.now()).toBe('2026-11-23T10:19:30.000Z')
})

test('the server’s next word on the time replaces the first', () => {
  const clock = createClock('2026-11-23T10:18:00.000Z')
  clock.set('2026-11-23T11:00:00.000Z')
  expect(clock.now()).toBe('2026-11-23T11:00:00.000Z')
})

test('the tick counts seconds while somebody reads it, and no timer runs when nobody does', () => {
  const clock = createClock('2026-11-23T10:18:00.000Z')
  expect(vi.getTimerCount()).toBe(0)
  const seen: number[] = []
  const stop = effect(() => {
    seen.push(clock.tick.value)
  })
  vi.advanceTimersByTime(3000)
  expect(seen).toEqual([0, 1, 2, 3])
  stop()
  expect(vi.getTimerCount()).toBe(0)
})
