import { describe, expect, test } from 'vitest'
import { dueAt } from './due.ts'
import { calendar } from './examples.ts'
import type { TargetRule } from './target-rule.ts'

const received = '2026-03-02T10:00:00.000Z'

describe('numbers that nobody promised are refused', () => {
  test.each<[TargetRule, string]>([
    [{ value: 0, unit: 'live_minutes' }, 'live_minutes: expected a number above 0 and up to 10000, got 0'],
    [{ value: Number.NaN, unit: 'working_hours' }, 'working_hours: expected a number above 0'],
    [
      { value: Number.POSITIVE_INFINITY, unit: 'working_days' },
      'working_days: expected a whole number above 0',
    ],
    [{ value: 2.5, unit: 'working_days' }, 'got 2.5'],
    [{ value: -1, unit: 'calendar_month' }, 'got -1'],
  ])('%o', (target, message) => {
    expect(() => dueAt(calendar(), target, { received })).toThrow(message)
  })
})

test('seconds and minutes are the same clock (D4)', () => {
  const seconds = dueAt(calendar(), { value: 30, unit: 'live_seconds' }, { received })
  expect(seconds.due).toBe('2026-03-02T10:00:30.000Z')
  expect(dueAt(calendar(), { value: 0.5, unit: 'live_minutes' }, { received })).toEqual(seconds)
})

test('a first reply changes nothing in a target that runs from receipt', () => {
  const target: TargetRule = { value: 10, unit: 'working_days' }
  const plain = dueAt(calendar(), target, { received })
  expect(plain.due).toBe('2026-03-16T17:00:00.000Z')
  expect(dueAt(calendar(), target, { received, firstReply: '2026-03-05T10:00:00.000Z' })).toEqual(plain)
})

test('a first reply stamped before receipt does not start the further days early (D7)', () => {
  const answer = dueAt(
    calendar(),
    { value: 1, unit: 'working_days' },
    { received, firstReply: '2026-02-20T10:00:00.000Z', firstTarget: { value: 2, unit: 'working_days' } },
  )
  expect(answer.due).toBe('2026-03-03T17:00:00.000Z')
})

test('a closure published between receipt and first reply does not lengthen the further days (D10)', () => {
  const answer = dueAt(
    calendar({ closures: [{ date: '2026-03-06', publishedOn: '2026-03-04' }] }),
    { value: 2, unit: 'working_days' },
    { received, firstReply: '2026-03-04T10:00:00.000Z', firstTarget: { value: 2, unit: 'working_days' } },
  )
  expect(answer.due).toBe('2026-03-06T17:00:00.000Z')
})

test('the last day ends at its last close, not at the lunch break (D8)', () => {
  const lunch = calendar({
    hours: {
      tue: [
        ['13:00', '16:00'],
        ['09:00', '12:00'],
      ],
    },
  })
  expect(dueAt(lunch, { value: 1, unit: 'working_days' }, { received }).due).toBe('2026-03-03T16:00:00.000Z')
})

test('a reply meets a first stage without a number, and the further days run from it (D7)', () => {
  const answer = dueAt(
    calendar(),
    { value: 1, unit: 'working_days' },
    { received, firstReply: '2026-03-05T10:00:00.000Z', firstTarget: { value: null, unit: 'working_days' } },
  )
  expect(answer.due).toBe('2026-03-06T17:00:00.000Z')
})

test('ending at midnight makes a target statutory, unless it says otherwise (D10, D12)', () => {
  const shut = calendar({ closures: [{ date: '2026-03-03' }] })
  const target: TargetRule = { value: 1, unit: 'working_days', endOfDay: 'midnight' }
  expect(dueAt(shut, target, { received }).due).toBe('2026-03-03T23:59:59.000Z')
  expect(dueAt(shut, { ...target, statutory: false }, { received }).due).toBe('2026-03-04T23:59:59.000Z')
})

test('thirty days beginning with receipt end on the thirtieth (D12)', () => {
  const answer = dueAt(
    calendar(),
    { value: 30, unit: 'calendar_days', counting: 'receipt_is_day_1' },
    { received },
  )
  expect(answer.due).toBe('2026-03-31T22:59:59.000Z')
})

test('asked in the last second of the only day, it is due at once and not before', () => {
  const late = '2026-03-02T23:59:59.400Z'
  const target: TargetRule = { value: 1, unit: 'working_days', counting: 'receipt_is_day_1' }
  expect(dueAt(calendar(), target, { received: late }).due).toBe(late)
})

test('no time agreed, no due time (D13)', () => {
  expect(dueAt(calendar(), { value: null, unit: 'agreed_time' }, { received })).toEqual({
    due: null,
    steps: [{ rule: 'D13', what: 'not_agreed' }],
  })
})

test('more opening hours than 400 days hold have no due time, and the step says so (D5)', () => {
  const monthly = calendar({ hours: {}, specialHours: { '2026-03-10': [['10:00', '11:00']] } })
  const answer = dueAt(monthly, { value: 2, unit: 'working_hours' }, { received })
  expect(answer.due).toBeNull()
  expect(answer.steps.at(-1)).toEqual({ rule: 'D2', what: 'no_opening', days: 400 })
})
