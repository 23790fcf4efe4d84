import { beforeEach, expect, test } from 'vitest'
import type { QueueRow } from '../../shared/domain/queue/queue.ts'
import { aRow } from '../testing/rows.ts'
import { createQueue, type Queue } from './queue.ts'

const NOW = '2026-11-23T10:15:00.000Z'
let asked: number
let unanswered: boolean
let serverNow: string | null
let queue: Queue

beforeEach(() => {
  asked = 0
  unanswered = false
  serverNow = null
  queue = createQueue({
    me: 'sian',
    requestSnapshot: async () => {
      asked += 1
      if (unanswered) throw new Error('No answer.')
    },
    setNow: now => {
      serverNow = now
    },
  })
})

const snapshot = (version: number, rows: QueueRow[]) =>
  queue.receive({ type: 'snapshot', version, now: NOW, rows, away: [] })
const change = (version: number, row: QueueRow) =>
  queue.receive({ type: 'change', version, conversation: row.conversation, n: row.n, row })
const gone = (version: number, conversation: string, n: number) =>
  queue.receive({ type: 'change', version, conversation, n, row: null })
const ids = () => queue.rows.value?.map(row => row.conversation)

test('before the first snapshot nothing is known, and that differs from nobody waiting', () => {
  expect(queue.rows.value).toBeNull()
  change(1, aRow('early'))
  expect(queue.rows.value).toBeNull()
  snapshot(1, [])
  expect(queue.rows.value).toEqual([])
})

test('a snapshot sets the clock and is shown in order of due time', () => {
  snapshot(4, [aRow('later', { due: '2026-11-23T10:19:00.000Z' }), aRow('first')])
  expect(serverNow).toBe(NOW)
  expect(ids()).toEqual(['first', 'later'])
})

test('rows stand with those who wait, with yours or with those of colleagues', () => {
  snapshot(1, [
    aRow('waits'),
    aRow('mine', { adviser: { id: 'sian', name: 'Siân Morgan' } }),
    aRow('theirs', { adviser: { id: 'owen', name: 'Owen Price' } }),
  ])
  expect(queue.waiting.value.map(row => row.conversation)).toEqual(['waits'])
  expect(queue.mine.value.map(row => row.conversation)).toEqual(['mine'])
  expect(queue.colleagues.value.map(row => row.conversation)).toEqual(['theirs'])
})

test('changes add, replace and remove rows without asking for anything', () => {
  snapshot(7, [aRow('a')])
  change(8, aRow('b'))
  change(9, aRow('a', { n: 5, subject: 'Now about the roof' }))
  gone(10, 'b', 4)
  expect(queue.rows.value).toEqual([aRow('a', { n: 5, subject: 'Now about the roof' })])
  expect(asked).toBe(0)
})

test('a gap asks once for a snapshot, and what came is shown meanwhile', () => {
  snapshot(1, [])
  change(3, aRow('b'))
  change(4, aRow('c'))
  expect(asked).toBe(1)
  expect(ids()).toEqual(['b', 'c'])
  snapshot(4, [aRow('a'), aRow('b'), aRow('c')])
  change(6, aRow('d'))
  expect(asked).toBe(2)
})

test('a snapshot that did not come is asked for again at the next change', async () => {
  snapshot(1, [])
  unanswered = true
  change(3, aRow('b'))
  await Promise.resolve()
  await Promise.resolve()
  change(4, aRow('c'))
  expect(asked).toBe(2)
})

test('older news of a conversation is passed over, in a change and in a snapshot', () => {
  snapshot(1, [aRow('a', { n: 9, subject: 'new' })])
  change(2, aRow('a', { n: 8, subject: 'old' }))
  snapshot(3, [aRow('a', { n: 7, subject: 'older' })])
  expect(queue.rows.value?.map(row => row.subject)).toEqual(['new'])
})

test('a closed conversation is not brought back by late news', () => {
  snapshot(1, [aRow('a', { n: 5 })])
  gone(2, 'a', 8)
  change(3, aRow('a', { n: 7 }))
  expect(ids()).toEqual([])
  snapshot(4, [aRow('a', { n: 7 })])
  expect(ids()).toEqual([])
})

test('a conversation that the snapshot no longer has is gone', () => {
  snapshot(1, [aRow('a'), aRow('b')])
  snapshot(2, [aRow('b')])
  expect(ids()).toEqual(['b'])
})

test('who has gone away is in the snapshot, and news of it comes between', () => {
  queue.receive({ type: 'snapshot', version: 1, now: NOW, rows: [aRow('a'), aRow('b')], away: ['b'] })
  expect([...queue.away.value]).toEqual(['b'])
  queue.setResidentPresence('b', true)
  queue.setResidentPresence('a', false)
  expect([...queue.away.value]).toEqual(['a'])
})
