import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { replay } from '../domain/conversation/apply.ts'
import type { ConversationEvent } from '../domain/conversation/events.ts'
import { aStarted } from '../domain/conversation/testing.ts'
import type { Resumed } from '../protocol/wire.ts'
import { createLog } from './log.ts'

const at = '2026-11-23T10:15:00.000Z'
const started: ConversationEvent = {
  n: 1,
  at,
  ...aStarted({ language: 'cy', name: 'Megan' }),
}
const message = (n: number): ConversationEvent => ({
  n,
  at,
  type: 'message',
  by: { role: 'resident' },
  text: `message ${n}`,
  language: 'cy',
})
const all = [started, message(2), message(3), message(4), message(5)]

/** A server that knows `all`, over a line that can be cut. */
function server() {
  const asked: number[] = []
  const state = { up: true }
  const resume = async (after: number): Promise<Resumed> => {
    asked.push(after)
    if (!state.up) throw new Error('down')
    return { ok: true, now: at, n: all.length, events: all.slice(after) }
  }
  return { asked, state, resume }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('events in any order, and twice, make the same conversation as a replay', () => {
  const { resume, asked } = server()
  const log = createLog({ resume })
  log.receive([message(2), started])
  log.receive([message(2), message(3)])
  log.receive([started])
  expect(log.conversation.value).toEqual(replay(all.slice(0, 3)))
  expect(log.events.value).toEqual(all.slice(0, 3))
  expect(asked).toEqual([])
})

test('a gap is filled by asking once for everything after the last number', async () => {
  const { resume, asked } = server()
  const log = createLog({ resume })
  log.receive([started, message(2)])
  log.receive([message(4)])
  log.receive([message(5)])
  expect(log.conversation.value?.n).toBe(2)
  await vi.advanceTimersByTimeAsync(0)
  expect(log.conversation.value).toEqual(replay(all))
  expect(asked).toEqual([2])
})

test('a question that got no answer is asked again until the gap is closed', async () => {
  const { resume, asked, state } = server()
  state.up = false
  const log = createLog({ resume })
  await log.catchUp()
  expect(log.conversation.value).toBeNull()
  await vi.advanceTimersByTimeAsync(3500)
  state.up = true
  await vi.advanceTimersByTimeAsync(3500)
  expect(asked).toEqual([0, 0, 0])
  expect(log.conversation.value).toEqual(replay(all))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(3)
})

test('what came while it was being asked, too late for that answer, is asked for at once', async () => {
  const asked: number[] = []
  const log = createLog({
    async resume(after) {
      asked.push(after)
      // The answer was read before the second message was committed, and comes after its announcement.
      const n = asked.length === 1 ? 1 : all.length
      await null
      if (n === 1) log.receive([message(2)])
      return { ok: true, now: at, n, events: all.slice(after, n) }
    },
  })
  await log.catchUp()
  expect(log.conversation.value?.n).toBe(1)
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toEqual([0, 1])
  expect(log.conversation.value).toEqual(replay(all))
})

test('an acknowledged number whose event never comes is asked for', async () => {
  const { resume, asked } = server()
  const log = createLog({ resume })
  log.receive(all.slice(0, 4))
  log.expect(5)
  expect(asked).toEqual([])
  await vi.advanceTimersByTimeAsync(1500)
  expect(asked).toEqual([4])
  expect(log.conversation.value?.n).toBe(5)
})

test('a token that no longer opens the conversation is said, and not asked about for ever', async () => {
  const asked: number[] = []
  const log = createLog({
    resume: async after => {
      asked.push(after)
      return { ok: false, refusal: { name: 'not_allowed' } }
    },
  })
  await log.catchUp()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(log.refused.value).toEqual({ name: 'not_allowed' })
  expect(asked).toEqual([0])
})

test('an event type this page does not know moves the number on and nothing else', () => {
  const { resume } = server()
  const log = createLog({ resume })
  const strange = { n: 2, at, type: 'sang' } as unknown as ConversationEvent
  log.receive([started, strange, message(3)])
  expect(log.conversation.value?.n).toBe(3)
  expect(log.conversation.value?.messages.map(({ n }) => n)).toEqual([3])
})
