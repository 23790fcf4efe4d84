import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { contrast } from '../shared/domain/colour.ts'
import { checkLive } from '../shared/domain/profile/check-live.ts'
import { describeProblem } from '../shared/domain/profile/problem.ts'
import { loadProfiles } from './profiles.ts'

const root = join(import.meta.dirname, '..')
const ours = {
  folder: join(root, 'associations'),
  bankHolidaysFile: join(root, 'associations/bank-holidays.json'),
  now: '2026-11-26T10:00:00.000Z',
}
const assumptionsFile = join(root, 'demo/assumptions.yaml')
const stated = loadProfiles(ours)
const demonstration = loadProfiles({
  ...ours,
  assumptions: { file: assumptionsFile, fill: { demo_port: '4000' } },
})
const ids = [...stated.profiles.keys()]

const loaded = (from: typeof stated, id: string) => {
  const found = from.profiles.get(id)
  if (found === undefined) throw new Error(`No profile of ${id}`)
  return found
}
const profileOf = (id: string) => loaded(stated, id).profile

describe('the demonstration', () => {
  test('fills what the policies leave unsaid, and says what it filled', () => {
    const { profile, calendar, assumed } = loaded(demonstration, 'mha')
    expect(assumed).toContain('hours.service')
    expect(assumed).toContain('privacy.retention_days')
    expect(assumed).not.toContain('contacts.phone')
    expect(calendar.hours).toMatchObject({ mon: [['09:00', '17:00']] })
    expect(profile.sites).toEqual(['http://localhost:4000', 'http://127.0.0.1:4000'])
    expect(profile.appearance?.primary).toBe('#6B1F5C')
  })

  test("opens Angus at its telephone's hours", () => {
    expect(loaded(demonstration, 'angus').calendar.hours).toEqual({
      mon: [['09:00', '17:00']],
      tue: [['09:00', '17:00']],
      wed: [['12:00', '17:00']],
      thu: [['09:00', '17:00']],
      fri: [['09:00', '16:00']],
    })
  })

  test.each(ids)('changes no promise of %s', id => {
    expect(loaded(demonstration, id).profile.targets).toEqual(profileOf(id).targets)
  })

  test.each(ids)('gives %s only telephone numbers that reach nobody', id => {
    const { profile, assumed } = loaded(demonstration, id)
    const numbers: Record<string, string | null> = {
      'emergency.landlord_number': profile.emergency.landlord_number,
      'out_of_hours.number': profile.out_of_hours.number,
      'contacts.phone': profile.contacts.phone,
    }
    expect(numbers['emergency.landlord_number']).not.toBeNull()
    expect(numbers['contacts.phone']).not.toBeNull()
    for (const [path, number] of Object.entries(numbers))
      if (assumed.includes(path)) expect(number).toMatch(/^01632 960\d{3}$/)
  })

  test.each(ids)('dresses %s in colours that can be read', id => {
    const { appearance } = loaded(demonstration, id).profile
    expect(contrast(appearance?.primary ?? '', '#ffffff')).toBeGreaterThan(7)
    expect(contrast(appearance?.accent ?? '', '#1a1a1a')).toBeGreaterThan(7)
    expect(contrast(appearance?.accent ?? '', appearance?.primary ?? '')).toBeGreaterThan(4.5)
  })

  test('settles all that is needed but encryption, as it runs on one machine', () => {
    for (const { profile } of demonstration.profiles.values())
      expect(checkLive(profile).map(found => found.field)).toEqual(['sites[0]', 'sites[1]'])
  })

  test('what each must still settle before it may go live is named field by field', () => {
    expect(checkLive(profileOf('mha')).map(found => found.field)).toEqual([
      'hours.service',
      'privacy.retention_days',
      'privacy.notice_url',
      'sites',
    ])
    expect(checkLive(profileOf('mgha')).map(found => found.field)).toEqual([
      'privacy.retention_days',
      'privacy.notice_url',
      'sites',
    ])
    expect(checkLive(profileOf('willow')).map(describeProblem)).toEqual([
      'privacy.notice_url: expected the web address of the privacy notice; got null',
      'sites: expected the origins of the pages that carry the door; got []',
    ])
  })
})

test('the assumptions say in the file itself that they are no facts and their numbers are fictional', () => {
  const text = readFileSync(assumptionsFile, 'utf8')
  expect(text).toContain('Nothing here is a fact about any association')
  expect(text).toContain('FICTIONAL')
})
