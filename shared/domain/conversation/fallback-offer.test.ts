import { expect, test } from 'vitest'
import { fallbackOf, isStrongerReason, type WaitingChat } from './fallback-offer.ts'

const open = { state: 'open', until: '2026-11-26T17:00:00.000Z' } as const
const closed = { state: 'closed', opens: '2026-11-27T09:00:00.000Z' } as const
const waiting: WaitingChat = {
  askedAt: '2026-11-26T10:15:00.000Z',
  due: '2026-11-26T10:18:00.000Z',
  opening: open,
  someoneAvailable: true,
}

test.each([
  ['in time, with somebody there', {}, '2026-11-26T10:18:00.000Z', null],
  ['late', {}, '2026-11-26T10:18:00.001Z', 'late'],
  [
    'without anybody at the queue, for the first minute',
    { someoneAvailable: false },
    '2026-11-26T10:15:59.000Z',
    null,
  ],
  [
    'without anybody at the queue after a minute',
    { someoneAvailable: false },
    '2026-11-26T10:16:00.000Z',
    'nobody',
  ],
  ['ten minutes before closing', { due: null }, '2026-11-26T16:50:00.000Z', 'closing'],
  ['late, and ten minutes before closing', {}, '2026-11-26T16:50:00.000Z', 'closing'],
  ['eleven minutes before closing', { due: null }, '2026-11-26T16:49:00.000Z', null],
  ['always open', { due: null, opening: { state: 'open', until: null } }, '2026-11-26T16:59:00.000Z', null],
  [
    'closed, with the promise still running',
    { opening: closed, due: '2026-11-26T17:02:00.000Z' },
    '2026-11-26T17:01:00.000Z',
    'closing',
  ],
  [
    'closed, with the promise run out',
    { opening: closed, due: '2026-11-26T17:02:00.000Z' },
    '2026-11-26T17:02:00.001Z',
    'keep_as_message',
  ],
  ['closed, with no promise', { opening: closed, due: null }, '2026-11-26T17:00:00.000Z', 'keep_as_message'],
  [
    'without hours, with somebody there',
    { opening: { state: 'unset' }, due: null },
    '2026-11-26T20:00:00.000Z',
    null,
  ],
] as const)('a chat that waits %s', (_, change, now, expected) => {
  expect(fallbackOf({ ...waiting, ...change } as WaitingChat, now)).toBe(expected)
})

test('a nearer reason takes the place of a weaker one, and no reason that of itself or of a nearer', () => {
  const order = ['nobody', 'late', 'closing'] as const
  for (const [at, why] of order.entries()) {
    expect(isStrongerReason(why, null)).toBe(true)
    for (const [before, said] of order.entries())
      expect(isStrongerReason(why, said), `${why} after ${said}`).toBe(at > before)
  }
})
