import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Profile } from '../shared/domain/profile/profile.ts'
import { targetOf } from '../shared/domain/profile/targets.ts'
import { ruleOf } from '../shared/domain/target/rule.ts'
import { loadProfiles } from './profiles.ts'

const { profiles } = loadProfiles({
  folder: join(import.meta.dirname, '../associations'),
  bankHolidaysFile: join(import.meta.dirname, '../associations/bank-holidays.json'),
  now: '2026-11-26T10:00:00.000Z',
})

const loaded = (id: string) => {
  const found = profiles.get(id)
  if (found === undefined) throw new Error(`No profile of ${id}`)
  return found
}
const profileOf = (id: string) => loaded(id).profile

/*
 * What each policy promises, read from the policy: `channel stage: value unit from (section)`. A "?" is a reading that
 * the association has still to confirm, "law" a figure that the law has overtaken, "-" a promise without a number.
 */
const PROMISES: Record<string, string[]> = {
  mha: [
    'phone answer: 30 seconds from receipt (Our Initial Response Times, Phone)',
    'phone contact_back: 2 working_days from receipt (Our Initial Response Times, Phone)',
    'chat answer: 3 minutes from receipt (Our Initial Response Times, Online Chat)',
    'chat contact_back: 2 working_days from receipt (Our Initial Response Times, Online Chat)',
    'email answer: 2 working_days from receipt (Our Initial Response Times, Email)',
    'email update: 5 working_days from first_reply (Our Initial Response Times, Email)',
    'letter response: 5 working_days from receipt (Our Initial Response Times, Letter)',
    'letter full_update: 5 working_days from first_reply (Our Initial Response Times, Letter)',
    'social answer: 1 working_days from receipt (Our Initial Response Times, Social Media)',
    'social full_update: 5 working_days from first_reply (Our Initial Response Times, Social Media)',
    'sms,whatsapp answer: - "as soon as possible" (Our Initial Response Times)',
    'message contact_back: - "we\'ll make sure we contact you back" (Contacting us)',
  ],
  mgha: [
    'phone answer: 18 seconds from receipt (2.3; 1.5)',
    'message response: 3 hours from receipt (2.3) ?',
    'callback made: - "set date acceptable to both" (2.3)',
    'email reply: 3 working_days from receipt (2.4.2)',
    'email full: 10 working_days from receipt (2.4.2; 1.5)',
    'letter ack: - "on receipt" (2.4.1)',
    'letter full: 10 working_days from receipt (2.4.1; 1.5)',
    'letter response_to_councillor_or_mp: 10 working_days from receipt (2.4.1)',
    'chat answer: -',
    'form emergency_repair_done: 24 hours from receipt (2.9)',
    'form urgent_repair_done: 5 working_days from receipt (2.9)',
    'form routine_repair_done: 15 working_days from receipt (2.9)',
  ],
  magna: [
    'phone answer: 7 rings from receipt (4.7)',
    'message response: 1 working_days from receipt (4.5)',
    'email,letter response: 5 working_days from receipt (5.1)',
    'appointment response: 2 working_days from request (3.6)',
    'form sent: 5 working_days from request (5.4)',
    'form provided: 40 calendar_days from receipt (10.2) law',
    'chat answer: -',
  ],
  angus: [
    'email,letter,form response: 7 working_days from receipt (Appendix 1, Service Standard Timescales, 1)',
    'phone answer: - "Answered quickly as possible" (Appendix 1, Service Standard Timescales, 2)',
    'callback call_returned: 2 working_days from receipt (Appendix 1, Telephone Calls)',
    'form stage_1: 5 working_days from receipt (Appendix 1, Service Standard Timescales, 4) ?',
    'form stage_2_ack: 3 working_days from receipt (Appendix 1, Service Standard Timescales, 4) ?',
    'form stage_2_full: 20 working_days from receipt (Appendix 1, Service Standard Timescales, 4) ?',
    'visit made: 5 working_days from request (Appendix 1, Home Visits)',
    'appointment made: 5 working_days from request (Appendix 1, Service Standard Timescales, 9)',
    'form emergency_repair: 3 hours from receipt (Appendix 1, Service Standard Timescales, 3)',
    'form urgent_repair: 24 hours from receipt (Appendix 1, Service Standard Timescales, 3)',
    'form essential_repair: 3 working_days from receipt (Appendix 1, Service Standard Timescales, 3)',
    'form standard_repair: 10 working_days from receipt (Appendix 1, Service Standard Timescales, 3)',
    'form routine_repair: 20 working_days from receipt (Appendix 1, Service Standard Timescales, 3)',
    'form housing_application: 6 working_days from receipt (Appendix 1, Service Standard Timescales, 5)',
    'form sub_letting_or_assignation: 28 calendar_days from receipt (Appendix 1, Service Standard Timescales, 6)',
    'chat answer: -',
  ],
  paragon: [
    'phone answer: 8 rings from receipt (Communications)',
    'callback call_returned: 1 working_days from receipt (Appendix 1, Return Telephone Call; Communications)',
    'callback done_or_update: 5 working_days from first_reply (Appendix 1, Follow up phone call) ?',
    'letter,email,sms ack: 1 working_days from receipt (Appendix 1, Mail - Post; Appendix 1, E Mail/Text)',
    'letter,email,sms full_or_update: 5 working_days from receipt (Communications; Appendix 1, Mail - Post; Appendix 1, E Mail/Text) ?',
    'visit ack: 1 working_days from request (Appendix 1, Request home visit) ?',
    'visit made: 5 working_days from request (Home Visits; Appendix 1, Request home visit)',
    'visit rebooked: 5 working_days (Home Visits)',
    'visit repeated: 5 working_days (Home Visits)',
    'appointment ack: 1 working_days from request (Appendix 1, Request office appointment) ?',
    'appointment made: 5 working_days from request (Appendix 1, Request office appointment; At Our Reception) ?',
    'form ack: 5 working_days from receipt (Comments and Suggestions)',
    'chat answer: -',
  ],
  willow: [
    'chat answer: 3 minutes from receipt (How soon, chat)',
    'message response: 1 working_days from receipt (How soon, messages)',
    'callback call_returned: 2 working_days from receipt (How soon, calls)',
    'form sent: 5 working_days from request (How soon, formats and languages)',
    'appointment made: 5 working_days from request (How soon, appointments)',
    'form stage_1: 10 working_days from receipt (Complaints)',
    'form stage_2_ack: 5 working_days from receipt (Complaints)',
    'form stage_2_full: 20 working_days from receipt (Complaints)',
  ],
}

