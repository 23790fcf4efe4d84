import { expect, test } from 'vitest'
import { replay } from '../../shared/domain/conversation/apply.ts'
import type { ConversationEvent, EventBody } from '../../shared/domain/conversation/events.ts'
import { listNotes, timeline } from '../chat/entries.ts'
import { noteWords } from '../chat/note-words.ts'
import { closedWords } from '../chat/status-words.ts'
import { wordsIn } from '../testing.ts'
import { sentLines, sentWords } from './sent-lines.ts'

const at = '2026-11-26T10:20:00.000Z'
const [english, welsh] = [wordsIn('en'), wordsIn('cy')]
const sian = { id: 'sian', name: 'Siân Morgan' }

const started: EventBody & { type: 'started' } = {
  type: 'started',
  conversation: 'c-1',
  association: 'mha',
  kind: 'callback',
  language: 'en',
  name: 'Idris Khan',
  subject: null,
  page: null,
  reference: 'K7M4QX',
  fields: { phone: '01632 960555', slot: 'soon' },
}
const target = (more: Partial<EventBody & { type: 'target_set' }> = {}): EventBody => ({
  type: 'target_set',
  target: 'phone_back',
  stage: 'contact_back',
  due: '2026-11-30T17:00:00.000Z',
  warnAt: null,
  asWritten: 'within 2 working days',
  afterFirstReply: false,
  ...more,
})
const log = (...bodies: EventBody[]) =>
  bodies.map((body, index): ConversationEvent => ({ ...body, n: index + 1, at }))
const lines = (bodies: EventBody[], now = at, words = english) => {
  const state = replay(log(started, ...bodies))
  if (!state) throw new Error('no conversation')
  return sentLines(state, now, words).map(({ text, quote }) => (quote ? `${text} ${quote}` : text))
}

test('the confirmation says who, what next and by when', () => {
  expect(lines([target()])).toEqual([
    'One of our advisers will answer you. You will see their name here.',
    'We will phone you on 01632 960555.',
    'We will call you back by 5pm on Monday 30 November.',
  ])
  expect(lines([{ type: 'taken', adviser: sian }], at, welsh)[0]).toBe('Mae Siân Morgan yn delio â hyn.')
})

test('what is said aloud begins with that it has arrived, and its reference; of a chat with its new reference', () => {
  const state = replay(log(started, target()))
  if (!state) throw new Error('no conversation')
  expect(sentWords(state, at, english).slice(0, 3)).toEqual([
    'We have what you sent.',
    'Your reference: K7M 4QX.',
    'One of our advisers will answer you. You will see their name here.',
  ])
  expect(sentWords(state, at, english, at)[0]).toBe('Your reference: K7M 4QX.')
  expect(sentWords({ ...state, phase: 'closed' }, at, english)).toEqual([])
})

test('without a time the policy’s words, without a promise nothing', () => {
  expect(lines([target({ due: null, asWritten: 'as soon as possible' })]).at(-1)).toBe(
    'Our promise: as soon as possible',
  )
  expect(lines([])).toHaveLength(2)
})

test('that it is confirmed by email is said, that the address took none too, and nothing where none was sent', () => {
  const to = 'idris@example.org'
  const wanted: EventBody = { type: 'email_wanted', to, size: null }
  const email = (result: 'sent' | 'refused' | 'gave_up' | 'too_many') =>
    lines([wanted, { type: 'emailed', to, result }]).filter(line => /email/.test(line))
  const coming = ['You will also get this by email, at idris@example.org.']
  expect(lines([wanted])).toContain(coming[0])
  expect(email('sent')).toEqual(coming)
  const not = ['We could not send an email to idris@example.org. Please check that the address is right.']
  expect(email('refused')).toEqual(not)
  expect(email('gave_up')).toEqual(not)
  expect(email('too_many')).toEqual([])
  expect(lines([]).filter(line => /email/.test(line))).toEqual([])
})

test('lateness is said with the promise that was not kept, and a kept promise is no longer shown', () => {
  expect(lines([target()], '2026-11-30T17:00:00.001Z').at(-1)).toBe(
    'We are late, and we are sorry. We had said: We will call you back by 5pm on Monday 30 November.',
  )
  expect(lines([target()], '2026-11-30T17:00:00.000Z').at(-1)).not.toMatch(/late/)
  expect(lines([target(), { type: 'target_met', target: 'phone_back' }])).toHaveLength(2)
})

