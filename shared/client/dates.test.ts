import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '../domain/languages.ts'
import { dateOf, dayAndTime, dayOf, daysAhead, dayWhen, duration, isEndOfDay, timeOf } from './dates.ts'
import { learnDates } from './written-dates.ts'

describe('times', () => {
  test.each([
    ['2026-11-23T10:18:00.000Z', '10.18am', '10.18yb'],
    ['2026-11-23T17:00:00.000Z', '5pm', '5yh'],
    ['2026-11-23T09:05:00.000Z', '9.05am', '9.05yb'],
    ['2026-11-23T12:00:00.000Z', 'midday', 'hanner dydd'],
    ['2026-11-23T12:01:00.000Z', '12.01pm', '12.01yh'],
    ['2026-11-23T00:00:00.000Z', 'midnight', 'hanner nos'],
    ['2026-11-23T00:30:00.000Z', '12.30am', '12.30yb'],
  ])('%s is %s, in Welsh %s', (at, english, welsh) => {
    expect(timeOf(at, 'en')).toBe(english)
    expect(timeOf(at, 'cy')).toBe(welsh)
  })

  test('summer time is London’s, whatever the device’s zone', () => {
    expect(timeOf('2026-07-01T09:18:00.000Z', 'en')).toBe('10.18am')
    expect(timeOf('2026-10-25T00:30:00.000Z', 'en')).toBe('1.30am')
    expect(timeOf('2026-10-25T01:30:00.000Z', 'en')).toBe('1.30am')
  })

  test.each([
    ['pl', '9:05', '17:05', '12:00'],
    ['ro', '9:05', '17:05', '12:00'],
    ['pt', '9:05', '17:05', '12:00'],
    ['es', '9:05', '17:05', '12:00'],
    ['it', '9:05', '17:05', '12:00'],
    ['uk', '9:05', '17:05', '12:00'],
    ['fa', '9:05', '17:05', '12:00'],
    ['ar', '9:05 ص', '5:05 م', '12:00 ظهرًا'],
    ['ur', '9:05 AM', '5:05 PM', '12:00 دوپہر'],
    ['bn', '9:05 AM', '5:05 PM', '12:00 দুপুর'],
    ['gu', '9:05 AM', '5:05 PM', '12:00 બપોરે'],
    ['pa', '9:05 AM', '5:05 PM', 'ਦੁਪਹਿਰੇ 12:00'],
  ])(
    'in %s they are by the clock its readers use: %s, %s, and noon %s',
    (language, morning, evening, noon) => {
      const said = ['2026-11-23T09:05:00.000Z', '2026-11-23T17:05:00.000Z', '2026-11-23T12:00:00.000Z'].map(
        at => timeOf(at, language).replace(/\s/g, ' '),
      )
      expect(said).toEqual([morning, evening, noon])
    },
  )

  test.each([
    ['ar', '12:00 منتصف الليل'],
    ['ur', '12:00 رات'],
    ['bn', '12:00 রাত্রি'],
    ['gu', '12:00 રાત્રે'],
    ['pa', 'ਰਾਤੀਂ 12:00'],
    ['fa', '0:00'],
  ])('in %s midnight is said as the night: %s', (language, midnight) => {
    expect(timeOf('2026-11-23T00:00:00.000Z', language).replace(/\s/g, ' ')).toBe(midnight)
  })
})

describe('days', () => {
  const now = '2026-11-22T23:30:00.000Z'
  test.each([
    ['2026-11-22T08:00:00.000Z', 'today', 'heddiw'],
    ['2026-11-23T00:30:00.000Z', 'tomorrow', 'yfory'],
    ['2026-11-21T10:00:00.000Z', 'yesterday', 'ddoe'],
    ['2026-11-24T10:00:00.000Z', 'Tuesday', 'dydd Mawrth'],
    ['2026-11-28T10:00:00.000Z', 'Saturday', 'dydd Sadwrn'],
    ['2026-11-30T10:00:00.000Z', 'Monday 30 November', 'dydd Llun 30 Tachwedd'],
    ['2026-11-16T10:00:00.000Z', 'Monday 16 November', 'dydd Llun 16 Tachwedd'],
  ])('%s is %s, in Welsh %s', (at, english, welsh) => {
    expect(dayOf(at, now, 'en')).toBe(english)
    expect(dayOf(at, now, 'cy')).toBe(welsh)
  })

  test('days are counted by London’s calendar, not by 24 hours', () => {
    expect(daysAhead('2026-07-01T23:30:00.000Z', '2026-07-01T22:30:00.000Z')).toBe(1)
    expect(daysAhead('2026-03-30T00:30:00.000Z', '2026-03-28T23:30:00.000Z')).toBe(2)
  })

  test('Welsh softens a day that says when', () => {
    expect(dayWhen('2026-11-24T10:00:00.000Z', now, 'cy')).toBe('ddydd Mawrth')
    expect(dayWhen('2026-11-23T10:00:00.000Z', now, 'cy')).toBe('yfory')
    expect(dayWhen('2026-11-24T10:00:00.000Z', now, 'en')).toBe('Tuesday')
  })

  test('a time on another day says which', () => {
    expect(dayAndTime('2026-11-22T10:18:00.000Z', now, 'en')).toBe('10.18am')
    expect(dayAndTime('2026-11-21T10:18:00.000Z', now, 'en')).toBe('yesterday, 10.18am')
    expect(dayAndTime('2026-11-16T10:18:00.000Z', now, 'cy')).toBe('dydd Llun 16 Tachwedd, 10.18yb')
  })
})

