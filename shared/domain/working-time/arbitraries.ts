import * as fc from 'fast-check'
import bankHolidays from '../../../associations/bank-holidays.json' with { type: 'json' }
import { instant } from '../instant.ts'
import { bankHolidaysOf } from './bank-holidays.ts'
import type { Interval, WorkingCalendar } from './calendar.ts'
import { COUNTINGS, ENDS_OF_DAY, type TargetRule } from './target-rule.ts'

/**
 * Calendars, moments and targets of every sort for the property tests, near both clock changes of 2026 and far from
 * them.
 */

const halfHour = fc
  .integer({ min: 0, max: 47 })
  .map(n => `${String(n >> 1).padStart(2, '0')}:${n % 2 ? '30' : '00'}`)

/** Times within the hours that the clock changes skip and repeat. */
const smallHours = fc.constantFrom('00:30', '01:00', '01:30', '02:00', '02:30')

const interval: fc.Arbitrary<Interval> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Interval>(['09:00', '17:00']) },
  { weight: 1, arbitrary: fc.constant<Interval>(['00:00', '24:00']) },
  { weight: 4, arbitrary: fc.tuple(halfHour, halfHour) },
  { weight: 1, arbitrary: fc.tuple(smallHours, smallHours) },
)

const intervals = fc.array(interval, { maxLength: 3 })

const date = fc
  .integer({ min: 0, max: 1000 })
  .map(days => Temporal.PlainDate.from('2025-12-01').add({ days }).toString())

const closure = fc.oneof(fc.record({ date }), fc.record({ date, publishedOn: date }))

export const anyCalendar: fc.Arbitrary<WorkingCalendar> = fc
  .record({
    nation: fc.constantFrom('england', 'scotland'),
    hours: fc.record(
      {
        mon: intervals,
        tue: intervals,
        wed: intervals,
        thu: intervals,
        fri: intervals,
        sat: intervals,
        sun: intervals,
      },
      { requiredKeys: [] },
    ),
    specialHours: fc.dictionary(date, intervals, { maxKeys: 20, noNullPrototype: true }),
    closures: fc.array(closure, { maxLength: 20 }),
  })
  .map(calendar => ({ ...calendar, bankHolidays: bankHolidaysOf(bankHolidays, calendar.nation) }))

const HOUR_MS = 3_600_000
const SPRING_CHANGE_MS = Date.parse('2026-03-29T01:00:00Z')
const AUTUMN_CHANGE_MS = Date.parse('2026-10-25T01:00:00Z')

export const anyMoment = fc
  .oneof(
    fc.integer({ min: Date.parse('2026-01-01T00:00:00Z'), max: Date.parse('2027-12-31T00:00:00Z') }),
    fc.integer({ min: SPRING_CHANGE_MS - 30 * HOUR_MS, max: SPRING_CHANGE_MS + 30 * HOUR_MS }),
    fc.integer({ min: AUTUMN_CHANGE_MS - 30 * HOUR_MS, max: AUTUMN_CHANGE_MS + 30 * HOUR_MS }),
  )
  .map(instant)

const options = fc.record(
  {
    counting: fc.constantFrom(...COUNTINGS),
    endOfDay: fc.constantFrom(...ENDS_OF_DAY),
    statutory: fc.boolean(),
  },
  { requiredKeys: [] },
)

export const hourTarget: fc.Arbitrary<TargetRule> = fc.record({
  value: fc.integer({ min: 1, max: 24 }),
  unit: fc.constantFrom('live_seconds', 'live_minutes', 'working_hours', 'continuous_hours'),
})

export const dayTarget: fc.Arbitrary<TargetRule> = fc
  .tuple(
    fc.record({
      value: fc.integer({ min: 1, max: 20 }),
      unit: fc.constantFrom('working_days', 'calendar_days', 'calendar_month'),
    }),
    options,
  )
  .map(([target, more]) => ({ ...target, ...more }))

export const anyTarget: fc.Arbitrary<TargetRule> = fc.oneof(hourTarget, dayTarget)
