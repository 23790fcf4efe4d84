import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createWords } from '../../shared/client/words.ts'
import { REFUSAL_NAMES, type Refusal } from '../../shared/protocol/refusals.ts'
import type { StaffKey } from './language.ts'
import {
  formatDuration,
  formatEnding,
  formatEndingAnnouncement,
  formatMoment,
  formatNameAndSubject,
  formatProblem,
  formatTargetStatus,
  formatTimeLeft,
  ownLanguageName,
} from './wording.ts'

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
  const both = (now: string) => [en, cy].map(text => formatTimeLeft(promise, now, text).words)
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
  expect(formatTimeLeft({ ...promise, due: null }, '2026-11-23T10:15:00.000Z', en).words).toBe(
    'No time promised',
  )
})

test('what is due on another day is said with its date and counted in days', () => {
  const target = { ...promise, due: '2026-11-27T17:00:00.000Z', warnAt: '2026-11-27T16:00:00.000Z' }
  const both = (now: string) => [en, cy].map(text => formatTimeLeft(target, now, text).words)
  expect(both('2026-11-26T10:15:00.000Z')).toEqual([
    'By 5pm on Friday 27 November, 1 day left',
    'Erbyn 5yp ddydd Gwener 27 Tachwedd, 1 diwrnod ar ôl',
  ])
  expect(both('2026-11-25T10:15:00.000Z')[1]).toContain('2 ddiwrnod ar ôl')
  expect(both('2026-11-27T10:15:00.000Z')[0]).toBe('6 hours 45 minutes left, by 5pm')
  expect(both('2026-11-27T18:30:00.000Z')[0]).toBe('Late by 1 hour 30 minutes')
  expect(both('2026-11-30T09:00:00.000Z')).toEqual([
    'Late by 3 days: promised by 5pm on Friday 27 November',
    '3 diwrnod yn hwyr: addawyd erbyn 5yp ddydd Gwener 27 Tachwedd',
  ])
})

test('over midnight minutes are still minutes', () => {
  const target = { ...promise, due: '2026-11-27T00:02:00.000Z', warnAt: '2026-11-27T00:01:00.000Z' }
  expect(formatTimeLeft(target, '2026-11-26T23:59:30.000Z', en).words).toBe(
    '2 minutes 30 seconds left, by 12.02am',
  )
})

test('a moment is said with its date, and the last minute of a day as its end', () => {
  expect(formatMoment('2026-07-01T15:30:00.000Z', en)).toBe('4.30pm on Wednesday 1 July')
  expect(formatMoment('2026-11-27T23:59:59.000Z', en)).toBe('the end of Friday 27 November')
  expect(formatMoment('2026-11-27T23:59:59.000Z', cy)).toBe('diwedd dydd Gwener 27 Tachwedd')
})

test('how a promise stands: kept in time, kept late, closed before, late, open, and at the latest', () => {
  const target = {
    ...promise,
    due: '2026-11-25T17:00:00.000Z',
    target: 'a',
    afterFirstReply: false,
    setN: 2,
    setAt: '',
    warnedAt: null,
    lateAt: null,
    metAt: null,
    endedAt: null,
  }
  const now = '2026-11-24T10:00:00.000Z'
  const standing = (change: object, at = now) => formatTargetStatus({ ...target, ...change }, at, en)
  expect(standing({ metAt: '2026-11-25T17:00:00.000Z' })).toBe(
    'Kept in time: 5pm on Wednesday 25 November (promised by 5pm)',
  )
  expect(standing({ metAt: '2026-11-25T17:30:00.000Z' })).toBe(
    'Kept late by 30 minutes: 5.30pm on Wednesday 25 November (promised by 5pm)',
  )
  expect(standing({ metAt: '2026-11-24T10:00:00.000Z' })).toBe(
    'Kept in time: 10am on Tuesday 24 November (promised by 5pm on Wednesday 25 November)',
  )
  expect(standing({ endedAt: now })).toBe('Closed before it was kept')
  expect(standing({}, '2026-11-27T09:00:00.000Z')).toBe(
    'Late by 2 days: promised by 5pm on Wednesday 25 November',
  )
  expect(standing({})).toBe('Open: by 5pm on Wednesday 25 November')
  expect(standing({ afterFirstReply: true })).toBe(
    'Open: by 5pm on Wednesday 25 November at the latest. It counts from the first reply.',
  )
  expect(standing({ due: null })).toBe('Open: no time promised')
})

test('when one will be signed out is said in whole minutes, with the day where it is another', () => {
  const ends = '2026-11-26T22:15:00.000Z'
  const both = (left: number, now: string, at = ends) =>
    [en, cy].map(text => formatEnding(at, left, now, text))
  expect(both(1171, '2026-11-26T21:55:29.000Z')).toEqual([
    'You will be signed out at 10.15pm. That is in 20 minutes.',
    'Byddwch yn cael eich allgofnodi am 10.15yh. Mae hynny ymhen 20 munud.',
  ])
  expect(both(3, '2026-11-26T22:14:57.000Z')[0]).toBe(
    'You will be signed out at 10.15pm. That is in 1 minute.',
  )
  expect(both(1200, '2026-11-26T23:45:00.000Z', '2026-11-27T00:05:00.000Z')).toEqual([
    'You will be signed out at 12.05am on Friday 27 November. That is in 20 minutes.',
    'Byddwch yn cael eich allgofnodi am 12.05yb ddydd Gwener 27 Tachwedd. Mae hynny ymhen 20 munud.',
  ])
  for (const text of [en, cy]) {
    const aloud = formatEndingAnnouncement(ends, 120, '2026-11-26T22:13:00.000Z', text)
    expect(aloud).toContain(`“${text.t('session.stay', { duration: formatDuration(43_200, text) })}”`)
    // There is nothing left to press.
    expect(formatEndingAnnouncement(ends, 0, ends, text)).toBe(text.t('session.over'))
  }
})

test('every refusal has a sentence in both languages, with all its blanks filled', () => {
  const about = { by: 'Owen Price', field: 'text', limit: 4000, retryAfterSeconds: 90 }
  for (const text of [en, cy]) {
    for (const name of REFUSAL_NAMES) {
      const sentence = formatProblem({ name, ...about } as Refusal, text)
      expect(sentence).not.toMatch(/refusal\.|\{\{|undefined/)
      expect(sentence.length).toBeGreaterThan(10)
    }
  }
  expect(formatProblem({ name: 'already_taken', by: 'Siân Morgan' }, en)).toBe(
    'Siân Morgan has already taken this.',
  )
  expect(formatProblem({ name: 'too_often', retryAfterSeconds: 90 }, cy)).toContain('1 munud 30 eiliad')
})

test('people and languages are called by their own names', () => {
  expect(formatNameAndSubject({ name: null, subject: 'Rent' }, en)).toBe('No name given: Rent')
  expect(formatNameAndSubject({ name: 'Beryl Pugh', subject: null }, en)).toBe('Beryl Pugh')
  expect(['cy', 'en', 'pl'].map(ownLanguageName)).toEqual(['Cymraeg', 'English', 'Polski'])
})

test('Welsh softens after two, and counts stay readable', () => {
  expect(formatDuration(120, cy)).toBe('2 funud')
  expect(cy.t('queue.unread', { count: 2 })).toBe('2 neges newydd')
  expect(en.t('queue.unread', { count: 1 })).toBe('1 new message')
})
