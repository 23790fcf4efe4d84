import { describe, expect, test } from 'vitest'
import { dateOf, dayAndTime, dayOf, daysAhead, dayWhen, duration, isEndOfDay, timeOf } from './dates.ts'

describe('times', () => {
  test.each([
    ['2026-11-23T10:18:00.000Z', '10.18am', '10.18yb'],
    ['2026-11-23T17:00:00.000Z', '5pm', '5yh'],
    ['2026-11-23T09:05:00.000Z', '9.05am', '9.05yb'],
    ['2026-11-23T12:00:00.000Z', 'midday', 'hanner dydd'],
    ['2026-11-23T12:01:00.000Z', '12.01pm', '12.01yh'],
    ['2026-11-23T00:00:00.000Z', 'midnight', 'hanner nos'],
    ['2026-11-23T00:30:00.000Z', '12.30am', '12.30yb'],
  ])('%s is %s, in Welsh %s', (at, english, welsh) => {
    expect(timeOf(at, 'en')).toBe(english)
    expect(timeOf(at, 'cy')).toBe(welsh)
  })

  test('summer time is London’s, whatever the device’s zone', () => {
    expect(timeOf('2026-07-01T09:18:00.000Z', 'en')).toBe('10.18am')
    expect(timeOf('2026-10-25T00:30:00.000Z', 'en')).toBe('1.30am')
    expect(timeOf('2026-10-25T01:30:00.000Z', 'en')).toBe('1.30am')
  })

  test('another language is written as its readers write it', () => {
    expect(timeOf('2026-11-23T17:05:00.000Z', 'pl')).toBe('17:05')
  })
})

describe('days', () => {
  const now = '2026-11-22T23:30:00.000Z'
  test.each([
    ['2026-11-22T08:00:00.000Z', 'today', 'heddiw'],
    ['2026-11-23T00:30:00.000Z', 'tomorrow', 'yfory'],
    ['2026-11-21T10:00:00.000Z', 'yesterday', 'ddoe'],
    ['2026-11-24T10:00:00.000Z', 'Tuesday', 'dydd Mawrth'],
    ['2026-11-28T10:00:00.000Z', 'Saturday', 'dydd Sadwrn'],
    ['2026-11-30T10:00:00.000Z', 'Monday 30 November', 'dydd Llun 30 Tachwedd'],
    ['2026-11-16T10:00:00.000Z', 'Monday 16 November', 'dydd Llun 16 Tachwedd'],
  ])('%s is %s, in Welsh %s', (at, english, welsh) => {
    expect(dayOf(at, now, 'en')).toBe(english)
    expect(dayOf(at, now, 'cy')).toBe(welsh)
  })

  test('days are counted by London’s calendar, not by 24 hours', () => {
    expect(daysAhead('2026-07-01T23:30:00.000Z', '2026-07-01T22:30:00.000Z')).toBe(1)
    expect(daysAhead('2026-03-30T00:30:00.000Z', '2026-03-28T23:30:00.000Z')).toBe(2)
  })

  test('Welsh softens a day that says when', () => {
    expect(dayWhen('2026-11-24T10:00:00.000Z', now, 'cy')).toBe('ddydd Mawrth')
    expect(dayWhen('2026-11-23T10:00:00.000Z', now, 'cy')).toBe('yfory')
    expect(dayWhen('2026-11-24T10:00:00.000Z', now, 'en')).toBe('Tuesday')
  })

  test('a time on another day says which', () => {
    expect(dayAndTime('2026-11-22T10:18:00.000Z', now, 'en')).toBe('10.18am')
    expect(dayAndTime('2026-11-21T10:18:00.000Z', now, 'en')).toBe('yesterday, 10.18am')
    expect(dayAndTime('2026-11-16T10:18:00.000Z', now, 'cy')).toBe('dydd Llun 16 Tachwedd, 10.18yb')
  })
})

test.each([
  [40.9, '40 seconds', '40 eiliad'],
  [1, '1 second', '1 eiliad'],
  [60, '1 minute', '1 munud'],
  [179, '2 minutes', '2 funud'],
  [3600, '1 hour', '1 awr'],
  [47 * 3600, '47 hours', '47 awr'],
  [48 * 3600, '2 days', '2 ddiwrnod'],
  [-5, '0 seconds', '0 eiliad'],
])('%d seconds are %s, in Welsh %s', (seconds, english, welsh) => {
  expect(duration(seconds, 'en')).toBe(english)
  expect(duration(seconds, 'cy')).toBe(welsh)
})

test('a date that is kept is written out, and is London’s', () => {
  expect(dateOf('2026-07-01T23:30:00.000Z', 'en')).toBe('Thursday 2 July')
  expect(dateOf('2026-11-27T17:00:00.000Z', 'cy')).toBe('dydd Gwener 27 Tachwedd')
})

test('only the last minute of London’s day is its end', () => {
  expect(isEndOfDay('2026-11-27T23:59:59.000Z')).toBe(true)
  expect(isEndOfDay('2026-07-01T22:59:59.000Z')).toBe(true)
  expect([isEndOfDay('2026-11-27T23:58:59.000Z'), isEndOfDay('2026-11-28T00:00:00.000Z')]).toEqual([
    false,
    false,
  ])
})
