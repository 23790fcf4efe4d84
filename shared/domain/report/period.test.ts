import { expect, test } from 'vitest'
import { isWithin, lastDay, namedPeriod, PERIOD_NAMES, periodOf } from './period.ts'

const HOUR = 3_600_000
const hours = ({ start, end }: { start: string; end: string }) => (Date.parse(end) - Date.parse(start)) / HOUR

test('a period goes from one London midnight to another', () => {
  const november = periodOf('2026-11-01', '2026-12-01')
  expect(november).toMatchObject({ start: '2026-11-01T00:00:00.000Z', end: '2026-12-01T00:00:00.000Z' })
  expect(lastDay(november)).toBe('2026-11-30')
  const july = periodOf('2026-07-01', '2026-07-02')
  expect(july).toMatchObject({ start: '2026-06-30T23:00:00.000Z', end: '2026-07-01T23:00:00.000Z' })
})

test('the day of the spring change has 23 hours and that of the autumn change 25', () => {
  const spring = periodOf('2026-03-29', '2026-03-30')
  expect(hours(spring)).toBe(23)
  expect(spring).toMatchObject({ start: '2026-03-29T00:00:00.000Z', end: '2026-03-29T23:00:00.000Z' })
  const autumn = periodOf('2026-10-25', '2026-10-26')
  expect(hours(autumn)).toBe(25)
  expect(autumn).toMatchObject({ start: '2026-10-24T23:00:00.000Z', end: '2026-10-26T00:00:00.000Z' })
})

test('the first moment is in it and the last is not, so that nothing counts twice', () => {
  const [saturday, sunday] = [periodOf('2026-10-24', '2026-10-25'), periodOf('2026-10-25', '2026-10-26')]
  expect(isWithin(saturday, saturday.end)).toBe(false)
  expect(isWithin(sunday, saturday.end)).toBe(true)
})

test.each([
  ['this_quarter', '2026-11-26T10:00:00.000Z', '2026-10-01', '2027-01-01'],
  ['last_quarter', '2026-11-26T10:00:00.000Z', '2026-07-01', '2026-10-01'],
  ['this_year', '2026-11-26T10:00:00.000Z', '2026-04-01', '2027-04-01'],
  ['last_year', '2026-11-26T10:00:00.000Z', '2025-04-01', '2026-04-01'],
  ['this_year', '2027-03-31T22:00:00.000Z', '2026-04-01', '2027-04-01'],
  ['last_quarter', '2027-01-31T10:00:00.000Z', '2026-10-01', '2027-01-01'],
] as const)('%s at %s is %s to %s', (name, now, from, to) => {
  expect(namedPeriod(name, now)).toMatchObject({ from, to })
})

test('the new year begins at midnight in London, an hour before it does in UTC', () => {
  expect(namedPeriod('this_year', '2027-03-31T23:00:00.000Z').from).toBe('2027-04-01')
  expect(namedPeriod('this_quarter', '2027-03-31T22:59:59.999Z').from).toBe('2027-01-01')
})

test('every named period holds or precedes now', () => {
  const now = '2028-02-29T12:00:00.000Z'
  for (const name of PERIOD_NAMES) {
    const period = namedPeriod(name, now)
    if (name.startsWith('this')) expect(isWithin(period, now)).toBe(true)
    else expect(period.end <= now).toBe(true)
  }
})
