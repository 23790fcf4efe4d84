import { expect, test } from 'vitest'
import { dueAt } from './due.ts'
import { calendar, ROUND_THE_CLOCK } from './examples.ts'
import { explain } from './explain.ts'
import { plainMoment } from './plain-english.ts'

test('a working-day answer reads as the days that counted and those that did not', () => {
  const answer = dueAt(
    calendar({ closures: [{ date: '2026-04-07' }] }),
    { value: 1, unit: 'working_days' },
    { received: '2026-04-02T10:00:00.000Z' },
  )
  expect(explain(answer)).toEqual([
    'The count starts from Thursday 2 April 2026 (D6).',
    'Friday 3 April 2026 does not count: a bank holiday (D3).',
    'Saturday 4 April 2026 does not count: a weekend (D3).',
    'Sunday 5 April 2026 does not count: a weekend (D3).',
    'Monday 6 April 2026 does not count: a bank holiday (D3).',
    'Tuesday 7 April 2026 does not count: a closure published in advance (D3).',
    'Wednesday 8 April 2026 is working day 1 (D6).',
    'The last day ends at 5pm: the office closes (D8).',
    'Due by 5pm on Wednesday 8 April 2026.',
  ])
})

test('a question asked just before closing is explained as running on (D4)', () => {
  const answer = dueAt(
    calendar(),
    { value: 3, unit: 'live_minutes' },
    { received: '2026-03-10T16:59:00.000Z' },
  )
  expect(explain(answer)).toEqual([
    'Asked while open, at 4.59pm on Tuesday 10 March 2026: the clock starts at once (D4).',
    'The clock runs on past closing at 5pm, because the question came before it (D4).',
    'Due by 5.02pm on Tuesday 10 March 2026.',
  ])
})

test('a clock that runs out at closing time does not run past it (D4)', () => {
  const answer = dueAt(
    calendar(),
    { value: 3, unit: 'live_minutes' },
    { received: '2026-03-10T16:57:00.000Z' },
  )
  expect(explain(answer)).toEqual([
    'Asked while open, at 4.57pm on Tuesday 10 March 2026: the clock starts at once (D4).',
    'Due by 5pm on Tuesday 10 March 2026.',
  ])
})

test('opening hours are told stretch by stretch, up to the close that uses them up (D5)', () => {
  const threeHours = { value: 3, unit: 'working_hours' } as const
  const open = dueAt(calendar(), threeHours, { received: '2026-03-10T14:00:00.000Z' })
  expect(explain(open)).toEqual([
    'Open time counted from 2pm on Tuesday 10 March 2026 to 5pm (D5).',
    'The time is used up exactly at closing, so it is due at closing and not at the next opening (D5).',
    'Due by 5pm on Tuesday 10 March 2026.',
  ])
  const closed = dueAt(calendar(), threeHours, { received: '2026-03-10T18:00:00.000Z' })
  expect(explain(closed)).toEqual([
    'Asked while closed: the clock starts at the next opening, 9am on Wednesday 11 March 2026 (D5).',
    'Open time counted from 9am on Wednesday 11 March 2026 to midday (D5).',
    'Due by midday on Wednesday 11 March 2026.',
  ])
})

test('midnight is no closing for an office that is open on both sides of it', () => {
  const always = calendar({ hours: ROUND_THE_CLOCK })
  const answer = dueAt(always, { value: 2, unit: 'working_hours' }, { received: '2026-03-10T22:00:00.000Z' })
  expect(explain(answer)).toEqual([
    'Open time counted from 10pm on Tuesday 10 March 2026 to midnight (D5).',
    'Due by midnight on Wednesday 11 March 2026.',
  ])
})

test('without hours it says why there is no due time (D2)', () => {
  const answer = dueAt(
    calendar({ hours: null }),
    { value: 3, unit: 'working_hours' },
    { received: '2026-03-10T16:59:00.000Z' },
  )
  expect(explain(answer)).toEqual([
    'No opening hours are set, and this promise counts opening time (D2).',
    'No due time.',
  ])
})

test('a closure published too late is named as one that counts (D10)', () => {
  const answer = dueAt(
    calendar({ closures: [{ date: '2026-03-11', publishedOn: '2026-03-11' }] }),
    { value: 1, unit: 'working_days' },
    { received: '2026-03-10T12:00:00.000Z' },
  )
  expect(explain(answer)).toContain(
    'Wednesday 11 March 2026 counts although it is a closure: it was not published in advance, or only after the contact came in (D10).',
  )
})

test.each([
  ['2026-02-06T16:30:00.000Z', '4.30pm on Friday 6 February 2026'],
  ['2026-02-06T12:00:00.000Z', 'midday on Friday 6 February 2026'],
  ['2026-02-06T00:00:00.000Z', 'midnight on Friday 6 February 2026'],
  ['2026-02-06T00:05:01.000Z', '12.05am and 1 second on Friday 6 February 2026'],
  ['2026-07-06T22:59:59.000Z', 'the end of Monday 6 July 2026'],
  ['2026-10-25T00:30:00.000Z', '1.30am BST on Sunday 25 October 2026'],
  ['2026-10-25T01:30:00.000Z', '1.30am GMT on Sunday 25 October 2026'],
])('%s is said as %s', (at, words) => {
  expect(plainMoment(at)).toBe(words)
})
