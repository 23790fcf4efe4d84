import { expect, test } from 'vitest'
import { calendar } from './examples.ts'
import { isWorkingDay } from './working-day.ts'

const working = { working: true }
const not = (reason: string) => ({ working: false, reason })

test('weekends and bank holidays are no working days, whatever the opening hours (D3)', () => {
  const saturdays = calendar({ hours: { sat: [['09:00', '12:00']] } })
  expect(isWorkingDay(saturdays, '2026-03-07')).toEqual(not('weekend'))
  expect(isWorkingDay(saturdays, '2026-03-08')).toEqual(not('weekend'))
  expect(isWorkingDay(saturdays, '2026-04-03')).toEqual(not('bank_holiday'))
  expect(isWorkingDay(saturdays, '2026-03-09')).toEqual(working)
})

test('a weekday without hours, or with empty special hours, is a working day (D3)', () => {
  expect(isWorkingDay(calendar({ hours: {}, specialHours: { '2026-03-10': [] } }), '2026-03-10')).toEqual(
    working,
  )
})

test('a closure counts if it was published on a day before it, or if nobody wrote down when (D3)', () => {
  const shut = (publishedOn?: string) =>
    calendar({ closures: [{ date: '2026-03-10', ...(publishedOn && { publishedOn }) }] })
  expect(isWorkingDay(shut(), '2026-03-10')).toEqual(not('closure'))
  expect(isWorkingDay(shut('2026-03-09'), '2026-03-10')).toEqual(not('closure'))
  expect(isWorkingDay(shut('2026-03-10'), '2026-03-10')).toEqual(working)
})

test('a closure published after receipt does not count; on the day of receipt it does (D10)', () => {
  const shut = calendar({ closures: [{ date: '2026-03-10', publishedOn: '2026-03-06' }] })
  expect(isWorkingDay(shut, '2026-03-10', { knownOn: '2026-03-05' })).toEqual(working)
  expect(isWorkingDay(shut, '2026-03-10', { knownOn: '2026-03-06' })).toEqual(not('closure'))
})

test('a statutory period heeds bank holidays but no closures (D10)', () => {
  const shut = calendar({ closures: [{ date: '2026-03-10' }] })
  expect(isWorkingDay(shut, '2026-03-10', { statutory: true })).toEqual(working)
  expect(isWorkingDay(shut, '2026-04-03', { statutory: true })).toEqual(not('bank_holiday'))
})