test('a promise names its owner, its step and its time', () => {
  const due = '2026-11-30T17:00:00.000Z'
  const promised: EventBody = {
    type: 'promised',
    by: sian,
    owner: sian,
    nextStep: 'Ring about the plumber',
    due,
  }
  const clock = target({ target: 'promise_2', stage: 'promise', asWritten: 'Ring about the plumber', due })
  expect(lines([promised, clock]).at(-1)).toBe(
    'Siân Morgan has promised, by 5pm on Monday 30 November: Ring about the plumber',
  )
})

test('calls, hand-overs and changes are told among the messages; what is for advisers alone is not', () => {
  const events = log(
    started,
    { type: 'contacted', by: sian, way: 'phone', result: 'no_answer' },
    { type: 'withheld' },
    { type: 'transferred', from: sian, to: { id: 'dafydd', name: 'Dafydd Rees' } },
    { type: 'fields_changed', fields: { phone: '01632 960556' } },
  )
  const said = (words: typeof english) => listNotes(events).map(note => noteWords(note, at, words))
  expect(said(english)).toEqual([
    'Siân Morgan tried to phone you at 10.20am; nobody answered. We will try again.',
    'Siân Morgan has passed this to Dafydd Rees.',
    'You changed what you wrote.',
  ])
  expect(said(welsh)[0]).toBe(
    'Ceisiodd Siân Morgan eich ffonio am 10.20yb; wnaeth neb ateb. Byddwn ni’n ceisio eto.',
  )
})

test('a note of another day says the day', () => {
  const [note] = listNotes(log({ type: 'contacted', by: sian, way: 'phone', result: 'reached' }))
  if (!note) throw new Error('no note')
  expect(noteWords(note, '2026-11-27T09:00:00.000Z', english)).toBe(
    'Siân Morgan spoke to you on the phone at 10.20am on Thursday 26 November.',
  )
})

test('notes and messages stand in the order of their numbers, what is on its way at the end', () => {
  const entry = { key: 'a', name: null, at, text: '', language: 'en', state: 'sent', refusal: null } as const
  const notes = listNotes(log(started, { type: 'contacted', by: sian, way: 'email', result: 'reached' }))
  const all = timeline(
    [
      { ...entry, n: 1 },
      { ...entry, n: 3 },
      { ...entry, n: null },
    ],
    notes,
  )
  expect(all.map(({ n }) => n)).toEqual([1, 2, 3, null])
})

test('what the resident withdrew is said to be withdrawn, and what was answered to be answered', () => {
  const closed = (by: EventBody & { type: 'closed' }) => {
    const state = replay(log(started, by))
    return state && closedWords(state, english)
  }
  const end = { type: 'closed', referredTo: null } as const
  expect(closed({ ...end, by: { role: 'resident' }, outcome: 'withdrawn' })).toEqual([
    'You have withdrawn this.',
  ])
  expect(closed({ ...end, by: { role: 'adviser', ...sian }, outcome: 'answered' })).toEqual([
    'Siân Morgan has answered this and closed it.',
  ])
})

test('what a chat has become says what is promised now, and not the chat’s own time beside it', () => {
  const later = '2026-11-26T16:52:00.000Z'
  const events: ConversationEvent[] = [
    { ...started, kind: 'chat', fields: {}, n: 1, at },
    { ...target({ target: 'chat_answer', stage: 'answer', due: '2026-11-26T16:55:00.000Z' }), n: 2, at },
    { type: 'converted', to: 'callback', fields: started.fields, by: 'resident', n: 3, at: later },
    { ...target(), n: 4, at: later },
  ]
  const state = replay(events)
  if (!state) throw new Error('no conversation')
  const said = sentLines(state, later, english, later).map(({ text }) => text)
  expect(said.at(-1)).toBe('We will call you back by 5pm on Monday 30 November.')
  expect(said.join()).not.toContain('4.55pm')
  expect(
    sentLines(state, later, english)
      .map(({ text }) => text)
      .join(),
  ).toContain('4.55pm')
})
