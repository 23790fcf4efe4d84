import { describe, expect, test } from 'vitest'
import { calendar, OFFICE_HOURS, ROUND_THE_CLOCK } from './examples.ts'
import { openingAt } from './opening.ts'

describe('the office week', () => {
  test('opens at the first second and is closed at the last (D2)', () => {
    expect(openingAt(calendar(), '2026-03-10T08:59:59.999Z')).toEqual(closed('2026-03-10T09:00:00.000Z'))
    expect(openingAt(calendar(), '2026-03-10T09:00:00.000Z')).toEqual(open('2026-03-10T17:00:00.000Z'))
    expect(openingAt(calendar(), '2026-03-10T16:59:59.999Z')).toEqual(open('2026-03-10T17:00:00.000Z'))
    expect(openingAt(calendar(), '2026-03-10T17:00:00.000Z')).toEqual(closed('2026-03-11T09:00:00.000Z'))
  })

  test('opens an hour earlier in UTC once the clocks have gone forward, and again later (D14)', () => {
    expect(openingAt(calendar(), '2026-03-28T12:00:00.000Z')).toEqual(closed('2026-03-30T08:00:00.000Z'))
    expect(openingAt(calendar(), '2026-10-24T12:00:00.000Z')).toEqual(closed('2026-10-26T09:00:00.000Z'))
  })

  test('is closed on bank holidays and opens after them (D3)', () => {
    expect(openingAt(calendar(), '2026-04-03T09:30:00.000Z')).toEqual(closed('2026-04-07T08:00:00.000Z'))
  })

  test('special hours take the place of the day, also on a bank holiday', () => {
    const special = calendar({ specialHours: { '2026-04-03': [['10:00', '12:00']], '2026-04-07': [] } })
    expect(openingAt(special, '2026-04-03T09:30:00.000Z')).toEqual(open('2026-04-03T11:00:00.000Z'))
    expect(openingAt(special, '2026-04-03T11:00:00.000Z')).toEqual(closed('2026-04-08T08:00:00.000Z'))
  })

  test('a closure shuts the day, whenever it was published and whatever hours are written for it', () => {
    const shut = calendar({
      closures: [{ date: '2026-03-10', publishedOn: '2026-03-10' }],
      specialHours: { '2026-03-10': [['09:00', '12:00']] },
    })
    expect(openingAt(shut, '2026-03-10T09:30:00.000Z')).toEqual(closed('2026-03-11T09:00:00.000Z'))
  })

  test('closes for lunch, and hours that touch or overlap are one', () => {
    const monday = (...intervals: [string, string][]) => calendar({ hours: { mon: intervals } })
    const at = '2026-03-09T09:30:00.000Z'
    expect(openingAt(monday(['13:00', '17:00'], ['09:00', '12:00']), at)).toEqual(
      open('2026-03-09T12:00:00.000Z'),
    )
    expect(openingAt(monday(['09:00', '12:00'], ['12:00', '17:00']), at)).toEqual(
      open('2026-03-09T17:00:00.000Z'),
    )
    expect(openingAt(monday(['09:00', '17:00'], ['10:00', '11:00']), at)).toEqual(
      open('2026-03-09T17:00:00.000Z'),
    )
  })
})

describe('hours past midnight', () => {
  const night = calendar({ hours: { thu: [['22:00', '06:00']], fri: [['22:00', '06:00']] } })

  test('belong to the evening they begin on, also into a bank holiday', () => {
    expect(openingAt(night, '2026-04-03T04:00:00.000Z')).toEqual(open('2026-04-03T05:00:00.000Z'))
    expect(openingAt(night, '2026-04-03T22:00:00.000Z')).toEqual(closed('2026-04-09T21:00:00.000Z'))
  })

  test('are an hour shorter when the clocks go forward and an hour longer when they go back (D14)', () => {
    const saturday = calendar({ hours: { sat: [['22:00', '06:00']] } })
    expect(openingAt(saturday, '2026-03-28T22:00:00.000Z')).toEqual(open('2026-03-29T05:00:00.000Z'))
    expect(openingAt(saturday, '2026-10-24T21:00:00.000Z')).toEqual(open('2026-10-25T06:00:00.000Z'))
  })

  test('a time the clocks leave out is the moment of the change, one they repeat its first showing (D14)', () => {
    const sunday = calendar({ hours: { sun: [['01:30', '03:00']] } })
    expect(openingAt(sunday, '2026-03-29T00:59:59.000Z')).toEqual(closed('2026-03-29T01:00:00.000Z'))
    expect(openingAt(sunday, '2026-10-25T00:29:59.000Z')).toEqual(closed('2026-10-25T00:30:00.000Z'))
    const atTheChange = calendar({ hours: { sun: [['01:00', '03:00']] } })
    expect(openingAt(atTheChange, '2026-03-27T19:00:00.000Z')).toEqual(closed('2026-03-29T01:00:00.000Z'))
    expect(openingAt(atTheChange, '2026-03-29T01:00:00.000Z')).toEqual(open('2026-03-29T02:00:00.000Z'))
    const early = calendar({ hours: { sun: [['00:00', '01:30']] } })
    expect(openingAt(early, '2026-03-29T00:30:00.000Z')).toEqual(open('2026-03-29T01:00:00.000Z'))
    expect(openingAt(early, '2026-10-25T00:00:00.000Z')).toEqual(open('2026-10-25T00:30:00.000Z'))
  })
})

