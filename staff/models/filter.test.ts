import { expect, test } from 'vitest'
import { aRow } from '../testing/rows.ts'
import {
  countHiddenRows,
  type Filter,
  filterOf,
  MY_LANGUAGES,
  matchesFilter,
  NO_FILTER,
  queryOf,
} from './filter.ts'

const sian = { id: 'sian', name: 'Siân Morgan' }
const owen = { id: 'owen', name: 'Owen Price' }
const me = { id: 'sian', languages: ['cy', 'en'] }
const NOW = '2026-11-23T10:20:00.000Z'

test('an address and its filter name each other', () => {
  const filter: Filter = { who: 'mine', kind: 'callback', language: 'cy' }
  expect(queryOf(filter)).toBe('?who=mine&kind=callback&lang=cy')
  expect(filterOf(queryOf(filter))).toEqual(filter)
  expect(queryOf(NO_FILTER)).toBe('')
  expect(filterOf('')).toEqual(NO_FILTER)
})

test('what an address asks for and nobody knows is passed over', () => {
  expect(filterOf('?who=everyone&kind=fax&lang=%3Cb%3E')).toEqual(NO_FILTER)
})

test('mine, unassigned, kind and language each narrow the queue', () => {
  const rows = [
    aRow('mine', { adviser: sian }),
    aRow('theirs', { adviser: owen, kind: 'callback' }),
    aRow('nobody', { language: 'cy' }),
  ]
  const shown = (some: Partial<Filter>) =>
    rows.filter(row => matchesFilter(row, { ...NO_FILTER, ...some }, me)).map(row => row.conversation)
  expect(shown({})).toEqual(['mine', 'theirs', 'nobody'])
  expect(shown({ who: 'mine' })).toEqual(['mine'])
  expect(shown({ who: 'unassigned' })).toEqual(['nobody'])
  expect(shown({ kind: 'callback' })).toEqual(['theirs'])
  expect(shown({ language: 'cy' })).toEqual(['nobody'])
  expect(shown({ who: 'mine', kind: 'callback' })).toEqual([])
})

test('the languages I speak are one choice, kept in the address, and hide no late one in silence', () => {
  const rows = [
    aRow('polish', { language: 'pl' }),
    aRow('welsh', { language: 'cy' }),
    aRow('english', { language: 'en' }),
  ]
  const filter: Filter = { ...NO_FILTER, language: MY_LANGUAGES }
  expect(filterOf(queryOf(filter))).toEqual(filter)
  expect(rows.filter(row => matchesFilter(row, filter, me)).map(row => row.conversation)).toEqual([
    'welsh',
    'english',
  ])
  expect(countHiddenRows(rows, filter, me, NOW)).toEqual({ late: 1, chats: 0 })
})

test('late rows and waiting chats that a filter hides are counted, each once', () => {
  const rows = [
    aRow('late', { kind: 'callback' }),
    aRow('late chat'),
    aRow('waiting chat', { due: '2026-11-23T10:23:00.000Z' }),
    aRow('in time', { kind: 'message', due: '2026-11-25T17:00:00.000Z' }),
    aRow('shown and late', { kind: 'format' }),
  ]
  expect(countHiddenRows(rows, { ...NO_FILTER, kind: 'format' }, me, NOW)).toEqual({ late: 2, chats: 1 })
  expect(countHiddenRows(rows, NO_FILTER, me, NOW)).toEqual({ late: 0, chats: 0 })
})
