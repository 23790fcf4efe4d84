import { expect, test } from 'vitest'
import { handClock } from '../testing/people.ts'
import { createLimiter } from './limiter.ts'

test('lets so many through in a window, says how long to wait, and then lets through again', () => {
  const clock = handClock('2026-11-26T10:15:00.000Z')
  const take = createLimiter(clock, 2, 60)
  expect([take('a'), take('a')]).toEqual([null, null])
  clock.set('2026-11-26T10:15:20.500Z')
  expect(take('a')).toBe(40)
  expect(take('b')).toBeNull()
  clock.set('2026-11-26T10:16:00.000Z')
  expect(take('a')).toBeNull()
})
