import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAt } from './due.ts'
import { calendar } from './examples.ts'
import { recalculateDue, withoutVersion, withVersion } from './recalculate.ts'
import type { TargetRule } from './target-rule.ts'

const then = calendar()
const received = '2026-05-05T10:00:00.000Z'
const TWO_DAYS: TargetRule = { value: 2, unit: 'working_days' }
const reckoned = (rule: TargetRule = TWO_DAYS) => ({
  rule,
  facts: { received },
  calendar: withVersion(then).version,
})
const DUE = '2026-05-07T16:00:00.000Z'

describe('a bank holiday proclaimed after the promise (D10)', () => {
  test('moves what is counted in days later by that day, and is named', () => {
    expect(dueAt(then, TWO_DAYS, { received }).due).toBe(DUE)
    expect(recalculateDue(reckoned(), DUE, then, [...then.bankHolidays, '2026-05-07', '2026-09-01'])).toEqual(
      {
        due: '2026-05-08T16:00:00.000Z',
        proclaimed: ['2026-05-07'],
      },
    )
  })

  test('moves nothing where it lies outside the count, or is known already, or hours are counted', () => {
    const known = then.bankHolidays
    expect(recalculateDue(reckoned(), DUE, then, known)).toBeNull()
    expect(recalculateDue(reckoned(), DUE, then, [...known, '2026-05-08'])).toBeNull()
    expect(recalculateDue(reckoned(), DUE, then, [...known, '2026-05-09'])).toBeNull()
    const hours = reckoned({ value: 12, unit: 'working_hours' })
    expect(recalculateDue(hours, DUE, then, [...known, '2026-05-06'])).toBeNull()
  })

  test('never brings anything nearer, whatever is proclaimed or taken back', () => {
    const day = fc.date({ min: new Date('2026-05-01'), max: new Date('2026-06-30'), noInvalidDate: true })
    const days = fc.array(day.map(date => date.toISOString().slice(0, 10)))
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 20 }), (proclaimed, value) => {
        const rule: TargetRule = { value, unit: 'working_days' }
        const { due } = dueAt(then, rule, { received })
        const later = due && recalculateDue(reckoned(rule), due, then, proclaimed)
        expect(later === null || (later && due && later.due > due)).toBe(true)
      }),
    )
  })

  test('counts on from the first reply that brought it nearer (D7)', () => {
    const facts = { received, firstTarget: TWO_DAYS, firstReply: '2026-05-05T11:00:00.000Z' }
    const rule: TargetRule = { value: 5, unit: 'working_days' }
    const due = dueAt(then, rule, facts).due ?? ''
    expect(due).toBe('2026-05-12T16:00:00.000Z')
    const moved = recalculateDue({ rule, facts, calendar: '' }, due, then, ['2026-05-11'])
    expect(moved?.due).toBe('2026-05-13T16:00:00.000Z')
  })
})

test('a version is the one that has been stored beside due times so far, whether or not the calendar carries it', () => {
  const closures = [{ date: '2026-12-24', publishedOn: '2026-11-01', reason: 'Staff day' }]
  const specialHours = { '2026-12-31': [['09:00', '12:00']] as const }
  const other = calendar({ hours: null, closures, specialHours })
  expect(withVersion(calendar()).version).toBe('cfc98f662650f96c')
  expect(withVersion(other).version).toBe('8f7f44ce3f15a518')
  expect(withVersion(withVersion(other))).toEqual(withVersion(other))
  expect(withoutVersion(withVersion(other))).toEqual(other)
})

test('a version stands for one calendar: the same for the same, another for any other', () => {
  expect(withVersion(calendar())).toEqual(withVersion(then))
  const others = [
    calendar({ bankHolidays: [...then.bankHolidays, '2026-05-07'] }),
    calendar({ closures: [{ date: '2026-05-07' }] }),
    calendar({ hours: null }),
  ]
  expect(new Set([then, ...others].map(one => withVersion(one).version)).size).toBe(4)
})
