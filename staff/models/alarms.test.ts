import { signal } from '@preact/signals'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import { aRow } from '../testing/rows.ts'
import { type Alarm, createAlarmDetector, watchAlarms } from './alarms.ts'

const EARLY = '2026-11-23T10:15:00.000Z'
const WARNED = '2026-11-23T10:17:00.000Z'
const PAST = '2026-11-23T10:18:00.001Z'
const sian = { id: 'sian', name: 'Siân Morgan' }
const owen = { id: 'owen', name: 'Owen Price' }
const summarize = (alarms: readonly Alarm[]) => alarms.map(({ kind, row }) => `${kind} ${row.conversation}`)

test('what already waits when the page opens is not news, what comes after is, once', () => {
  const detect = createAlarmDetector('sian')
  expect(summarize(detect([aRow('a')], EARLY))).toEqual([])
  expect(summarize(detect([aRow('a'), aRow('b')], EARLY))).toEqual(['new b'])
  expect(summarize(detect([aRow('a'), aRow('b', { n: 4 })], EARLY))).toEqual([])
})

test('about to be late and late are each told once, while nobody has taken it', () => {
  const detect = createAlarmDetector('sian')
  detect([aRow('a')], EARLY)
  expect(summarize(detect([aRow('a')], WARNED))).toEqual(['soon a'])
  expect(summarize(detect([aRow('a')], WARNED))).toEqual([])
  expect(summarize(detect([aRow('a')], PAST))).toEqual(['late a'])
  expect(summarize(detect([aRow('a')], PAST))).toEqual([])
})

test('a colleague’s chat raises nothing, my own does until I have answered', () => {
  const detect = createAlarmDetector('sian')
  detect([], EARLY)
  const answered = { ...aRow('mine', { adviser: sian }), target: null }
  expect(
    summarize(detect([aRow('theirs', { adviser: owen }), aRow('mine', { adviser: sian })], WARNED)),
  ).toEqual(['soon mine'])
  expect(summarize(detect([answered], PAST))).toEqual([])
})

test('a chat put back by a colleague is new again, one that I put back is not', () => {
  const detect = createAlarmDetector('sian')
  detect([aRow('a'), aRow('b')], EARLY)
  detect([aRow('a', { adviser: owen }), aRow('b', { adviser: sian })], EARLY)
  expect(summarize(detect([aRow('a'), aRow('b')], EARLY))).toEqual(['new a'])
})

beforeEach(() => {
  vi.useFakeTimers({ now: new Date(EARLY) })
})
afterEach(() => {
  vi.useRealTimers()
})

test('the alarm comes at its moment without anything arriving, and stops with the desk', () => {
  const rows = signal<readonly QueueRow[] | null>(null)
  const raised: string[] = []
  const stop = watchAlarms({
    me: 'sian',
    rows,
    now: () => new Date().toISOString(),
    raise: alarms => raised.push(...summarize(alarms)),
  })
  rows.value = [aRow('a'), aRow('never', { due: null })]
  vi.advanceTimersByTime(119_999)
  expect(raised).toEqual([])
  vi.advanceTimersByTime(1)
  expect(raised).toEqual(['soon a'])
  vi.advanceTimersByTime(60_000)
  expect(raised).toEqual(['soon a'])
  vi.advanceTimersByTime(1)
  expect(raised).toEqual(['soon a', 'late a'])
  rows.value = [aRow('b')]
  expect(raised).toEqual(['soon a', 'late a', 'new b', 'late b'])
  rows.value = [aRow('c', { due: '2026-11-23T10:30:00.000Z' })]
  stop()
  vi.advanceTimersByTime(3_600_000)
  expect(raised).toEqual(['soon a', 'late a', 'new b', 'late b', 'new c'])
})