describe('the associations', () => {
  test('are the five and Willow, in alphabetical order', () => {
    expect([...profiles.keys()]).toEqual(['angus', 'magna', 'mgha', 'mha', 'paragon', 'willow'])
    expect(Object.keys(PROMISES).sort()).toEqual([...profiles.keys()])
  })

  test.each(Object.keys(PROMISES))('%s promises what its policy says, and nothing else', id => {
    expect(promisesOf(profileOf(id))).toEqual(PROMISES[id])
  })

  test('only MHA promises anything of chat, and Willow', () => {
    const chat = Object.keys(PROMISES).map(id => {
      const target = targetOf(profileOf(id), 'chat', 'answer')
      return [id, target && ruleOf(target)]
    })
    expect(Object.fromEntries(chat)).toEqual({
      mha: { value: 3, unit: 'live_minutes' },
      willow: { value: 3, unit: 'live_minutes' },
      mgha: null,
      magna: null,
      angus: null,
      paragon: null,
    })
  })

  test.each<[string, string, string | null]>([
    ['mha', 'wales', 'document'],
    ['mgha', 'england', 'document'],
    ['magna', 'england', 'inferred'],
    ['angus', 'scotland', 'document'],
    ['paragon', 'scotland', 'inferred'],
    ['willow', 'wales', 'document'],
  ])('%s is in %s (%s)', (id, value, basis) => {
    expect(profileOf(id).nation).toMatchObject({ value, basis })
  })

  test('opening hours are those of MGHA and Magna; the other three state none', () => {
    const nineToFive = [['09:00', '17:00']]
    const longer = [['08:30', '17:00']]
    expect(profileOf('mgha').hours).toMatchObject({
      service: { mon: nineToFive, tue: nineToFive, wed: nineToFive, thu: nineToFive, fri: nineToFive },
      ref: '2.1',
    })
    expect(profileOf('magna').hours).toMatchObject({
      service: { mon: longer, tue: longer, wed: longer, thu: longer, fri: [['08:30', '16:30']] },
      by_queue: { smaller_offices: null },
      ref: '3.1; 4.1; 3.2',
    })
    for (const id of ['mha', 'angus', 'paragon']) expect(profileOf(id).hours.service).toBeNull()
  })

  test('contacts are those that MHA and Magna print', () => {
    expect(profileOf('mha').contacts).toMatchObject({
      phone: '0345 677 2277',
      email: 'customerservices@monmouthshirehousing.co.uk',
      post: 'Nant-Y-Pia House, Mamhilad Technology Park, Mamhilad, Monmouthshire, NP4 0JJ',
      web: 'www.monmouthshirehousing.co.uk',
      social: ['facebook.com/Monmouthshire.Housing', 'x.com/mon_housing'],
    })
    expect(profileOf('mha').formats?.contact).toEqual({
      name: 'Corporate Services Team',
      phone: '01495 761104',
      email: 'corporateservices@monmouthshirehousing.co.uk',
    })
    expect(profileOf('magna').contacts.web).toBe('www.magna.org.uk')
    for (const id of ['mgha', 'magna', 'angus', 'paragon'])
      expect(profileOf(id).contacts).toMatchObject({ phone: null, email: null, post: null })
  })

  test.each(['mha', 'mgha', 'magna', 'angus', 'paragon'])('%s leaves unsaid what no policy says', id => {
    const profile = profileOf(id)
    expect(profile.emergency.landlord_number).toBeNull()
    expect(profile.out_of_hours.number).toBeNull()
    expect(profile.privacy).toMatchObject({ retention_days: null, notice_url: null })
    expect(profile.complaints).toMatchObject({ procedure_url: null })
    expect(profile.survey?.scale).toBeNull()
    expect(profile.appearance).toBeNull()
    expect(profile.sites).toEqual([])
  })

  test('what one policy says and its neighbours do not', () => {
    const said = (pick: (profile: Profile) => unknown) =>
      Object.fromEntries(['mha', 'mgha', 'magna', 'angus', 'paragon'].map(id => [id, pick(profileOf(id))]))
    expect(said(profile => profile.calendar.bank_holidays)).toEqual({
      mha: null,
      mgha: null,
      magna: 'england',
      angus: null,
      paragon: null,
    })
    expect(
      said(profile => profile.share_targets.map(share => `${share.percent}% in ${share.threshold}`)),
    ).toEqual({
      mha: [],
      mgha: ['90% in 7 rings'],
      magna: [],
      angus: [],
      paragon: [],
    })
    expect(said(profile => profile.complaints?.ombudsman)).toEqual({
      mha: null,
      mgha: null,
      magna: null,
      angus: 'Scottish Public Services Ombudsman',
      paragon: null,
    })
    expect(said(profile => profile.formats?.stated ?? null)).toEqual({
      mha: ['large print', 'audio', 'Braille', 'PDF'],
      mgha: ['large print', 'Braille'],
      magna: ['audio cassette', 'readable type faces and print sizes'],
      angus: ['large print', 'audio tape'],
      paragon: null,
    })
    expect(said(profile => profile.languages?.any_on_request ?? null)).toEqual({
      mha: true,
      mgha: null,
      magna: null,
      angus: true,
      paragon: null,
    })
    expect(said(profile => profile.naming?.service_or_position)).toEqual({
      mha: null,
      mgha: 'service',
      magna: null,
      angus: null,
      paragon: 'position',
    })
    expect(said(profile => profile.behaviour?.policy ?? null)).toEqual({
      mha: 'Unacceptable behaviour Policy',
      mgha: null,
      magna: null,
      angus: 'Unacceptable Actions Policy',
      paragon: null,
    })
    expect(said(profile => profile.exceptional !== null)).toEqual({
      mha: true,
      mgha: false,
      magna: false,
      angus: false,
      paragon: false,
    })
  })

  test("Magna's 40 days give way to the law's one month (D12)", () => {
    const target = targetOf(profileOf('magna'), 'form', 'provided')
    expect(target && ruleOf(target)).toEqual({
      value: 1,
      unit: 'calendar_month',
      endOfDay: 'midnight',
      statutory: true,
    })
  })

  test('Angus counts complaints as the ombudsman does, the day of receipt as the first (D12)', () => {
    const target = targetOf(profileOf('angus'), 'form', 'stage_2_ack')
    expect(target && ruleOf(target)).toEqual({
      value: 3,
      unit: 'working_days',
      counting: 'receipt_is_day_1',
      endOfDay: 'midnight',
      statutory: true,
    })
  })

  test('the calendars hold the bank holidays of the nation', () => {
    const holidays = (id: string) => loaded(id).calendar.bankHolidays
    // The second of January is a holiday in Scotland, Easter Monday is not.
    expect(holidays('angus')).toContain('2026-01-02')
    expect(holidays('angus')).not.toContain('2026-04-06')
    expect(holidays('mha')).toContain('2026-04-06')
    expect(holidays('mha')).not.toContain('2026-01-02')
    expect(holidays('mgha')).toEqual(holidays('mha'))
  })
})

