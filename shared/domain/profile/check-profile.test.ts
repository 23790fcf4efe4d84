import { describe, expect, test } from 'vitest'
import { checkProfile } from './check-profile.ts'
import { problemsOf, sampleProfile, sampleRaw, sampleTarget } from './sample.ts'

test('a sound profile has no problems, and what it leaves unsaid is null', () => {
  expect(problemsOf({})).toEqual([])
  const profile = sampleProfile()
  expect(profile.hours.service).toBeNull()
  expect(profile.calendar.bank_holidays).toBeNull()
  expect(profile.emergency.landlord_number).toBeNull()
  expect(profile.privacy.retention_days).toBeNull()
  expect(profile.channels.chat).toBeNull()
  expect(profile.targets[0]?.strength).toBeNull()
  expect(profile.sites).toEqual([])
})

test('a problem says the field, what was expected and what was there', () => {
  const checked = checkProfile(
    sampleRaw({ targets: [sampleTarget(), sampleTarget({ id: 'b', stage: 'ack', unit: 'days' })] }),
  )
  expect(checked).toEqual({
    problems: [
      {
        field: 'targets[1].unit',
        expected: 'one of seconds, minutes, hours, working_days, calendar_days, calendar_month, rings',
        got: '"days"',
      },
    ],
  })
})

test('all problems come at once', () => {
  expect(
    problemsOf({ name: '', timezone: 'Europe/Paris', nation: { value: 'france', basis: 'document' } }),
  ).toEqual([
    'name: expected text that is not empty; got ""',
    'nation.value: expected one of england, wales, scotland, northern_ireland; got "france"',
    'timezone: expected Europe/London; got "Europe/Paris"',
  ])
})

describe('where a value comes from', () => {
  test('a value without a section of the policy is refused, in a section, a list and the nation', () => {
    expect(
      problemsOf({
        nation: { value: 'england', basis: 'document' },
        out_of_hours: { covers: 'evenings' },
        reporting: [{ audience: 'residents' }],
      }),
    ).toEqual([
      'nation.ref: expected the section of the policy that value comes from; got null',
      'out_of_hours.ref: expected the section of the policy that covers comes from; got null',
      'reporting[0].ref: expected the section of the policy that audience comes from; got null',
    ])
  })

  test('our own note and empty lists need none', () => {
    expect(problemsOf({ preferences: { remember: [], note: 'Ours.' }, hours: { by_queue: {} } })).toEqual([])
  })

  test('what an overlay filled needs none, but its neighbour does', () => {
    const contacts = { phone: '01632 960100', web: 'www.example.org' }
    expect(problemsOf({ contacts }, ['contacts.phone', 'contacts.web'])).toEqual([])
    expect(problemsOf({ contacts }, ['contacts.phone'])).toEqual([
      'contacts.ref: expected the section of the policy that web comes from; got null',
    ])
  })

  test('an inferred nation says from what', () => {
    expect(problemsOf({ nation: { value: 'england', basis: 'inferred' } })).toEqual([
      'nation.note: expected what the nation is inferred from; got null',
    ])
  })
})

test('a day or a site that stands twice is refused', () => {
  expect(
    problemsOf({
      calendar: { closures: [{ date: '2026-12-24' }, { date: '2026-12-24' }], ref: '1' },
      sites: ['https://a.example', 'https://b.example', 'https://a.example'],
    }),
  ).toEqual([
    'calendar.closures[1].date: expected something else than calendar.closures[0]; got "2026-12-24"',
    'sites[2]: expected something else than sites[0]; got "https://a.example"',
  ])
})
