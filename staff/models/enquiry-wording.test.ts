import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createWords } from '../../shared/client/words.ts'
import { CONTACT_RESULTS, CONTACT_WAYS } from '../../shared/domain/conversation/contact-attempt.ts'
import { KINDS } from '../../shared/domain/enquiry/kinds.ts'
import { aRow } from '../testing/rows.ts'
import {
  formatAlarm,
  formatAttempt,
  formatRequest,
  formatStage,
  listFacts,
  openingWordsOf,
} from './enquiry-wording.ts'
import type { StaffKey } from './language.ts'

const words = (language: string) =>
  createWords<never, StaffKey>(language, JSON.parse(readFileSync(`locales/${language}/staff.json`, 'utf8')))
const en = words('en')
const cy = words('cy')
const call = { phone: '01632 960555 after 6pm', name: 'Idris Khan', slot: '2026-11-27T10:00:00.000Z' }

test('what was filled in is shown in the order asked, with numbers to call and addresses to write to', () => {
  const facts = listFacts({ ...call, email: 'idris+home@example.org', leave_message: 'yes' }, en)
  expect(facts.map(({ label, value, href }) => [label, value, href])).toEqual([
    ['Phone', '01632 960555 after 6pm', 'tel:01632960555'],
    ['Name', 'Idris Khan', null],
    ['When to call', '10am on Friday 27 November', null],
    ['Email', 'idris+home@example.org', 'mailto:idris%2Bhome@example.org'],
    ['If nobody answers', 'A message may be left', null],
  ])
})

test('the resident’s own words are told from answers that were chosen', () => {
  const own = listFacts({ format: 'large_print', format_language: 'Arial 24', about_other: 'yes' }, cy)
  expect(own.map(fact => fact.own)).toEqual([false, true, false])
  expect(own.map(fact => fact.value)[0]).toBe('Print bras')
})

test('an answer that this page does not know is shown as it came', () => {
  expect(listFacts({ format: 'hologram' }, en)[0]?.value).toBe('hologram')
})

test('each kind says what is asked of us', () => {
  const asked = (kind: (typeof KINDS)[number], fields: object) => formatRequest({ kind, fields }, en)
  expect(asked('callback', call)).toBe('10am on Friday 27 November')
  expect(asked('callback', { slot: 'soon' })).toBe('As soon as we can')
  expect(asked('format', { format: 'bsl' })).toBe('British Sign Language')
  expect(asked('format', { format: 'language', format_language: 'Somali' })).toBe('Another language: Somali')
  expect(asked('appointment', { place: 'home' })).toBe('Home visit')
  expect(asked('feedback', { feedback: 'complaint' })).toBe('Complaint')
  expect(asked('message', { text: 'Hello' })).toBeNull()
})

test('the words with which it came stand until something else is said', () => {
  const row = aRow('a', { kind: 'message', fields: { text: 'The lift is slow' } })
  expect(openingWordsOf(row)).toBe('The lift is slow')
  expect(openingWordsOf({ ...row, last: { by: 'adviser', at: row.askedAt, text: 'Thank you' } })).toBeNull()
})

test('a chat and another kind are announced each in their own words', () => {
  expect(formatAlarm({ kind: 'new', row: aRow('a') }, en)).toBe('New chat: Dilys Price: A leaking tap.')
  const row = aRow('b', { kind: 'callback', subject: null })
  expect(formatAlarm({ kind: 'late', row }, en)).toBe('Late: Call back, Dilys Price.')
  expect(formatAlarm({ kind: 'new', row }, cy)).toBe('Newydd yn y ciw: Galwad yn ôl, Dilys Price.')
  const polish = { ...row, language: 'pl' }
  expect(formatAlarm({ kind: 'new', row: polish }, en)).toMatch(/Dilys Price\. In Polish\.$/)
  expect(formatAlarm({ kind: 'late', row: polish }, en)).toBe('Late: Call back, Dilys Price.')
})

test('every kind, way and result has words in both languages; an unknown stage is a promise', () => {
  for (const text of [en, cy]) {
    for (const kind of KINDS) expect(text.t(`kind.${kind}`)).not.toContain('kind.')
    for (const way of CONTACT_WAYS)
      for (const result of CONTACT_RESULTS)
        expect(formatAttempt({ way, result }, text)).not.toContain('contacted.')
  }
  expect(formatStage('contact_back', en)).toBe('Contact back')
  expect(formatStage('stage_9', en)).toBe('Promise')
})
