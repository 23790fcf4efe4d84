import { describe, expect, test } from 'vitest'
import type { Profile } from '../shared/domain/profile/profile.ts'
import { profileOf, statedProfile } from './testing/stated-profiles.ts'

describe('the associations', () => {
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

  test('the calendars hold the bank holidays of the nation', () => {
    const holidays = (id: string) => statedProfile(id).calendar.bankHolidays
    // The second of January is a holiday in Scotland, Easter Monday is not.
    expect(holidays('angus')).toContain('2026-01-02')
    expect(holidays('angus')).not.toContain('2026-04-06')
    expect(holidays('mha')).toContain('2026-04-06')
    expect(holidays('mha')).not.toContain('2026-01-02')
    expect(holidays('mgha')).toEqual(holidays('mha'))
  })
})

describe('Willow Homes', () => {
  const { profile, calendar } = statedProfile('willow')

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
