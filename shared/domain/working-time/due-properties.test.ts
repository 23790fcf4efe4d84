import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Instant, instant, milliseconds } from '../instant.ts'
import { anyCalendar, anyMoment, anyTarget, dayTarget, hourTarget } from './arbitraries.ts'
import type { Interval, WorkingCalendar } from './calendar.ts'
import { dueAt } from './due.ts'
import { explain } from './explain.ts'
import { isRoundTheClock } from './hours.ts'
import { openingAt } from './opening.ts'
import type { TargetRule } from './target-rule.ts'
import { isWorkingDay } from './working-day.ts'

const RUNS = { numRuns: 800 }

describe('opening', () => {
  test('is open exactly when the wall clock stands within the hours, but for the repeated hour', () => {
    fc.assert(
      fc.property(anyCalendar, anyMoment, (calendar, at) => {
        fc.pre(!isInRepeatedHour(at))
        expect(openingAt(calendar, at).state).toBe(isOpenByTheWall(calendar, at) ? 'open' : 'closed')
      }),
      RUNS,
    )
  })

  test('turns at the moment it names and at none before it', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyMoment,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (calendar, at, share) => {
          const now = openingAt(calendar, at)
          if (now.state === 'unset') throw new Error('these calendars have hours')
          const turn = now.state === 'open' ? now.until : now.opens
          fc.pre(turn !== null)
          const between = instant(
            milliseconds(at) + Math.floor((milliseconds(turn) - milliseconds(at) - 1) * share),
          )
          expect(milliseconds(turn)).toBeGreaterThan(milliseconds(at))
          expect(openingAt(calendar, between)).toEqual(now)
          expect(openingAt(calendar, turn).state).not.toBe(now.state)
        },
      ),
      RUNS,
    )
  })
})

describe('a due time', () => {
  test('is never before the contact', () => {
    fc.assert(
      fc.property(anyCalendar, anyTarget, anyMoment, (calendar, target, received) => {
        const { due } = dueAt(calendar, target, { received })
        fc.pre(due !== null)
        expect(milliseconds(due)).toBeGreaterThanOrEqual(milliseconds(received))
      }),
      RUNS,
    )
  })

  test('is never earlier for a later contact', () => {
    fc.assert(
      fc.property(anyCalendar, anyTarget, anyMoment, soon, (calendar, target, received, later) => {
        const first = dueAt(calendar, target, { received }).due
        const second = dueAt(calendar, target, { received: instant(milliseconds(received) + later) }).due
        fc.pre(first !== null && second !== null)
        expect(milliseconds(second)).toBeGreaterThanOrEqual(milliseconds(first))
      }),
      RUNS,
    )
  })

  test('in opening hours falls in open time or exactly at a close (D5)', () => {
    const plain = anyCalendar.map(calendar => ({ ...calendar, closures: withoutDates(calendar) }))
    fc.assert(
      fc.property(plain, fc.integer({ min: 1, max: 40 }), anyMoment, (calendar, value, received) => {
        const { due } = dueAt(calendar, { value, unit: 'working_hours' }, { received })
        fc.pre(due !== null)
        const justBefore = instant(milliseconds(due) - 1)
        expect(openingAt(calendar, justBefore).state).toBe('open')
      }),
      RUNS,
    )
  })

  test('in opening hours has exactly the promised open time before it (D5)', () => {
    const plain = anyCalendar.map(calendar => ({ ...calendar, closures: withoutDates(calendar) }))
    fc.assert(
      fc.property(plain, fc.integer({ min: 1, max: 40 }), anyMoment, (calendar, value, received) => {
        const { due } = dueAt(calendar, { value, unit: 'working_hours' }, { received })
        fc.pre(due !== null)
        expect(openTime(calendar, received, due)).toBe(value * 3_600_000)
      }),
      { numRuns: 300 },
    )
  })

  test('in days falls on a working day unless it counts days by law', () => {
    fc.assert(
      fc.property(anyCalendar, dayTarget, anyMoment, (calendar, target, received) => {
        const { due } = dueAt(calendar, { ...target, statutory: false }, { received })
        if (due === null) throw new Error('day counts always have a due time')
        const knownOn = wall(received).toPlainDate().toString()
        expect(isWorkingDay(calendar, wall(due).toPlainDate().toString(), { knownOn })).toEqual({
          working: true,
        })
      }),
      RUNS,
    )
  })

  test('of a second stage is never later for a late first reply than for none (D7)', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        dayTarget,
        dayTarget,
        anyMoment,
        soon,
        (calendar, target, firstTarget, received, later) => {
          const firstReply = instant(milliseconds(received) + later)
          const before = dueAt(calendar, target, { received, firstTarget }).due
          const after = dueAt(calendar, target, { received, firstTarget, firstReply }).due
          if (before === null || after === null) throw new Error('day counts always have a due time')
          expect(milliseconds(after)).toBeLessThanOrEqual(milliseconds(before))
        },
      ),
      RUNS,
    )
  })

  test('does not move later for a closure published after the contact (D10)', () => {
    fc.assert(
      fc.property(
        anyCalendar,
        anyTarget,
        anyMoment,
        fc.integer({ min: 0, max: 30 }),
        (calendar, target, received, days) => {
          const receivedOn = wall(received).toPlainDate()
          const late = {
            date: receivedOn.add({ days }).toString(),
            publishedOn: receivedOn.add({ days: 1 }).toString(),
          }
          const before = dueAt(calendar, target, { received }).due
          const after = dueAt({ ...calendar, closures: [...calendar.closures, late] }, target, {
            received,
          }).due
          expect(after).toBe(before)
        },
      ),
      RUNS,
    )
  })

  test('without hours is missing from every opening-hour target and says why, and no loop hangs (D2)', () => {
    fc.assert(
      fc.property(
        hourTarget,
        anyMoment,
        fc.constantFrom(null, {}, { mon: [] }),
        (target, received, hours) => {
          const empty: WorkingCalendar = {
            nation: 'england',
            hours,
            specialHours: {},
            closures: [],
            bankHolidays: [],
          }
          const answer = dueAt(empty, target, { received })
          expect(answer.due === null).toBe(target.unit !== 'continuous_hours')
          expect(answer.steps.at(-1)?.rule).toBe(answer.due === null ? 'D2' : 'D14')
        },
      ),
      { numRuns: 50 },
    )
  })

  test('can always be explained, the due time or its absence last', () => {
    fc.assert(
      fc.property(anyCalendar, anyTarget, anyMoment, (calendar, target, received) => {
        const answer = dueAt(calendar, target, { received })
        const lines = explain(answer)
        expect(lines).toHaveLength(answer.steps.length + 1)
        expect(lines.at(-1)).toMatch(answer.due === null ? /^No due time\.$/ : /^Due by .+\.$/)
        expect(lines.join()).not.toMatch(/undefined|NaN/)
      }),
      { numRuns: 300 },
    )
  })
})

