import { describe, expect, test } from 'vitest'
import { checkProfile } from './check-profile.ts'
import { describeProblem } from './problem.ts'
import { sampleProfile, sampleRaw, sampleTarget } from './sample.ts'

const problemsOf = (changes: Record<string, unknown>, assumed: string[] = []) => {
  const checked = checkProfile(sampleRaw(changes), assumed)
  return 'problems' in checked ? checked.problems.map(describeProblem) : []
}

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

describe('a broken shape', () => {
  test.each([
    ['an empty file', null, ['expected a group of fields; got null']],
    ['a list for a file', [], ['expected a group of fields; got []']],
  ])('%s is refused', (_, raw, lines) => {
    const checked = checkProfile(raw)
    expect('problems' in checked && checked.problems.map(describeProblem)).toEqual(lines)
  })

  test('a section that is not there is refused, even one that may be null', () => {
    const { survey: _, ...raw } = sampleRaw()
    const checked = checkProfile(raw)
    expect('problems' in checked && checked.problems.map(describeProblem)).toEqual([
      'survey: expected this field (null where the policy says nothing); got nothing',
    ])
  })

  test.each<[string, Record<string, unknown>, string]>([
    [
      'an unknown field',
      { out_of_hours: { phone: '101' } },
      'out_of_hours.phone: expected only the fields number, covers, note, ref; got "101"',
    ],
    ['a list for a section', { hours: [] }, 'hours: expected a group of fields; got []'],
    [
      'a section number without quotes',
      { survey: { when: null, ref: 4.5 } },
      'survey.ref: expected text (put it in quotes); got 4.5',
    ],
    [
      'a channel nobody knows',
      { targets: [sampleTarget({ channel: ['email', 'fax'] })] },
      'targets[0].channel[1]: expected one of chat, message, callback, email, letter, phone, sms, whatsapp, social, form, visit, appointment; got "fax"',
    ],
    [
      'a channel by another name',
      { targets: [sampleTarget({ channel: 'webchat' })] },
      'targets[0].channel: expected one of chat, message, callback, email, letter, phone, sms, whatsapp, social, form, visit, appointment (did you mean "chat"?); got "webchat"',
    ],
    [
      'a clock by another name',
      { targets: [sampleTarget({ clock: 'daycount' })] },
      'targets[0].clock: expected one of live, working_hours, continuous, day_count (did you mean "day_count"?); got "daycount"',
    ],
    [
      'a target on no channel',
      { targets: [sampleTarget({ channel: [] })] },
      'targets[0].channel: expected at least one channel; got []',
    ],
    [
      'half a day',
      { targets: [sampleTarget({ value: 0.5 })] },
      'targets[0].value: expected a whole number above 0; got 0.5',
    ],
    [
      'a time of day that does not exist',
      { hours: { service: { mon: [['9:00', '17:00']] }, ref: '1' } },
      'hours.service.mon[0][0]: expected a time from "00:00" to "23:59"; got "9:00"',
    ],
    [
      'a closing time alone',
      { hours: { service: { mon: [['17:00']] }, ref: '1' } },
      'hours.service.mon[0][1]: expected a time from "00:00" to "24:00"; got nothing',
    ],
    [
      'a day of the week in full',
      { hours: { service: { monday: [] }, ref: '1' } },
      'hours.service.monday: expected only the fields mon, tue, wed, thu, fri, sat, sun; got []',
    ],
    [
      'a date that does not exist',
      { calendar: { closures: [{ date: '2026-02-30' }], ref: '1' } },
      'calendar.closures[0].date: expected a date that exists, YYYY-MM-DD; got "2026-02-30"',
    ],
    [
      'special hours of no date',
      { calendar: { special_hours: { christmas: [] }, ref: '1' } },
      'calendar.special_hours.christmas: expected a date that exists, YYYY-MM-DD; got "christmas"',
    ],
    [
      'a review date in words',
      { document: { title: 'Policy', review_due: 'October 2026' } },
      'document.review_due: expected a date in quotes: YYYY-MM-DD, YYYY-MM or YYYY; got "October 2026"',
    ],
    [
      'the wrong gas number',
      { emergency: { life: '999', gas: '0808 111 999', power: '105' } },
      'emergency.gas: expected the national number "0800 111 999"; got "0808 111 999"',
    ],
    [
      'a telephone number with words in it',
      { contacts: { phone: 'ask for Siân', ref: '1' } },
      'contacts.phone: expected a telephone number: digits and spaces; got "ask for Siân"',
    ],
    [
      'a colour by name',
      { appearance: { primary: 'green', accent: '#ffffff' } },
      'appearance.primary: expected a colour, such as "#1f5c3a"; got "green"',
    ],
    [
      'a percentage over 100',
      { share_targets: [{ measure: 'email_answer', threshold: '2 days', percent: 110, ref: '1' }] },
      'share_targets[0].percent: expected a percentage from 1 to 100; got 110',
    ],
    [
      'a privacy notice that is no web address',
      { privacy: { notice_url: 'javascript:alert(1)', ref: '1' } },
      'privacy.notice_url: expected a web address, https://…; got "javascript:alert(1)"',
    ],
  ])('%s is refused', (_, changes, line) => {
    expect(problemsOf(changes)).toEqual([line])
  })

  test.each([
    ['stage1', 'did you mean "stage_1"?'],
    ['acknowledgement', 'did you mean "ack"?'],
    ['stage_2', 'did you mean "stage_2_ack" or "stage_2_full"?'],
    ['Stage_1', 'did you mean "stage_1"?'],
    ['respond', 'did you mean "response"?'],
    ['first_reply', 'did you mean "reply"?'],
  ])('a stage that nothing can meet, %s, is refused with the list and the nearest name', (stage, near) => {
    const [line, ...others] = problemsOf({ targets: [sampleTarget({ stage })] })
    expect(others).toEqual([])
    expect(line).toMatch(/^targets\[0\]\.stage: expected one of answer, response, reply, ack, /)
    expect(line).toContain(`(${near}); got "${stage}"`)
  })

  test('a stage like no other gets the list alone, and that of our own next steps is not on it', () => {
    for (const stage of ['zzz', 'promise']) {
      const [line] = problemsOf({ targets: [sampleTarget({ stage })] })
      expect(line).toMatch(/sub_letting_or_assignation(; got "zzz"| \(did you mean|; got "promise")/)
      expect(line).not.toContain(', promise')
    }
  })

  test.each([
    'https://www.example.org/',
    'https://www.example.org/contact',
    'https://Example.org',
    'https://example.org:443',
    'www.example.org',
    'ftp://example.org',
    '*',
    'null',
  ])('%s is not a bare origin', site => {
    expect(problemsOf({ sites: [site] })).toEqual([
      `sites[0]: expected a bare origin, such as "https://www.example.org"; got "${site}"`,
    ])
  })

  test.each(['https://www.example.org', 'http://localhost:4000', 'https://example.org:8443'])(
    '%s is a bare origin',
    site => {
      expect(problemsOf({ sites: [site] })).toEqual([])
    },
  )

  test('something long is shown by its beginning', () => {
    expect(problemsOf({ id: `A${'b'.repeat(200)}` })).toEqual([
      `id: expected a short name in lower case, such as "chat_answer"; got "A${'b'.repeat(78)}…`,
    ])
  })
})

describe('targets that do not hold together', () => {
  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'an unset target with a value',
      { state: 'unset' },
      [
        'targets[0].value: expected null, because the target is unset; got 2',
        'targets[0].unit: expected null, because the target has no number; got "working_days"',
        'targets[0].clock: expected null, because the target has no number; got "day_count"',
      ],
    ],
    [
      'a stated target without its number',
      { value: null, unit: null },
      [
        'targets[0].value: expected a number, because the target is stated; got null',
        'targets[0].unit: expected a unit, because the target is stated; got null',
      ],
    ],
    [
      'a clock that cannot count the unit',
      { clock: 'live' },
      ['targets[0].clock: expected day_count, because the unit is working_days; got "live"'],
    ],
    [
      'hours without a clock',
      { unit: 'hours', clock: null },
      ['targets[0].clock: expected working_hours or continuous, because the unit is hours; got null'],
    ],
    [
      'rings with a clock',
      { unit: 'rings', clock: 'live' },
      ['targets[0].clock: expected null, because the unit is rings; got "live"'],
    ],
    [
      'a superseded target without the law',
      { state: 'superseded' },
      ['targets[0].law: expected the figure of the law that superseded it; got null'],
    ],
    [
      'the law beside a target that holds',
      { law: { value: 1, unit: 'calendar_month', ref: 'UK GDPR Article 12' } },
      [
        'targets[0].law: expected null, because the target is not superseded; got {"value":1,"unit":"calendar_month","counting":null,"end_of_day":null,"ref":"UK G…',
      ],
    ],
    [
      'a target from nowhere',
      { ref: null },
      ['targets[0].ref: expected the section of the policy it comes from; got null'],
    ],
    [
      'words from nowhere',
      { state: 'unset', value: null, unit: null, clock: null, as_written: 'soon', ref: null },
      ['targets[0].ref: expected the section of the policy it comes from; got null'],
    ],
    [
      'a second stage without a first (D7)',
      { from: 'first_reply' },
      ['targets[0].from: expected a first stage of email to count from; got "first_reply"'],
    ],
  ])('%s is refused', (_, changes, lines) => {
    expect(problemsOf({ targets: [sampleTarget(changes)] })).toEqual(lines)
  })

  test('a second stage needs its first in each of its channels', () => {
    const update = sampleTarget({
      id: 'update',
      stage: 'update',
      channel: ['email', 'letter'],
      from: 'first_reply',
    })
    expect(problemsOf({ targets: [sampleTarget(), update] })).toEqual([
      'targets[1].from: expected a first stage of letter to count from; got "first_reply"',
    ])
    expect(problemsOf({ targets: [sampleTarget({ channel: ['email', 'letter'] }), update] })).toEqual([])
  })

  test('a target the policy does not mention is unset without a section', () => {
    const chat = sampleTarget({
      channel: 'chat',
      state: 'unset',
      value: null,
      unit: null,
      clock: null,
      ref: null,
    })
    expect(problemsOf({ targets: [chat] })).toEqual([])
  })

  test('an agreed time needs no number', () => {
    const callback = sampleTarget({
      channel: 'callback',
      from: 'agreed_time',
      value: null,
      unit: null,
      clock: null,
    })
    expect(problemsOf({ targets: [callback] })).toEqual([])
  })

  test('two targets with one id, or one stage of one channel, are refused', () => {
    expect(problemsOf({ targets: [sampleTarget(), sampleTarget({ channel: ['letter', 'email'] })] })).toEqual(
      [
        'targets[1].id: expected something else than targets[0]; got "email_answer"',
        'targets[1].stage: expected a stage of email that targets[0] does not have; got "answer"',
      ],
    )
  })

  test('a name of no target is refused', () => {
    expect(
      problemsOf({
        share_targets: [{ measure: 'phone_answer', threshold: '7 rings', percent: 90, ref: '2.3' }],
        comments: { way: 'a form', ack: 'comment_ack', ref: '3' },
      }),
    ).toEqual([
      'share_targets[0].measure: expected the id of a target; got "phone_answer"',
      'comments.ack: expected the id of a target; got "comment_ack"',
    ])
  })
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
