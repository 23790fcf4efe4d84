import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createWords } from '../../shared/client/words.ts'
import { REFUSAL_NAMES, type Refusal } from '../../shared/protocol/refusals.ts'
import type { StaffKey } from './language.ts'
import { languageName, sayDuration, sayOutcomeOfPromise, sayProblem, sayTimeLeft, sayWho } from './say.ts'

const words = (language: string) =>
  createWords<never, StaffKey>(language, JSON.parse(readFileSync(`locales/${language}/staff.json`, 'utf8')))
const en = words('en')
const cy = words('cy')
const promise = {
  id: 'chat_answer',
  stage: 'answer',
  due: '2026-11-23T10:18:00.000Z',
  warnAt: '2026-11-23T10:17:00.000Z',
  asWritten: 'within 3 minutes',
}

test('the time left is said in words that carry the urgency, in both languages', () => {
  const both = (now: string) => [en, cy].map(text => sayTimeLeft(promise, now, text).words)
  expect(both('2026-11-23T10:15:50.000Z')).toEqual([
    '2 minutes 10 seconds left, by 10.18am',
    '2 funud 10 eiliad ar ôl, erbyn 10.18yb',
  ])
  expect(both('2026-11-23T10:17:20.000Z')).toEqual([
    'About to be late: 40 seconds left, by 10.18am',
    'Ar fin bod yn hwyr: 40 eiliad ar ôl, erbyn 10.18yb',
  ])
  expect(both('2026-11-23T10:18:40.000Z')).toEqual(['Late by 40 seconds', '40 eiliad yn hwyr'])
})

test('without a due time no time is promised', () => {
  expect(sayTimeLeft({ ...promise, due: null }, '2026-11-23T10:15:00.000Z', en).words).toBe(
    'No time promised',
  )
})

test('what became of a promise: kept in time, kept late, or closed before', () => {
  const target = {
    ...promise,
    target: 'a',
    setAt: '',
    warnedAt: null,
    lateAt: null,
    metAt: null,
    endedAt: null,
  }
  const met = (metAt: string) => sayOutcomeOfPromise({ ...target, metAt }, en)
  expect(met('2026-11-23T10:18:00.000Z')).toBe('Answered at 10.18am, in time (promised by 10.18am)')
  expect(met('2026-11-23T10:19:30.000Z')).toBe(
    'Answered at 10.19am, late by 1 minute 30 seconds (promised by 10.18am)',
  )
  expect(sayOutcomeOfPromise({ ...target, endedAt: '2026-11-23T10:16:00.000Z' }, en)).toBe(
    'Closed before it was answered',
  )
})

test('every refusal has a sentence in both languages, with all its blanks filled', () => {
  const about = { by: 'Owen Price', field: 'text', limit: 4000, retryAfterSeconds: 90 }
  for (const text of [en, cy]) {
    for (const name of REFUSAL_NAMES) {
      const sentence = sayProblem({ name, ...about } as Refusal, text)
      expect(sentence).not.toMatch(/refusal\.|\{\{|undefined/)
      expect(sentence.length).toBeGreaterThan(10)
    }
  }
  expect(sayProblem({ name: 'already_taken', by: 'Siân Morgan' }, en)).toBe(
    'Siân Morgan has taken this chat.',
  )
  expect(sayProblem({ name: 'too_often', retryAfterSeconds: 90 }, cy)).toContain('1 munud 30 eiliad')
})

test('people and languages are called by their own names', () => {
  expect(sayWho({ name: null, subject: 'Rent' }, en)).toBe('No name given: Rent')
  expect(sayWho({ name: 'Beryl Pugh', subject: null }, en)).toBe('Beryl Pugh')
  expect(['cy', 'en', 'pl'].map(languageName)).toEqual(['Cymraeg', 'English', 'Polski'])
})

test('Welsh softens after two, and counts stay readable', () => {
  expect(sayDuration(120, cy)).toBe('2 funud')
  expect(cy.t('queue.unread', { count: 2 })).toBe('2 neges newydd')
  expect(en.t('queue.unread', { count: 1 })).toBe('1 new message')
})
