import { describe, expect, test } from 'vitest'
import { checkProfile } from './check-profile.ts'
import { describeProblem } from './problem.ts'
import { problemsOf, sampleRaw, sampleTarget } from './sample.ts'

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
