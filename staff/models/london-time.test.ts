import { expect, test } from 'vitest'
import { londonDateOf, londonInstant } from './london-time.ts'

test('in winter London keeps UTC, in summer it is an hour ahead', () => {
  expect(londonInstant('2026-11-27', '17:00')).toBe('2026-11-27T17:00:00.000Z')
  expect(londonInstant('2026-07-01', '17:00')).toBe('2026-07-01T16:00:00.000Z')
  expect(londonInstant('2026-07-01', '00:30')).toBe('2026-06-30T23:30:00.000Z')
})

test('the hour that comes twice in October is its first coming', () => {
  expect(londonInstant('2026-10-25', '00:59')).toBe('2026-10-24T23:59:00.000Z')
  expect(londonInstant('2026-10-25', '01:30')).toBe('2026-10-25T00:30:00.000Z')
  expect(londonInstant('2026-10-25', '02:00')).toBe('2026-10-25T02:00:00.000Z')
})

test('the hour that never comes in March is an hour on', () => {
  expect(londonInstant('2026-03-29', '00:59')).toBe('2026-03-29T00:59:00.000Z')
  // 1.30am is skipped: the clocks then show 2.30am.
  expect(londonInstant('2026-03-29', '01:30')).toBe('2026-03-29T01:30:00.000Z')
  expect(londonInstant('2026-03-29', '02:00')).toBe('2026-03-29T01:00:00.000Z')
})

test('what is not a date and a time is no moment', () => {
  for (const [date, time] of [
    ['', ''],
    ['2026-11-27', ''],
    ['2026-11-31', '10:00'],
    ['2026-11-27', '25:00'],
    ['27/11/2026', '10:00'],
  ] as const)
    expect(londonInstant(date, time), `${date} ${time}`).toBeNull()
})

test('the date is the one in London, also in the first hour of a summer day', () => {
  expect(londonDateOf('2026-06-30T23:30:00.000Z')).toBe('2026-07-01')
  expect(londonDateOf('2026-11-26T10:15:00.000Z')).toBe('2026-11-26')
})
