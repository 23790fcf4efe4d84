import { describe, expect, test } from 'vitest'
import { bankHolidayList, calendarOf, checkBankHolidays } from './calendar-of.ts'
import { describeProblem } from './problem.ts'
import { sampleProfile } from './sample.ts'

const lists = {
  'england-and-wales': [{ date: '2026-12-25' }, { date: '2026-04-06' }],
  scotland: [{ date: '2026-11-30' }],
}

describe('the calendar of a profile', () => {
  test('holds hours, closures and special hours as working time takes them', () => {
    const profile = sampleProfile({
      hours: { service: { fri: [['08:30', '16:30']] }, ref: '3.1' },
      calendar: {
        closures: [
          { date: '2026-12-24', published_on: '2026-11-01', reason: 'Christmas' },
          { date: '2026-12-29' },
        ],
        special_hours: { '2026-12-23': [['09:00', '12:00']] },
        ref: '3.3',
      },
    })
    expect(calendarOf(profile, lists)).toEqual({
      nation: 'england',
      hours: { fri: [['08:30', '16:30']] },
      specialHours: { '2026-12-23': [['09:00', '12:00']] },
      closures: [
        { date: '2026-12-24', publishedOn: '2026-11-01', reason: 'Christmas' },
        { date: '2026-12-29' },
      ],
      bankHolidays: ['2026-04-06', '2026-12-25'],
      version: expect.stringMatching(/^[0-9a-f]{16}$/),
    })
  })

  test("adds the association's own bank holidays, in order and once", () => {
    const profile = sampleProfile({
      calendar: {
        extra_bank_holidays: [
          { date: '2026-05-01', reason: 'Local' },
          { date: '2026-04-06', reason: 'Easter' },
        ],
        ref: '3.3',
      },
    })
    expect(calendarOf(profile, lists).bankHolidays).toEqual(['2026-04-06', '2026-05-01', '2026-12-25'])
  })

  test.each([
    ['england', 'england-and-wales'],
    ['wales', 'england-and-wales'],
    ['scotland', 'scotland'],
    ['northern_ireland', 'northern-ireland'],
  ])("in %s the nation's list is %s, though the policy is silent (D3)", (value, list) => {
    const profile = sampleProfile({ nation: { value, basis: 'document', ref: '1' } })
    expect(profile.calendar.bank_holidays).toBeNull()
    expect(bankHolidayList(profile)).toBe(list)
  })

  test('a list that the profile names comes before its nation', () => {
    const profile = sampleProfile({ calendar: { bank_holidays: 'scotland', ref: '4.4' } })
    expect(calendarOf(profile, lists).bankHolidays).toEqual(['2026-11-30'])
  })

  test.each([
    ['null, hours not settled,', null],
    ['"none", settled that none are kept,', 'none'],
  ])('%s is no hours (D2)', (_, service) => {
    expect(calendarOf(sampleProfile({ hours: { service, ref: '1' } }), lists).hours).toBeNull()
  })

  test('an empty week is never open, which is something else', () => {
    expect(calendarOf(sampleProfile({ hours: { service: {}, ref: '1' } }), lists).hours).toEqual({})
  })

  test('a nation without a list is an error', () => {
    const profile = sampleProfile({ nation: { value: 'northern_ireland', basis: 'document', ref: '1' } })
    expect(() => calendarOf(profile, lists)).toThrow(new RangeError('No bank holidays for northern-ireland'))
  })
})

test.each<[string, unknown, string[]]>([
  ['nothing', null, ['expected a group of fields; got null']],
  ['a list alone', [], ['expected a group of fields; got []']],
  ['a list that is none', { scotland: {} }, ['scotland: expected a list; got {}']],
  [
    'a day that does not exist',
    { scotland: [{ date: '2026-11-31', title: "St Andrew's Day" }] },
    ['scotland[0].date: expected a date that exists, YYYY-MM-DD; got "2026-11-31"'],
  ],
])('bank holidays that are %s are refused', (_, raw, lines) => {
  const checked = checkBankHolidays(raw)
  expect('problems' in checked && checked.problems.map(describeProblem)).toEqual(lines)
})
