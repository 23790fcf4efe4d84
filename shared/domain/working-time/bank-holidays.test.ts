import { expect, test } from 'vitest'
import list from '../../../associations/bank-holidays.json' with { type: 'json' }
import { bankHolidaysOf, listRunsOut } from './bank-holidays.ts'

test('England and Wales share a list; Scotland has its own one-off holiday and no Easter Monday (D3)', () => {
  expect(bankHolidaysOf(list, 'wales')).toEqual(bankHolidaysOf(list, 'england'))
  expect(bankHolidaysOf(list, 'wales')).toContain('2026-04-06')
  expect(bankHolidaysOf(list, 'scotland')).not.toContain('2026-04-06')
  expect(bankHolidaysOf(list, 'scotland')).toContain('2026-06-15')
})

test('extra days are put in order, each day once', () => {
  const small = { scotland: [{ date: '2026-12-25' }, { date: '2026-01-01' }] }
  expect(bankHolidaysOf(small, 'scotland', ['2026-05-18', '2026-12-25'])).toEqual([
    '2026-01-01',
    '2026-05-18',
    '2026-12-25',
  ])
})

test('a nation the list does not have is refused, not counted as without holidays', () => {
  expect(() => bankHolidaysOf(list, 'northern_ireland')).toThrow('the list has none for "northern-ireland"')
  expect(() => listRunsOut({ scotland: [] }, 'scotland', '2026-01-01T00:00:00.000Z')).toThrow('"scotland"')
})

test('the list runs out six months before the end of its last year, by London dates', () => {
  expect(listRunsOut(list, 'wales', '2028-06-29T22:59:59.999Z')).toBeNull()
  expect(listRunsOut(list, 'wales', '2028-06-29T23:00:00.000Z')).toBe('2028-12-31')
  expect(listRunsOut(list, 'wales', '2031-01-01T00:00:00.000Z')).toBe('2028-12-31')
})
