import { expect, test } from 'vitest'
import { loadProfiles } from '../../profiles.ts'
import { loadLocales } from '../../words.ts'
import { setUpOf } from './set-up.ts'

const NOW = '2026-11-26T10:15:00.000Z'
const read = (assumptions?: { file: string; fill: Record<string, string> }) =>
  loadProfiles({
    folder: 'associations',
    bankHolidaysFile: 'associations/bank-holidays.json',
    now: NOW,
    ...(assumptions && { assumptions }),
  }).profiles.get('mha')
const stated = read()
const demonstrated = read({ file: 'demo/assumptions.yaml', fill: { demo_port: '4001' } })
const locales = loadLocales('locales')

test('what a policy leaves open is named, and nothing is made up for it', () => {
  if (!stated) throw new Error('mha is there')
  const facts = setUpOf(stated, locales, NOW)
  expect(facts.retentionDays).toBeNull()
  expect(facts.sites).toEqual([])
  expect(facts.assumed).toEqual([])
  expect(facts.beforeLive).toEqual(['hours.service', 'privacy.retention_days', 'privacy.notice_url', 'sites'])
  expect(facts.unsaid).toContain('out_of_hours.number')
  expect(facts.targets).toContainEqual({
    id: 'text_answer',
    asWritten: 'as soon as possible',
    state: 'unset',
  })
})

test('what the demonstration assumes is said with its value, and is no longer unsaid', () => {
  if (!demonstrated) throw new Error('mha is there')
  const facts = setUpOf(demonstrated, locales, NOW)
  expect(facts.assumed).toContainEqual({ field: 'privacy.retention_days', value: '365' })
  expect(facts.retentionDays).toBe(365)
  expect([...facts.beforeLive].sort()).toEqual([
    'hours.service',
    'privacy.notice_url',
    'privacy.retention_days',
    'sites',
  ])
  expect(facts.unsaid).not.toContain('privacy.retention_days')
})

test('bank holidays warn half a year before their list ends', () => {
  if (!stated) throw new Error('mha is there')
  const { lastYear } = setUpOf(stated, locales, NOW).bankHolidays
  const endingAt = (now: string) => setUpOf(stated, locales, now).bankHolidays.ending
  expect([endingAt(`${lastYear}-06-30T22:00:00.000Z`), endingAt(`${lastYear}-07-01T10:00:00.000Z`)]).toEqual([
    false,
    true,
  ])
})

test('Welsh comes first in Wales, and no language counts as reviewed before somebody has', () => {
  if (!stated) throw new Error('mha is there')
  const { languages } = setUpOf(stated, locales, NOW)
  expect(languages.slice(0, 2).map(({ code, words, reviewed }) => [code, words, reviewed])).toEqual([
    ['cy', 'translation', null],
    ['en', 'original', null],
  ])
  expect(languages[1]?.sentences).toBeGreaterThan(300)
})
