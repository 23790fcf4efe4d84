import { describe, expect, test } from 'vitest'
import { checkProfile } from './check-profile.ts'
import { fillAssumed, fillPlaceholders } from './overlay.ts'
import { describeProblem } from './problem.ts'
import { sampleProfile } from './sample.ts'

describe('what is assumed', () => {
  const profile = sampleProfile({
    contacts: { phone: '01632 960200', ref: '2' },
    formats: { stated: ['Braille'], ref: '3' },
    hours: { service: {}, ref: '1' },
  })

  test('fills what the policy leaves unsaid, and says what it filled', () => {
    const filled = fillAssumed(profile, {
      emergency: { landlord_number: '01632 960100' },
      contacts: { email: 'hello@sample.example' },
      appearance: { primary: '#112233', accent: '#ffffff' },
      sites: ['https://a.example'],
    })
    if ('problems' in filled) throw new Error('It can be filled')
    expect(filled.assumed).toEqual(['emergency.landlord_number', 'contacts.email', 'appearance', 'sites'])
    const checked = checkProfile(filled.raw, filled.assumed)
    expect(checked).toEqual({
      profile: {
        ...profile,
        emergency: { ...profile.emergency, landlord_number: '01632 960100' },
        contacts: { ...profile.contacts, email: 'hello@sample.example' },
        appearance: { primary: '#112233', accent: '#ffffff' },
        sites: ['https://a.example'],
      },
    })
  })

  test('leaves the profile itself as it was', () => {
    const before = structuredClone(profile)
    fillAssumed(profile, { emergency: { landlord_number: '01632 960100' }, sites: ['https://a.example'] })
    expect(profile).toEqual(before)
  })

  test.each<[string, unknown, string]>([
    [
      'a stated value',
      { contacts: { phone: '01632 960100' } },
      'contacts.phone: expected no assumption, because the policy states it; got "01632 960100"',
    ],
    [
      'a stated value by the same value',
      { contacts: { phone: '01632 960200' } },
      'contacts.phone: expected no assumption, because the policy states it; got "01632 960200"',
    ],
    [
      'a list with something in it',
      { formats: { stated: ['audio'] } },
      'formats.stated: expected no assumption, because the policy states it; got ["audio"]',
    ],
    [
      'a week that is never open, which is said',
      { hours: { service: { mon: [['09:00', '17:00']] } } },
      'hours.service: expected no assumption, because the policy states it; got {"mon":[["09:00","17:00"]]}',
    ],
    [
      'a whole section',
      { contacts: 'none' },
      'contacts: expected no assumption, because the policy states it; got "none"',
    ],
    ['the targets', { targets: [] }, 'targets: expected no assumption, because the policy states it; got []'],
    ['an unknown section', { colours: {} }, 'colours: expected a field that a profile has; got {}'],
    [
      'an unknown field',
      { contacts: { fax: '01632 960100' } },
      'contacts.fax: expected a field that a profile has; got "01632 960100"',
    ],
    ['the name of a method', { toString: 'x' }, 'toString: expected a field that a profile has; got "x"'],
    ['everything at once', null, 'expected a group of fields; got null'],
  ])('does not overwrite %s', (_, assumptions, line) => {
    const filled = fillAssumed(profile, assumptions)
    expect('problems' in filled && filled.problems.map(describeProblem)).toEqual([line])
  })
})

describe('placeholders', () => {
  test('are replaced wherever there is text', () => {
    expect(
      fillPlaceholders(
        { sites: ['http://{host}:{port}'], days: 3, none: null },
        { host: 'localhost', port: '80' },
      ),
    ).toEqual({
      value: { sites: ['http://localhost:80'], days: 3, none: null },
      problems: [],
    })
  })

  test('without a value are a problem', () => {
    expect(
      fillPlaceholders({ sites: ['a', 'http://localhost:{demo_port}'] }, {}).problems.map(describeProblem),
    ).toEqual(['sites[1]: expected a value given for {demo_port}; got "http://localhost:{demo_port}"'])
  })
})
