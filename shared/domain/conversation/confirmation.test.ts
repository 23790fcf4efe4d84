import { expect, test } from 'vitest'
import type { FieldValues } from '../enquiry/fields.ts'
import type { Command } from './command.ts'
import { pendingConfirmation } from './confirmation.ts'
import type { PrintSize } from './email.ts'
import { aStart, play, SIAN } from './testing.ts'

const BY_EMAIL: FieldValues = { text: 'The gate', reply_by: 'email', email: 'beryl@example.org' }
const start = (fields: FieldValues, size: PrintSize | undefined = 'large'): [number, Command] => [
  0,
  aStart({ kind: 'message', name: 'Beryl Pugh', fields: { name: 'Beryl Pugh', ...fields }, size }),
]
const change = (fields: FieldValues, seconds = 5): [number, Command] => [
  seconds,
  { type: 'change_fields', fields: { name: 'Beryl Pugh', ...fields } },
]
const wantedIn = ({ log }: ReturnType<typeof play>) =>
  log.flatMap(event => (event.type === 'email_wanted' ? [[event.to, event.size]] : []))

test('what is to be answered by email is confirmed by email, in the print it was read in', () => {
  expect(wantedIn(play([start(BY_EMAIL)]))).toEqual([['beryl@example.org', 'large']])
  const unsaid = aStart({ kind: 'message', fields: BY_EMAIL })
  expect(wantedIn(play([[0, unsaid]]))).toEqual([['beryl@example.org', null]])
})

test('nothing is, where another way was chosen, or none, or the house sends no email', () => {
  for (const reply_by of ['phone', 'address', 'none'])
    expect(wantedIn(play([start({ ...BY_EMAIL, reply_by })])), reply_by).toEqual([])
  expect(wantedIn(play([start({ text: 'Hello' })]))).toEqual([])
  expect(wantedIn(play([start(BY_EMAIL)], { emails: false }))).toEqual([])
})

test('a chat that becomes a message is confirmed as one', () => {
  const fields = { ...BY_EMAIL, name: 'Beryl Pugh' }
  expect(
    wantedIn(
      play([
        [0, aStart()],
        [5, { type: 'convert', to: 'message', fields, size: 'larger' }],
      ]),
    ),
  ).toEqual([['beryl@example.org', 'larger']])
})

test('an address that is mended gets one too, the old one no more, and nobody tries out more than three', () => {
  const to = (email: string) => change({ ...BY_EMAIL, email })
  const once = play([start(BY_EMAIL), to('beryl@example.com')])
  expect(wantedIn(once)).toHaveLength(2)
  expect(pendingConfirmation(once.state)).toMatchObject({
    to: 'beryl@example.com',
    n: once.state.n,
    size: null,
  })
  expect(wantedIn(play([start(BY_EMAIL), change({ ...BY_EMAIL, text: 'The other gate' })]))).toHaveLength(1)
  expect(
    wantedIn(play([start(BY_EMAIL), to('b@a.org'), to('c@a.org'), to('d@a.org'), to('e@a.org')])),
  ).toEqual([
    ['beryl@example.org', 'large'],
    ['b@a.org', null],
    ['c@a.org', null],
  ])
})

test('what was taken back, or is to be answered otherwise now, is not confirmed any more', () => {
  expect(pendingConfirmation(play([start(BY_EMAIL), [5, { type: 'end' }]]).state)).toBeNull()
  const phone = { text: 'The gate', reply_by: 'phone', phone: '01632 960555' }
  expect(pendingConfirmation(play([start(BY_EMAIL), change(phone)]).state)).toBeNull()
})

test('what became of it is said once, of the one that was wanted, also after the end', () => {
  const begun = play([start(BY_EMAIL)])
  const of = begun.state.confirmation?.n ?? 0
  const sent: [number, Command] = [9, { type: 'emailed', of, result: 'sent' }]
  const twice = play([start(BY_EMAIL), sent, sent])
  expect(twice.types.filter(type => type === 'emailed')).toHaveLength(1)
  expect(twice.state.confirmation).toMatchObject({ result: 'sent', times: 1 })
  expect(pendingConfirmation(twice.state)).toBeNull()
  expect(play([start(BY_EMAIL), [5, { type: 'end' }], sent]).types.at(-1)).toBe('emailed')
  expect(play([start(BY_EMAIL), [9, { type: 'emailed', of: of + 1, result: 'sent' }]]).types).toEqual(
    begun.types,
  )
  expect(play([start({ text: 'Hello' }), sent]).types).not.toContain('emailed')
})

test('it is automatic, and keeps no promise (D13)', () => {
  const of = play([start(BY_EMAIL)]).state.confirmation?.n ?? 0
  const { state } = play([
    start(BY_EMAIL),
    [5, { type: 'take', adviser: SIAN }],
    [9, { type: 'emailed', of, result: 'sent' }],
  ])
  expect(state.targets.map(({ metAt }) => metAt)).toEqual([null])
})
