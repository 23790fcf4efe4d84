import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type BankHolidays, calendarOf } from '../profile/calendar-of.ts'
import { checkProfile } from '../profile/check-profile.ts'
import type { WorkingCalendar } from '../working-time/calendar.ts'
import { askedNow, checkFields } from './check-fields.ts'
import { type FieldValues, fieldsOf, SOON } from './fields.ts'
import { KINDS, type Kind, kindsOf } from './kinds.ts'
import { complaintPromises, movedByFirstReply, promisesFor } from './promises.ts'
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
  const open: WorkingCalendar = { ...calendar, hours: calendar.hours ?? (nineToFive as never) }
  return { profile, calendar: open }
}
const mha = association('mha')
const angus = association('angus')

/** Thursday 26 November 2026, a quarter past ten. */
const RECEIVED = '2026-11-26T10:15:00.000Z'
const promised = (
  of: ReturnType<typeof association>,
  kind: Kind,
  fields: FieldValues = {},
  received = RECEIVED,
) => promisesFor({ ...of, kind, fields, received }).map(({ target, due }) => [target, due])

describe('what is promised', () => {
  test('MHA contacts back within 2 working days, to the close of the day', () => {
    expect(promised(mha, 'callback')).toEqual([['phone_back', '2026-11-30T17:00:00.000Z']])
  })

  test('an agreed time is itself the promise, at Mount Green as elsewhere', () => {
    const slot = '2026-11-27T10:00:00.000Z'
    expect(promised(association('mgha'), 'callback', { slot })).toEqual([['callback', slot]])
    expect(promised(mha, 'callback', { slot })).toEqual([['agreed_call', slot]])
  })

  test('a left message keeps the words of the policy where there is no number, and no time', () => {
    const [promise] = promisesFor({ ...mha, kind: 'message', fields: {}, received: RECEIVED })
    expect(promise).toMatchObject({ target: 'message_back', due: null })
    expect(promise?.asWritten).toContain('contact you back')
  })

  test('Mount Green answers messages within three opening hours', () => {
    expect(promised(association('mgha'), 'message')).toEqual([
      ['message_response', '2026-11-26T13:15:00.000Z'],
    ])
  })

  test('Magna answers within one working day, early on Friday', () => {
    expect(promised(association('magna'), 'message')).toEqual([
      ['message_response', '2026-11-27T16:30:00.000Z'],
    ])
  })

  test('Angus takes a contact form for correspondence: seven working days', () => {
    // Monday 30 November is St Andrew's Day in Scotland.
    expect(promised(angus, 'message')).toEqual([['correspondence', '2026-12-08T17:00:00.000Z']])
  })

  test("a complaint at Angus counts the ombudsman's way", () => {
    expect(promised(angus, 'feedback', { feedback: 'complaint' })).toEqual([
      ['complaint_s1', '2026-12-03T23:59:59.000Z'],
    ])
    const asked = { ...angus, kind: 'chat', fields: {}, received: RECEIVED } as const
    expect(complaintPromises(asked).map(({ target }) => target)).toEqual(['complaint_s1'])
  })

  test('Paragon acknowledges a comment, promises a call back and what follows it, and nothing for praise', () => {
    const paragon = association('paragon')
    expect(promised(paragon, 'feedback', { feedback: 'comment' })).toEqual([
      ['comment_ack', '2026-12-04T17:00:00.000Z'],
    ])
    expect(promised(paragon, 'feedback', { feedback: 'compliment' })).toEqual([])
    const call = promisesFor({ ...paragon, kind: 'callback', fields: { slot: SOON }, received: RECEIVED })
    expect(call.map(({ target, afterFirstReply }) => [target, afterFirstReply])).toEqual([
      ['phone_back', false],
      ['phone_follow_up', true],
    ])
  })

  test('a home visit and an appointment at the office have promises of their own', () => {
    expect(promised(angus, 'appointment', { place: 'home' })[0]?.[0]).toBe('home_visit')
    expect(promised(angus, 'appointment', { place: 'office' })[0]?.[0]).toBe('appointment')
    expect(promised(association('magna'), 'appointment', { place: 'office' })[0]?.[0]).toBe('officer_request')
    expect(promised(association('magna'), 'appointment', { place: 'home' })).toEqual([])
  })

  test('Paragon acknowledges an appointment or a visit and then meets: two clocks, each pair its own', () => {
    const paragon = association('paragon')
    const office = promised(paragon, 'appointment', { place: 'office' })
    const home = promised(paragon, 'appointment', { place: 'home' })
    expect(office.map(([id]) => id)).toEqual(['appointment_ack', 'appointment'])
    expect(home.map(([id]) => id)).toEqual(['visit_ack', 'visit'])
    expect(office.map(([, due]) => due)).toEqual(home.map(([, due]) => due))
    expect(new Set(home.map(([, due]) => due)).size).toBe(2)
  })

  test('where a policy says nothing, nothing is promised', () => {
    expect(promised(mha, 'format')).toEqual([])
    expect(promised(mha, 'feedback', { feedback: 'complaint' })).toEqual([])
    expect(promised(angus, 'chat')).toEqual([])
  })

  test('an early first reply brings the next stage nearer, and a late one moves nothing later (D7)', () => {
    const paragon = association('paragon')
    const targets = promisesFor({ ...paragon, kind: 'callback', fields: { slot: SOON }, received: RECEIVED })
    const following = targets.filter(target => target.afterFirstReply)
    const early = movedByFirstReply({ ...paragon, received: RECEIVED }, following, '2026-11-26T11:00:00.000Z')
    expect(early).toMatchObject([{ target: 'phone_follow_up', due: '2026-12-04T17:00:00.000Z' }])
    const late = movedByFirstReply({ ...paragon, received: RECEIVED }, following, '2026-12-20T11:00:00.000Z')
    expect(late).toEqual([])
  })
})

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
    const asked = (reply_by: string) => askedNow(fields, { reply_by }).map(({ name }) => name)
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
      const addresses = askedNow(fields, { reply_by }).filter(({ name }) => name === 'address')
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
