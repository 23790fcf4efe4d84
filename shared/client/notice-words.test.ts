import { expect, test } from 'vitest'
import { closedWhen, noticeWhen } from './notice-words.ts'
import { wordsIn } from './testing.ts'

const [english, welsh] = [wordsIn('en'), wordsIn('cy')]

test('a notice is dated from its first day to its last, the month said once', () => {
  const days = { from: '2026-11-25', to: '2026-11-27' }
  expect(noticeWhen(days, english)).toBe('From Wednesday 25 to Friday 27 November:')
  expect(noticeWhen(days, welsh)).toBe('O ddydd Mercher 25 i ddydd Gwener 27 Tachwedd:')
})

test('over the end of a month, or of a year, both months are said', () => {
  const days = { from: '2026-11-30', to: '2026-12-02' }
  expect(noticeWhen(days, english)).toBe('From Monday 30 November to Wednesday 2 December:')
  expect(noticeWhen(days, welsh)).toBe('O ddydd Llun 30 Tachwedd i ddydd Mercher 2 Rhagfyr:')
  expect(noticeWhen({ from: '2026-11-30', to: '2027-11-01' }, english)).toContain('30 November to')
})

test('a single day is one day, in summer as in winter', () => {
  expect(noticeWhen({ from: '2026-11-27', to: '2026-11-27' }, english)).toBe('On Friday 27 November:')
  expect(noticeWhen({ from: '2026-07-01', to: '2026-07-01' }, welsh)).toBe('Ar ddydd Mercher 1 Gorffennaf:')
})

test('a closed day is said with its reason, or without one', () => {
  const day = { date: '2026-12-10', reason: 'staff training' }
  expect(closedWhen(day, english)).toBe('We are closed on Thursday 10 December:')
  expect(closedWhen({ ...day, reason: null }, english)).toBe('We are closed on Thursday 10 December.')
  expect(closedWhen({ ...day, reason: null }, welsh)).toBe('Byddwn ni ar gau ddydd Iau 10 Rhagfyr.')
})
