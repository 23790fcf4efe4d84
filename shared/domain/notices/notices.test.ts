import { expect, test } from 'vitest'
import { sampleProfile } from '../profile/sample.ts'
import { closuresAhead, noticesAt } from './notices.ts'

const snow = {
  from: '2026-11-25',
  to: '2026-11-27',
  words: { en: 'Snow keeps us from some homes.', cy: 'Mae’r eira’n ein rhwystro.' },
}
const profile = { ...sampleProfile(), notices: [snow] }

test('a notice is in force from its first date to the end of its last, by London', () => {
  const inForce = (at: string) => noticesAt(profile, at, 'en').length
  expect(inForce('2026-11-24T23:59:59.000Z')).toBe(0)
  expect(inForce('2026-11-25T00:00:00.000Z')).toBe(1)
  expect(inForce('2026-11-27T23:59:59.000Z')).toBe(1)
  expect(inForce('2026-11-28T00:00:00.000Z')).toBe(0)
})

test("is said in the reader's language where it was written, else in English", () => {
  expect(noticesAt(profile, '2026-11-26T10:00:00.000Z', 'cy')[0]?.words).toBe('Mae’r eira’n ein rhwystro.')
  expect(noticesAt(profile, '2026-11-26T10:00:00.000Z', 'pl')[0]?.words).toBe(
    'Snow keeps us from some homes.',
  )
})

test('a published closure is shown for three weeks before it and on its day, and one not yet published is not', () => {
  const closures = [
    { date: '2026-12-10', published_on: '2026-11-20', reason: 'Training' },
    { date: '2026-12-11', published_on: '2026-12-01', reason: null },
    { date: '2027-01-10', published_on: '2026-11-01', reason: null },
  ]
  const closing = {
    ...profile,
    calendar: {
      ...(profile.calendar ?? {
        bank_holidays: null,
        extra_bank_holidays: [],
        special_hours: {},
        ref: null,
        note: null,
      }),
      closures,
    },
  } as typeof profile
  expect(closuresAhead(closing, '2026-11-26T10:00:00.000Z')).toEqual([
    { date: '2026-12-10', reason: 'Training' },
  ])
  expect(closuresAhead(closing, '2026-12-10T20:00:00.000Z').map(({ date }) => date)).toContain('2026-12-10')
})