describe('an office that never closes', () => {
  const always = calendar({ hours: ROUND_THE_CLOCK })

  test('has no closing in sight and stays open on bank holidays', () => {
    expect(openingAt(always, '2026-12-25T12:00:00.000Z')).toEqual({ state: 'open', until: null })
  })

  test('is recognised however its day is cut', () => {
    const from8 = [['08:00', '08:00']] as const
    const cut = { mon: from8, tue: from8, wed: from8, thu: from8, fri: from8, sat: from8, sun: from8 }
    const desk = calendar({ hours: cut })
    expect(openingAt(desk, '2026-12-25T12:00:00.000Z')).toEqual({ state: 'open', until: null })
    const shut = { ...desk, closures: [{ date: '2026-01-31' }] }
    expect(openingAt(shut, '2026-01-01T12:00:00.000Z')).toEqual(open('2026-01-31T08:00:00.000Z'))
    expect(openingAt(shut, '2026-02-01T03:00:00.000Z')).toEqual(closed('2026-02-01T08:00:00.000Z'))
  })

  test('closes for a closure and opens again after it', () => {
    const shut = { ...always, closures: [{ date: '2026-12-31' }] }
    expect(openingAt(shut, '2026-12-25T12:00:00.000Z')).toEqual(open('2026-12-31T00:00:00.000Z'))
    expect(openingAt(shut, '2026-12-31T12:00:00.000Z')).toEqual(closed('2027-01-01T00:00:00.000Z'))
  })

  test('opens and closes for a day of special hours a month away', () => {
    const special = { ...always, specialHours: { '2026-01-31': [['10:00', '12:00']] as const } }
    expect(openingAt(special, '2026-01-01T12:00:00.000Z')).toEqual(open('2026-01-31T00:00:00.000Z'))
    expect(openingAt(special, '2026-01-30T23:59:59.999Z')).toEqual(open('2026-01-31T00:00:00.000Z'))
    expect(openingAt(special, '2026-01-31T00:00:00.000Z')).toEqual(closed('2026-01-31T10:00:00.000Z'))
    expect(openingAt(special, '2026-01-31T11:00:00.000Z')).toEqual(open('2026-01-31T12:00:00.000Z'))
  })

  test('that has special hours all day does not close for them', () => {
    const special = { ...always, specialHours: { '2026-12-31': [['00:00', '24:00']] as const } }
    expect(openingAt(special, '2026-12-25T12:00:00.000Z')).toEqual({ state: 'open', until: null })
  })

  test('finds no closing where the only exception is more than 400 days away', () => {
    const far = { ...always, closures: [{ date: '2028-12-31' }] }
    expect(openingAt(far, '2026-12-25T12:00:00.000Z')).toEqual({ state: 'open', until: null })
  })

  test('one hour a week short of it, takes bank holidays like everyone else', () => {
    const short = calendar({ hours: { ...ROUND_THE_CLOCK, sun: [['00:00', '23:00']] } })
    expect(openingAt(short, '2026-12-25T12:00:00.000Z')).toEqual(closed('2026-12-26T00:00:00.000Z'))
  })
})

describe('an office without hours', () => {
  test('that has set none is neither open nor closed (D2)', () => {
    expect(openingAt(calendar({ hours: null }), '2026-03-10T12:00:00.000Z')).toEqual({ state: 'unset' })
  })

  test('that is closed all week never opens, and says so', () => {
    expect(openingAt(calendar({ hours: {} }), '2026-03-10T12:00:00.000Z')).toEqual({
      state: 'closed',
      opens: null,
    })
  })

  test('that is closed all week still opens for special hours within 400 days', () => {
    const once = calendar({ hours: {}, specialHours: { '2027-03-10': [['10:00', '11:00']] } })
    expect(openingAt(once, '2026-03-10T12:00:00.000Z')).toEqual(closed('2027-03-10T10:00:00.000Z'))
  })
})

test('a slip in the hours is refused, not read as closed', () => {
  const slip = calendar({ hours: { ...OFFICE_HOURS, tue: [['9am', '17:00']] } })
  expect(() => openingAt(slip, '2026-03-10T12:00:00.000Z')).toThrow(
    'expected a time from 00:00 to 24:00, got "9am"',
  )
})

const open = (until: string) => ({ state: 'open', until })
const closed = (opens: string) => ({ state: 'closed', opens })
