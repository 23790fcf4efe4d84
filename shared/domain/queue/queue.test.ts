import { describe, expect, test } from 'vitest'
import { AT, aStart, byResident, bySian, play, SIAN, say } from '../conversation/testing.ts'
import { compareRows, type QueueRow, queueRow, waitingChats } from './queue.ts'

const start = aStart()

describe('the queue', () => {
  const row = (
    conversation: string,
    due: string | null,
    askedAt: string,
    phase: QueueRow['phase'] = 'waiting',
  ) =>
    ({
      ...(queueRow(play([[0, start]]).state) as QueueRow),
      conversation,
      askedAt,
      phase,
      target: due === null ? null : { id: 't', stage: 'answer', due, warnAt: null, asWritten: null },
    }) satisfies QueueRow

  test('is in order of due time, then of asking, with what has no due time last', () => {
    const rows = [
      row('d', null, AT(0)),
      row('c', AT(90), AT(5)),
      row('a', AT(60), AT(9)),
      row('b', AT(90), AT(1)),
    ]
    expect(rows.sort(compareRows).map(({ conversation }) => conversation)).toEqual(['a', 'b', 'c', 'd'])
  })

  test('has the chats that wait by asking, and nothing that may be answered later ahead of them', () => {
    const message = { ...row('m', AT(1), AT(0)), kind: 'message' } as const
    const rows = [row('a', null, AT(3)), message, row('b', null, AT(1)), row('c', null, AT(2), 'talking')]
    expect(waitingChats(rows)).toEqual(['b', 'a'])
  })

  test('shows since when the resident has waited for a reply', () => {
    const asked = play([
      [0, start],
      [10, say('Hello', byResident)],
      [20, say('Anyone?', byResident)],
    ]).state
    expect(queueRow(asked)?.unansweredSince).toBe(AT(10))
    const answered = play([
      [0, start],
      [10, say('Hello', byResident)],
      [20, { type: 'take', adviser: SIAN }],
      [30, say('Hi', bySian)],
    ])
    expect(queueRow(answered.state)?.unansweredSince).toBeNull()
    expect(queueRow(play([[0, start]]).state)?.unansweredSince).toBe(AT(0))
  })

  test('shortens the last words between whole characters', () => {
    const long = play([
      [0, start],
      [1, say(`${'x'.repeat(139)}😀 and more`, byResident)],
    ]).state
    const text = queueRow(long)?.last?.text ?? ''
    expect(text.endsWith('…')).toBe(true)
    expect(text.isWellFormed()).toBe(true)
    expect(text).not.toContain('\uFFFD')
  })
})