test.each<[string, Instant, Instant]>([
  ['forward', '2026-03-27T15:00:00.000Z', '2026-03-30T16:00:00.000Z'],
  ['back', '2026-10-23T14:00:00.000Z', '2026-10-26T17:00:00.000Z'],
])('a working day over the weekend the clocks go %s ends at five on the wall (D14)', (_, received, due) => {
  const nineToFive: Interval[] = [['09:00', '17:00']]
  const office: WorkingCalendar = {
    nation: 'england',
    hours: { mon: nineToFive, fri: nineToFive },
    specialHours: {},
    closures: [],
    bankHolidays: [],
  }
  const oneDay: TargetRule = { value: 1, unit: 'working_days' }
  expect(dueAt(office, oneDay, { received }).due).toBe(due)
  expect(dueAt(office, { value: 10, unit: 'working_hours' }, { received }).due).toBe(due)
})

const soon = fc.oneof(fc.integer({ min: 1, max: 5_000 }), fc.integer({ min: 1, max: 20 * 86_400_000 }))

const wall = (at: Instant) => Temporal.Instant.from(at).toZonedDateTimeISO('Europe/London')

/** Closures whose publication date cannot make `openingAt` and a due time disagree about a day. */
function withoutDates(calendar: WorkingCalendar) {
  return calendar.closures.map(({ date }) => ({ date }))
}

/** The autumn hour from one to two, which the wall clock shows twice; the examples cover it. */
function isInRepeatedHour(at: Instant): boolean {
  return wall(at).hoursInDay === 25 && wall(at).hour === 1
}

/** The literal reading of D2, by comparing strings of the wall clock. */
function isOpenByTheWall(calendar: WorkingCalendar, at: Instant): boolean {
  const time = wall(at).toPlainTime().toString().slice(0, 5)
  const today = wall(at).toPlainDate()
  const runsOver = ([open, close]: Interval) => close <= open
  return (
    hoursOf(calendar, today).some(
      ([open, close]) => open <= time && (time < close || runsOver([open, close])),
    ) ||
    hoursOf(calendar, today.subtract({ days: 1 })).some(
      ([open, close]) => runsOver([open, close]) && time < close,
    )
  )
}

function hoursOf(calendar: WorkingCalendar, day: Temporal.PlainDate): readonly Interval[] {
  const date = day.toString()
  if (calendar.closures.some(closure => closure.date === date)) return []
  const special = calendar.specialHours[date]
  if (special) return special
  if (calendar.bankHolidays.includes(date) && !isRoundTheClock(calendar)) return []
  const name = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)[day.dayOfWeek - 1]
  return (name && calendar.hours?.[name]) ?? []
}

/** Milliseconds of open time between two moments, counted from one change to the next. */
function openTime(calendar: WorkingCalendar, from: Instant, to: Instant): number {
  let total = 0
  let at = from
  for (let turns = 0; turns < 5_000 && at < to; turns++) {
    const opening = openingAt(calendar, at)
    const turn = opening.state === 'open' ? opening.until : opening.state === 'closed' ? opening.opens : null
    const next = turn === null || turn > to ? to : turn
    if (opening.state === 'open') total += milliseconds(next) - milliseconds(at)
    at = next
  }
  return total
}
