import { expect, test } from 'vitest'
import { splitDuration, timeLeft } from './time-left.ts'

const target = { due: '2026-11-23T10:18:00.000Z', warnAt: '2026-11-23T10:17:00.000Z' }

test('a promise counts down in whole seconds and is in time until its warning', () => {
  expect(timeLeft(target, '2026-11-23T10:15:50.000Z')).toEqual({ urgency: 'in_time', seconds: 130 })
  expect(timeLeft(target, '2026-11-23T10:16:59.999Z')).toEqual({ urgency: 'in_time', seconds: 61 })
})

test('from the warning on it is about to be late', () => {
  expect(timeLeft(target, '2026-11-23T10:17:00.000Z')).toEqual({ urgency: 'soon', seconds: 60 })
})

test('the due time itself is still in time, the moment after is late (D8)', () => {
  expect(timeLeft(target, '2026-11-23T10:18:00.000Z')).toEqual({ urgency: 'soon', seconds: 0 })
  expect(timeLeft(target, '2026-11-23T10:18:00.001Z')).toEqual({ urgency: 'late', seconds: 1 })
  expect(timeLeft(target, '2026-11-23T10:18:40.000Z')).toEqual({ urgency: 'late', seconds: 40 })
})

test('without a due time nothing is promised and nothing is late (D2)', () => {
  const none = { urgency: 'none', seconds: 0 }
  expect(timeLeft(null, '2026-11-23T10:18:00.000Z')).toEqual(none)
  expect(timeLeft({ due: null, warnAt: null }, '2026-11-23T10:18:00.000Z')).toEqual(none)
})

test('a time is said in its two largest units and leaves out what is nought', () => {
  expect(splitDuration(130)).toEqual([120, 10])
  expect(splitDuration(40)).toEqual([40])
  expect(splitDuration(3600)).toEqual([3600])
  expect(splitDuration(3605)).toEqual([3600])
  expect(splitDuration(3725)).toEqual([3600, 120])
  expect(splitDuration(0)).toEqual([0])
})

test('from two days on only whole days are said', () => {
  expect(splitDuration(2 * 86_400 - 1)).toEqual([47 * 3600, 59 * 60])
  expect(splitDuration(2 * 86_400 + 3600)).toEqual([2 * 86_400])
})
