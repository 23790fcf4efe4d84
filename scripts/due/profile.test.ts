import { describe, expect, test } from 'vitest'
import { due } from './testing.ts'

/** The steps and the end of one promise in an answer, without its words. */
function promise(lines: readonly string[], id: string): string[] {
  const begin = lines.findIndex(line => line.startsWith(`${id} (`))
  const end = lines.indexOf('', begin)
  return lines.slice(begin, end === -1 ? undefined : end).filter(line => /^( {2}\d|Due:)/.test(line))
}

test('a chat just before closing is explained stage by stage, on the hours the demonstration assumes', () => {
  const { status, stderr, lines } = due('mha', 'chat', '2026-11-26T16:59', '--assumed')
  expect(lines).toEqual([
    'Monmouthshire Housing Association, chat',
    "Policy: MHA's Customer Care Policy",
    'Received: 4.59pm on Thursday 26 November 2026',
    'Opening hours: assumed for the demonstration; the policy names none, ' +
      '"We will promote when we are open" (Contacting us).',
    'Bank holidays: those of Wales, its nation.',
    '',
    'chat_answer (answer)',
    '  Promise: "within 3 minutes"',
    '  Section: Our Initial Response Times, Online Chat',
    '  State: stated in the policy',
    '  Counted as: 3 minutes, from receipt',
    '  1. Asked while open, at 4.59pm on Thursday 26 November 2026: the clock starts at once (D4).',
    '  2. The clock runs on past closing at 5pm, because the question came before it (D4).',
    'Due: 5.02pm on Thursday 26 November 2026',
    '',
    'chat_back (contact back)',
    '  Promise: "within 2 working days"',
    '  Section: Our Initial Response Times, Online Chat',
    '  State: stated in the policy',
    '  Counted as: 2 working days, from receipt',
    '  1. The count starts from Thursday 26 November 2026 (D6).',
    '  2. Friday 27 November 2026 is working day 1 (D6).',
    '  3. Saturday 28 November 2026 does not count: a weekend (D3).',
    '  4. Sunday 29 November 2026 does not count: a weekend (D3).',
    '  5. Monday 30 November 2026 is working day 2 (D6).',
    '  6. The last day ends at 5pm: the office closes (D8).',
    'Due: 5pm on Monday 30 November 2026',
  ])
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

test('by its policy alone MHA names no hours, so its chat has no due time and the answer says what to do (D2)', () => {
  const { status, lines } = due('mha', 'chat', '2026-11-26T16:59')
  expect(lines[3]).toContain('the policy names none')
  expect(lines[3]).toContain('Set hours.service in associations/mha.yaml, or add --assumed')
  expect(promise(lines, 'chat_answer')).toEqual([
    '  1. No opening hours are set, and this promise counts opening time (D2).',
    'Due: no due time',
  ])
  expect(promise(lines, 'chat_back').at(-1)).toBe('Due: the end of Monday 30 November 2026')
  expect(status).toBe(0)
})

test("Magna's message is due at Friday's early closing, and one left after it not before Monday (D6, D8)", () => {
  const before = due('magna', 'message', '2026-12-03T10:00:30').lines
  expect(before).toContain('Received: 10am and 30 seconds on Thursday 3 December 2026')
  expect(before).toContain('Bank holidays: those of England, as the policy says.')
  expect(promise(before, 'message_response')).toEqual([
    '  1. The count starts from Thursday 3 December 2026 (D6).',
    '  2. Friday 4 December 2026 is working day 1 (D6).',
    '  3. The last day ends at 4.30pm: the office closes (D8).',
    'Due: 4.30pm on Friday 4 December 2026',
  ])
  expect(promise(due('magna', 'message', '2026-12-04T16:45').lines, 'message_response')).toEqual([
    '  1. The count starts from Friday 4 December 2026 (D6).',
    '  2. Saturday 5 December 2026 does not count: a weekend (D3).',
    '  3. Sunday 6 December 2026 does not count: a weekend (D3).',
    '  4. Monday 7 December 2026 is working day 1 (D6).',
    '  5. The last day ends at 5pm: the office closes (D8).',
    'Due: 5pm on Monday 7 December 2026',
  ])
})

test("Angus's first complaint stage, by its id, counts the day of receipt and waits for confirmation (D12)", () => {
  const { lines } = due('angus', 'complaint_s1', '2026-11-27T18:00')
  expect(lines.filter(line => line.startsWith('Due:'))).toHaveLength(1)
  expect(lines).toContain('  State: needs confirmation by the association')
  expect(lines.find(line => line.startsWith('  Note:'))).toContain('Printed as the time to acknowledge')
  expect(lines).toContain('  Counted as: 5 working days, from receipt, the first day included')
  expect(promise(lines, 'complaint_s1')).toEqual([
    '  1. Friday 27 November 2026 is working day 1 (D12).',
    '  2. Saturday 28 November 2026 does not count: a weekend (D3).',
    '  3. Sunday 29 November 2026 does not count: a weekend (D3).',
    '  4. Monday 30 November 2026 does not count: a bank holiday (D3).',
    '  5. Tuesday 1 December 2026 is working day 2 (D12).',
    '  6. Wednesday 2 December 2026 is working day 3 (D12).',
    '  7. Thursday 3 December 2026 is working day 4 (D12).',
    '  8. Friday 4 December 2026 is working day 5 (D12).',
    '  9. The last day ends at midnight: a period set by law or regulator has its whole last day (D12).',
    'Due: the end of Friday 4 December 2026',
  ])
})

describe("the second stage of MHA's email (D7)", () => {
  const asked = ['mha', 'email', '2026-11-26T10:00', '--assumed']
  const hint = '  Add --first-reply MOMENT to count from the reply itself.'

  test('without a first reply it is the latest it can be, and the answer says so', () => {
    const { lines } = due(...asked)
    expect(promise(lines, 'email_answer').at(-1)).toBe('Due: 5pm on Monday 30 November 2026')
    expect(lines).toContain('  Counted as: 5 working days, from the first reply (email_answer)')
    expect(promise(lines, 'email_update')[0]).toBe(
      '  1. The further time runs from 5pm on Monday 30 November 2026: the first reply is due then at the latest (D7).',
    )
    expect(lines).toContain(hint)
    expect(lines.at(-1)).toBe('Due: 5pm on Monday 7 December 2026')
  })

  test('an early first reply starts it', () => {
    const { lines } = due(...asked, '--first-reply', '2026-11-27T09:00')
    expect(lines).toContain('First reply: 9am on Friday 27 November 2026')
    expect(promise(lines, 'email_update')[0]).toContain('that is when the first reply was sent')
    expect(lines).not.toContain(hint)
    expect(lines.at(-1)).toBe('Due: 5pm on Friday 4 December 2026')
  })

  test('a late one does not lengthen it', () => {
    const { lines } = due(...asked, '--first-reply', '2026-12-03T09:00Z')
    expect(lines.at(-1)).toBe('Due: 5pm on Monday 7 December 2026')
  })
})

test('a call at an agreed time is due when both sides agreed (D13)', () => {
  const open = due('mgha', 'callback', '2026-11-26T10:00').lines
  expect(promise(open, 'callback')).toEqual(['  1. No time has been agreed yet (D13).', 'Due: no due time'])
  expect(open).toContain('  Add --agreed MOMENT to say what was agreed.')
  const agreed = due('mgha', 'callback', '2026-11-26T10:00', '--agreed=2026-11-27T14:30').lines
  expect(agreed).toContain('Agreed on: 2.30pm on Friday 27 November 2026')
  expect(agreed.at(-1)).toBe('Due: 2.30pm on Friday 27 November 2026')
})

test('where the law has overtaken the policy the answer is by the law and names it (D12)', () => {
  const { lines } = due('magna', 'personal_information', '2026-10-26T10:00')
  expect(lines).toContain('  Promise: "within 40 days of receiving the request"')
  expect(lines).toContain('  State: overtaken by law: UK GDPR Article 12 holds in its place')
  expect(lines).toContain('  Counted as: 1 calendar month, from receipt')
  expect(lines.at(-1)).toBe('Due: the end of Thursday 26 November 2026')
})

test.each([
  ['mha', 'sms', '  Nothing is worked out: the promise gives no number to count.'],
  [
    'magna',
    'phone',
    '  Nothing is worked out: it counts rings of the telephone, which no clock here can hear.',
  ],
  [
    'angus',
    'chat',
    '  Nothing is worked out: the policy says nothing of this, and what nobody promised cannot be late.',
  ],
])('%s by %s has no due time, and the answer says why', (association, channel, why) => {
  const { status, lines } = due(association, channel, '2026-11-26T10:00')
  expect(lines.slice(-2)).toEqual([why, 'Due: no due time'])
  expect(status).toBe(0)
})

const ASSOCIATIONS = 'there are angus, magna, mgha, mha, paragon, willow'
const CHANNELS = 'chat, message, email, letter, phone, sms, whatsapp, social, or the id of one promise'

test.each([
  [['mhaa', 'chat', '2026-11-26T16:59'], `due: "mhaa": no such association; ${ASSOCIATIONS}`],
  [['--assumed'], `due: name an association: ${ASSOCIATIONS}`],
  [['mha'], `due: mha: name a channel: ${CHANNELS} in associations/mha.yaml`],
  [['mha', 'fax', '2026-11-26T16:59'], `due: "fax": mha has no promise for it; there are ${CHANNELS}`],
  [['mha', 'form', '2026-11-26T16:59', '--assumed'], 'due: "form": mha has no promise for it'],
  [['mha', 'chat'], 'due: give the moment of contact last, such as 2026-11-26T16:59'],
  [['mha', 'chat', 'noon'], 'due: moment: expected a London time such as 2026-11-26T16:59, got "noon"'],
  [
    ['mha', 'chat', '2026-03-29T01:30'],
    'skip that time; the nearest are 2026-03-29T00:30 and 2026-03-29T02:30',
  ],
  [['mha', 'chat', '2026-10-25T01:30'], 'write 2026-10-25T01:30+01:00 for the first or'],
  [['mha', 'chat', '2026-11-26', '16:59'], 'due: "16:59" is one word too many'],
  [['mha', 'chat', '2026-11-26T16:59', '--asumed'], 'due: --asumed: no such option; there are --assumed,'],
  [['mha', 'chat', '2026-11-26T16:59', '--assumed=no'], 'due: --assumed: takes no value, got "no"'],
  [['mha', 'email', '2026-11-26T16:59', '--first-reply'], 'due: --first-reply: a moment must follow it'],
  [['mha', 'email', '2026-11-26T16:59', '--first-reply', 'x'], 'due: --first-reply: expected a London time'],
  [
    ['mha', 'email', '2026-11-26T16:59', '--first-reply', '2026-11-26T16:58'],
    'due: --first-reply: 4.58pm on Thursday 26 November 2026 is before the contact, 4.59pm on',
  ],
  [
    ['mha', 'chat', '2026-11-26T16:59', '--first-reply', '2026-11-27T09:00'],
    'at mha these do: email_update (email), letter_update (letter), social_update (social)',
  ],
  [
    ['mha', 'chat', '2026-11-26T16:59', '--agreed', '2026-11-27T09:00'],
    'due: --agreed: no promise of mha depends on it',
  ],
  [
    ['mgha', 'callback', '2026-11-26T16:59', '--agreed', '2026-11-27T09:00', '--agreed', '2026-11-28T09:00'],
    'due: --agreed: given twice',
  ],
])('refuses %j in one line', (args, message) => {
  const { status, stdout, stderr } = due(...args)
  expect(stderr).toContain(message)
  expect(stderr.trimEnd()).not.toContain('\n')
  expect(stdout).toBe('')
  expect(status).toBe(2)
})
