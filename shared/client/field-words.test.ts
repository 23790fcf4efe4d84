import { expect, test } from 'vitest'
import { type Field, fieldsOf, withTranslationConsent } from '../domain/enquiry/fields.ts'
import { type FormKind, KINDS } from '../domain/enquiry/kinds.ts'
import { sampleProfile } from '../domain/profile/sample.ts'
import { answerWords, groupByDay, labelOf, listAnswers, problemWords, questionOf } from './field-words.ts'
import { wordsIn } from './testing.ts'

const forms = KINDS.filter((kind): kind is FormKind => kind !== 'chat')
const asked = (): [FormKind, Field][] =>
  forms.flatMap(kind =>
    withTranslationConsent(fieldsOf(sampleProfile(), kind, [])).map((field): [FormKind, Field] => [
      kind,
      field,
    ]),
  )

test.each(['en', 'cy'] as const)('every field, option and problem of every form has its words (%s)', code => {
  const words = wordsIn(code)
  expect(asked().length).toBeGreaterThan(30)
  for (const [kind, field] of asked()) {
    expect(labelOf(field.name, kind, words), field.name).not.toMatch(/^fields\./)
    // Leave is ticked, and never shown among the answers.
    for (const option of field.name === 'machine' ? [] : (field.options ?? []))
      expect(answerWords(field.name, option, words), `${field.name} ${option}`).not.toBe(option)
    for (const problem of ['missing', 'too_long', 'not_a_choice', 'not_a_phone', 'not_an_email'] as const) {
      const said = problemWords({ field: field.name, problem, limit: 100 }, kind, words)
      expect(said, `${problem} ${field.name}`).not.toMatch(/^problems\.|\{\{/)
    }
  }
})

test('what may be left empty says so, and what is only ticked does not', () => {
  const words = wordsIn('en')
  const field = { input: 'line', required: false, limit: 100, autocomplete: null } as const
  expect(questionOf({ ...field, name: 'name' }, 'feedback', words)).toBe('Your name (optional)')
  expect(questionOf({ ...field, name: 'name', required: true }, 'message', words)).toBe('Your name')
  expect(questionOf({ ...field, name: 'leave_message', input: 'yes' }, 'callback', words)).not.toContain('(')
})

test('what was written is shown as question and answer, choices and times in words', () => {
  const fields = { name: 'Idris Khan', slot: '2026-11-27T10:00:00.000Z', leave_message: 'yes' }
  expect(listAnswers(fields, 'callback', wordsIn('en')).map(([, answer]) => answer)).toEqual([
    'Idris Khan',
    '10am on Friday 27 November',
    'Yes',
  ])
  expect(listAnswers({ slot: 'soon' }, 'callback', wordsIn('cy'))).toEqual([
    ['Pryd dylen ni ffonio?', 'Cyn gynted ag y gallwch chi', 'slot'],
  ])
})

test('times are grouped by London’s day, not by UTC’s', () => {
  const times = ['2026-07-01T22:30:00.000Z', '2026-07-01T23:00:00.000Z']
  expect(groupByDay(times, 'en').map(([day]) => day)).toEqual(['Wednesday 1 July', 'Thursday 2 July'])
})
