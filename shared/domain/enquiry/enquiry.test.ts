import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type BankHolidays, calendarOf } from '../profile/calendar-of.ts'
import { checkProfile } from '../profile/check-profile.ts'
import type { VersionedCalendar } from '../working-time/calendar.ts'
import { applicableFields, checkFields } from './check-fields.ts'
import { fieldsOf, SOON } from './fields.ts'
import { KINDS, kindsOf } from './kinds.ts'
import { referenceOf } from './reference.ts'
import { callSlots } from './slots.ts'

const lists = JSON.parse(readFileSync('associations/bank-holidays.json', 'utf8')) as BankHolidays
const nineToFive = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri'].map(day => [day, [['09:00', '17:00']]]),
)

function association(id: string) {
  const checked = checkProfile(parse(readFileSync(`associations/${id}.yaml`, 'utf8')))
  if ('problems' in checked) throw new Error(JSON.stringify(checked.problems))
  const { profile } = checked
  const calendar = calendarOf(profile, lists)
  const open: VersionedCalendar = { ...calendar, hours: calendar.hours ?? (nineToFive as never) }
  return { profile, calendar: open }
}
const mha = association('mha')

/** Thursday 26 November 2026, a quarter past ten. */
const RECEIVED = '2026-11-26T10:15:00.000Z'
describe('what is asked', () => {
  test('every kind of every association can be filled in, and an empty form names what is missing', () => {
    for (const id of ['mha', 'mgha', 'magna', 'angus', 'paragon', 'willow']) {
      const { profile } = association(id)
      for (const kind of kindsOf(profile)) {
        if (kind === 'chat') continue
        const fields = fieldsOf(profile, kind, [])
        const empty = checkFields(fields, {})
        expect('problems' in empty, `${id} ${kind}`).toBe(true)
        const filled = Object.fromEntries(
          fields.map(({ name, options }) => [
            name,
            options?.[0] ?? { phone: '01632 960555', email: 'a@b.example' }[name as string] ?? 'words',
          ]),
        )
        expect(checkFields(fields, filled), `${id} ${kind}`).toHaveProperty('values')
      }
    }
  })

  test('only the chosen way to answer asks for its address', () => {
    const fields = fieldsOf(mha.profile, 'message', [])
    const asked = (reply_by: string) => applicableFields(fields, { reply_by }).map(({ name }) => name)
    expect(asked('email')).toContain('email')
    expect(asked('email')).not.toContain('phone')
    const checked = checkFields(fields, {
      text: 'Hello',
      name: 'Beryl',
      reply_by: 'email',
      email: 'b@x.example',
      phone: 'no',
    })
    expect(checked).toEqual({
      values: { text: 'Hello', name: 'Beryl', reply_by: 'email', email: 'b@x.example' },
    })
  })

  test('an address is never asked for twice at once, where the association captures it (Mount Green 2.3)', () => {
    const fields = fieldsOf(association('mgha').profile, 'message', [])
    for (const reply_by of ['phone', 'email', 'address']) {
      const addresses = applicableFields(fields, { reply_by }).filter(({ name }) => name === 'address')
      expect(addresses, reply_by).toHaveLength(1)
    }
  })

  test.each([
    ['phone', '01632', 'not_a_phone'],
    ['email', 'beryl at home', 'not_an_email'],
    ['slot', '2026-11-29T10:00:00.000Z', 'not_a_choice'],
  ])('a %s of %s is refused by name', (field, value, problem) => {
    const fields = fieldsOf(mha.profile, field === 'email' ? 'message' : 'callback', [])
    const values = {
      text: 'x',
      name: 'B',
      phone: '01632 960555',
      slot: SOON,
      reply_by: 'email',
      [field]: value,
    }
    expect(checkFields(fields, values)).toMatchObject({ problems: [{ field, problem }] })
  })

  test('whatever is sent, what comes out holds only what was asked, within its limits', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KINDS),
        fc.dictionary(
          fc.constantFrom('text', 'name', 'phone', 'email', 'slot', 'format', '__proto__', 'sung'),
          fc.string(),
        ),
        (kind, values) => {
          const fields = fieldsOf(mha.profile, kind, [])
          const checked = checkFields(fields, values)
          if ('problems' in checked) return
          const names = new Set<string>(fields.map(({ name }) => name))
          for (const name of Object.keys(checked.values)) expect(names).toContain(name)
        },
      ),
    )
  })
})

describe('the times offered for a call', () => {
  test('are half hours in opening hours, none upon us, none after the promise', () => {
    const slots = callSlots(mha.calendar, RECEIVED, '2026-11-30T17:00:00.000Z')
    expect(slots[0]).toBe('2026-11-26T11:00:00.000Z')
    expect(slots).toContain('2026-11-26T16:30:00.000Z')
    expect(slots).not.toContain('2026-11-26T17:00:00.000Z')
    expect(slots.at(-1)).toBe('2026-11-30T16:30:00.000Z')
    expect(slots.every(slot => !slot.startsWith('2026-11-28') && !slot.startsWith('2026-11-29'))).toBe(true)
  })

  test('are none without hours, and three open days at most', () => {
    expect(callSlots({ ...mha.calendar, hours: null }, RECEIVED, null)).toEqual([])
    expect(callSlots({ ...mha.calendar, hours: {} }, RECEIVED, null)).toEqual([])
    const days = new Set(callSlots(mha.calendar, RECEIVED, null).map(slot => slot.slice(0, 10)))
    expect(days.size).toBe(3)
  })
})

test('a reference is six letters that cannot be mistaken and can spell no word', () => {
  expect(referenceOf(new Uint8Array([0, 1, 25, 26, 255, 100, 7]))).toMatch(/^[2-9BCDFGHJKMNPQRTVWXZ]{6}$/)
})
