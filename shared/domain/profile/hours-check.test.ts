import { expect, test } from 'vitest'
import type { WeekHours } from '../working-time/calendar.ts'
import { problemsOf } from './sample.ts'

const hoursProblems = (hours: Record<string, unknown>, calendar: Record<string, unknown> = {}) =>
  problemsOf({ hours: { ref: '1', ...hours }, calendar: { ref: '1', ...calendar } })

test.each<[string, WeekHours]>([
  ['never open', {}],
  ['closed by an empty list', { mon: [] }],
  [
    'a lunch break, written in either order',
    {
      mon: [
        ['13:00', '17:00'],
        ['09:00', '12:00'],
      ],
    },
  ],
  [
    'intervals that touch',
    {
      mon: [
        ['09:00', '12:00'],
        ['12:00', '17:00'],
      ],
    },
  ],
  ['past midnight up to the next opening', { mon: [['22:00', '06:00']], tue: [['06:00', '12:00']] }],
  ['Sunday night up to Monday morning', { sun: [['22:00', '06:00']], mon: [['06:00', '12:00']] }],
  [
    'round the clock',
    Object.fromEntries(
      ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map(day => [day, [['00:00', '24:00']]]),
    ),
  ],
])('%s is sound', (_, service) => {
  expect(hoursProblems({ service })).toEqual([])
})

test('"none" says that no hours are kept', () => {
  expect(hoursProblems({ service: 'none' })).toEqual([])
})

test('intervals of one day that overlap are refused', () => {
  expect(
    hoursProblems({
      service: {
        mon: [
          ['09:00', '13:00'],
          ['12:00', '17:00'],
        ],
      },
    }),
  ).toEqual([
    'hours.service.mon[1]: expected hours that do not overlap hours.service.mon[0] (09:00–13:00); got ["12:00","17:00"]',
  ])
})

test('an interval past midnight that runs into the next day is refused', () => {
  expect(hoursProblems({ service: { mon: [['22:00', '06:00']], tue: [['05:00', '12:00']] } })).toEqual([
    'hours.service.tue[0]: expected hours that do not overlap hours.service.mon[0] (22:00–06:00); got ["05:00","12:00"]',
  ])
})

test('Sunday night that runs into Monday is refused', () => {
  expect(hoursProblems({ service: { mon: [['05:00', '12:00']], sun: [['22:00', '06:00']] } })).toEqual([
    'hours.service.mon[0]: expected hours that do not overlap hours.service.sun[0] (22:00–06:00); got ["05:00","12:00"]',
  ])
})

test("a queue's own hours and special hours are held to the same", () => {
  const overlapping = [
    ['09:00', '13:00'],
    ['12:00', '17:00'],
  ]
  expect(
    hoursProblems(
      { by_queue: { lettings: { wed: overlapping }, repairs: null } },
      { special_hours: { '2026-12-24': overlapping } },
    ),
  ).toEqual([
    'hours.by_queue.lettings.wed[1]: expected hours that do not overlap hours.by_queue.lettings.wed[0] (09:00–13:00); got ["12:00","17:00"]',
    'calendar.special_hours.2026-12-24[1]: expected hours that do not overlap calendar.special_hours.2026-12-24[0] (09:00–13:00); got ["12:00","17:00"]',
  ])
})
