import { expect, test } from 'vitest'
import { exceptionalDays } from './exceptional-days.ts'

const NOW = '2026-11-26T12:00:00.000Z'
const noon = (date: string) => `${date}T12:00:00.000Z`
const days = (from: string, to = from) => ({ from, to })

test('a notice is named whole, and once, however many came in while it was in force', () => {
  const told = [noon('2026-11-11'), noon('2026-11-12'), noon('2026-11-12')]
  const notices = [days('2026-11-10', '2026-11-14'), days('2026-11-20', '2026-11-21')]
  expect(exceptionalDays(told, notices, NOW)).toEqual([days('2026-11-10', '2026-11-14')])
})

test('a notice that goes on is named as far as today', () => {
  const notices = [days('2026-11-25', '2026-12-24')]
  expect(exceptionalDays([NOW], notices, NOW)).toEqual([days('2026-11-25', '2026-11-26')])
})

test('what a notice said that day stays said when the notice has been taken away', () => {
  const told = [noon('2026-11-03'), noon('2026-11-01')]
  expect(exceptionalDays(told, [], NOW)).toEqual([days('2026-11-01'), days('2026-11-03')])
})

test('days that follow on one another or overlap are one span, in order', () => {
  const notices = [
    days('2026-11-16', '2026-11-18'),
    days('2026-11-10', '2026-11-20'),
    days('2026-10-30', '2026-10-31'),
  ]
  const told = [noon('2026-11-17'), noon('2026-11-21'), noon('2026-10-31'), noon('2026-11-01')]
  expect(exceptionalDays(told, notices, NOW)).toEqual([
    days('2026-10-30', '2026-11-01'),
    days('2026-11-10', '2026-11-21'),
  ])
})

test('the day is the one in London', () => {
  expect(exceptionalDays(['2026-07-01T23:30:00.000Z'], [], NOW)).toEqual([days('2026-07-02')])
})