test.each([
  [40.9, '40 seconds', '40 eiliad'],
  [1, '1 second', '1 eiliad'],
  [60, '1 minute', '1 munud'],
  [179, '2 minutes', '2 funud'],
  [3600, '1 hour', '1 awr'],
  [47 * 3600, '47 hours', '47 awr'],
  [48 * 3600, '2 days', '2 ddiwrnod'],
  [-5, '0 seconds', '0 eiliad'],
])('%d seconds are %s, in Welsh %s', (seconds, english, welsh) => {
  expect(duration(seconds, 'en')).toBe(english)
  expect(duration(seconds, 'cy')).toBe(welsh)
})

test('a date that is kept is written out, and is London’s', () => {
  expect(dateOf('2026-07-01T23:30:00.000Z', 'en')).toBe('Thursday 2 July')
  expect(dateOf('2026-11-27T17:00:00.000Z', 'cy')).toBe('dydd Gwener 27 Tachwedd')
})

const FRIDAY = '2026-11-27T17:05:00.000Z'
test.each([
  ['pl', 'piątek, 27 listopada', 'jutro', '3 dni'],
  ['ro', 'vineri, 27 noiembrie', 'mâine', '3 zile'],
  ['pa', 'ਸ਼ੁੱਕਰਵਾਰ, 27 ਨਵੰਬਰ', 'ਭਲਕੇ', '3 ਦਿਨ'],
  ['ur', 'جمعہ، 27 نومبر', 'آئندہ کل', '3 دن'],
  ['pt', 'sexta-feira, 27 de novembro', 'amanhã', '3 dias'],
  ['es', 'viernes, 27 de noviembre', 'mañana', '3 días'],
  ['ar', 'الجمعة، 27 نوفمبر', 'غدًا', '3 أيام'],
  ['bn', 'শুক্রবার 27 নভেম্বর', 'আগামীকাল', '3 দিন'],
  ['gu', 'શુક્રવાર, 27 નવેમ્બર', 'આવતીકાલે', '3 દિવસ'],
  ['it', 'venerdì 27 novembre', 'domani', '3 giorni'],
  ['uk', 'пʼятниця, 27 листопада', 'завтра', '3 дні'],
  ['fa', 'جمعه 27 نوامبر', 'فردا', '3 روز'],
])('in %s a date is %s, the next day %s, and three days %s', (language, date, tomorrow, days) => {
  expect(dateOf(FRIDAY, language)).toBe(date)
  expect(dayOf(FRIDAY, '2026-11-26T10:00:00.000Z', language)).toBe(tomorrow)
  expect(duration(3 * 86_400, language)).toBe(days)
})

test('digits are 0 to 9 and the calendar is Britain’s in every language', () => {
  for (const { code } of LANGUAGES) {
    expect(dateOf(FRIDAY, code)).toContain('27')
    expect(timeOf(FRIDAY, code)).toMatch(/^(17|5)[:.]05/)
    expect(duration(42, code)).toMatch(/^42/)
    expect(dateOf(FRIDAY, code) + timeOf(FRIDAY, code) + duration(42, code)).not.toMatch(/(?![0-9])\p{Nd}/u)
  }
})

test('from right to left a day and its time are joined by that script’s comma', () => {
  expect(dayAndTime('2026-11-26T10:18:00.000Z', FRIDAY, 'fa')).toBe('دیروز، 10:18')
})

test('a language that browsers do not know is said in the words that come with it', () => {
  const dates = JSON.parse(readFileSync('locales/pa/dates.json', 'utf8'))
  learnDates('x-panjabi', dates)
  expect(dateOf(FRIDAY, 'x-panjabi')).toBe('ਸ਼ੁੱਕਰਵਾਰ 27 ਨਵੰਬਰ')
  expect(dayOf(FRIDAY, '2026-11-28T10:00:00.000Z', 'x-panjabi')).toBe('ਬੀਤੇ ਕੱਲ੍ਹ')
  expect(dayOf(FRIDAY, '2026-11-24T10:00:00.000Z', 'x-panjabi')).toBe('ਸ਼ੁੱਕਰਵਾਰ')
  // Node knows Panjabi: its own words are what is written out for browsers that do not.
  for (const unit of [1, 2, 42]) {
    learnDates('pa-x-written', dates)
    expect(duration(unit * 3600, 'pa-x-written')).toBe(duration(unit * 3600, 'pa'))
    expect(duration(unit, 'pa-x-written')).toBe(duration(unit, 'pa'))
  }
})

test('only the last minute of London’s day is its end', () => {
  expect(isEndOfDay('2026-11-27T23:59:59.000Z')).toBe(true)
  expect(isEndOfDay('2026-07-01T22:59:59.000Z')).toBe(true)
  expect([isEndOfDay('2026-11-27T23:58:59.000Z'), isEndOfDay('2026-11-28T00:00:00.000Z')]).toEqual([
    false,
    false,
  ])
})
