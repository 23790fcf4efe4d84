import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { type FieldValues, SOON } from '../enquiry/fields.ts'
import type { Kind } from '../enquiry/kinds.ts'
import { type BankHolidays, calendarOf } from '../profile/calendar-of.ts'
import { checkProfile } from '../profile/check-profile.ts'
import { sampleProfile, sampleTarget } from '../profile/sample.ts'
import type { VersionedCalendar } from '../working-time/calendar.ts'
import { moveByFirstReply, planComplaint, planTargets } from './plan.ts'
import type { PlannedTarget } from './target.ts'

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
const angus = association('angus')

/** Thursday 26 November 2026, a quarter past ten. */
const RECEIVED = '2026-11-26T10:15:00.000Z'
const promised = (
  of: ReturnType<typeof association>,
  kind: Kind,
  fields: FieldValues = {},
  received = RECEIVED,
) => planTargets({ ...of, kind, fields, received }).map(({ target, due }) => [target, due])

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
    const [promise] = planTargets({ ...mha, kind: 'message', fields: {}, received: RECEIVED })
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
    expect(planComplaint(asked, 1).map(({ target }) => target)).toEqual(['complaint_s1'])
  })

  test('Paragon acknowledges a comment, promises a call back and what follows it, and nothing for praise', () => {
    const paragon = association('paragon')
    expect(promised(paragon, 'feedback', { feedback: 'comment' })).toEqual([
      ['comment_ack', '2026-12-04T17:00:00.000Z'],
    ])
    expect(promised(paragon, 'feedback', { feedback: 'compliment' })).toEqual([])
    const call = planTargets({ ...paragon, kind: 'callback', fields: { slot: SOON }, received: RECEIVED })
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
    const targets = planTargets({ ...paragon, kind: 'callback', fields: { slot: SOON }, received: RECEIVED })
    const following = targets
      .filter(target => target.afterFirstReply)
      .map(target => ({ ...target, setAt: RECEIVED }))
    const early = moveByFirstReply(paragon, following, '2026-11-26T11:00:00.000Z')
    expect(early).toMatchObject([{ target: 'phone_follow_up', due: '2026-12-04T17:00:00.000Z' }])
    const late = moveByFirstReply(paragon, following, '2026-12-20T11:00:00.000Z')
    expect(late).toEqual([])
  })
})

describe("a complaint by the Housing Ombudsman's Code", () => {
  const day = { channel: 'form', unit: 'working_days', clock: 'day_count', state: 'stated', ref: '1' }
  const profile = sampleProfile({
    hours: { service: nineToFive, ref: '1' },
    targets: [
      sampleTarget({ ...day, id: 'form', stage: 'response', value: 7 }),
      sampleTarget({ ...day, id: 's1_ack', stage: 'stage_1_ack', value: 5 }),
      sampleTarget({ ...day, id: 's1', stage: 'stage_1', value: 10, from: 'first_reply' }),
      sampleTarget({ ...day, id: 's2_ack', stage: 'stage_2_ack', value: 5 }),
      sampleTarget({ ...day, id: 's2', stage: 'stage_2_full', value: 20, from: 'first_reply' }),
    ],
  })
  const england = { profile, calendar: calendarOf(profile, lists) }
  const asked = {
    ...england,
    kind: 'feedback',
    fields: { feedback: 'complaint' },
    received: RECEIVED,
  } as const

  test('is acknowledged, and answered so many days after that: each stage counts from its own acknowledgement', () => {
    const dates = (targets: readonly PlannedTarget[]) => targets.map(({ target, due }) => [target, due])
    const stageOne = [
      ['s1_ack', '2026-12-03T17:00:00.000Z'],
      ['s1', '2026-12-17T17:00:00.000Z'],
    ]
    expect(dates(planTargets(asked))).toEqual(stageOne)
    expect(dates(planComplaint(asked, 1))).toEqual(stageOne)
    expect(dates(planComplaint(asked, 2))).toEqual([
      ['s2_ack', '2026-12-03T17:00:00.000Z'],
      // Twenty working days later, over Christmas and New Year.
      ['s2', '2027-01-05T17:00:00.000Z'],
    ])
  })

  test('is to be answered earlier where it is acknowledged earlier (D7)', () => {
    const following = planTargets(asked)
      .filter(({ afterFirstReply }) => afterFirstReply)
      .map(target => ({ ...target, setAt: RECEIVED }))
    expect(moveByFirstReply(england, following, '2026-11-27T11:00:00.000Z')).toMatchObject([
      { target: 's1', due: '2026-12-11T17:00:00.000Z' },
    ])
  })
})