describe('Willow Homes', () => {
  const { profile, calendar } = loaded('willow')

  test('says that it is fictional, and reaches nobody', () => {
    expect(profile.name).toContain('fictional')
    const numbers = [
      profile.emergency.landlord_number,
      profile.contacts.phone,
      profile.contacts.freephone,
      profile.formats?.contact?.phone,
    ]
    for (const number of numbers) expect(number).toMatch(/^01632 960\d{3}$/)
    for (const mail of [profile.contacts.email, profile.formats?.contact?.email])
      expect(mail).toMatch(/@willow\.example$/)
  })

  test('is open round the clock, every day', () => {
    const always = [['00:00', '24:00']]
    expect(calendar.hours).toEqual({
      mon: always,
      tue: always,
      wed: always,
      thu: always,
      fri: always,
      sat: always,
      sun: always,
    })
  })

  test('has every channel and says something in every section', () => {
    const { note: _, ref: _ref, ...channels } = profile.channels
    expect(Object.values(channels).every(on => on === true)).toBe(true)
    const silent = Object.entries(profile).filter(([, section]) => section === null)
    expect(silent.map(([name]) => name)).toEqual(['appearance'])
  })
})

function promisesOf(profile: Profile): string[] {
  const marks = { stated: '', unset: '', needs_confirmation: ' ?', superseded: ' law' }
  return profile.targets.map(target => {
    const from = target.from === null ? '' : ` from ${target.from}`
    const much = target.value === null ? '-' : `${target.value} ${target.unit}${from}`
    const words = target.value === null && target.as_written !== null ? ` "${target.as_written}"` : ''
    const ref = target.ref === null ? '' : ` (${target.ref})`
    return `${[target.channel].flat().join(',')} ${target.stage}: ${much}${words}${ref}${marks[target.state]}`
  })
}
