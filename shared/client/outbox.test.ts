import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Ack } from '../protocol/wire.ts'
import { createOutbox, type OutboxItem } from './outbox.ts'

type Say = { type: 'say'; text: string }
type Sent = Say & { clientId: string }

/** Storage as several tabs share it: what is kept is text. */
function sharedStorage() {
  let kept = '[]'
  return {
    load: () => JSON.parse(kept) as OutboxItem<Say>[],
    save: (items: readonly OutboxItem<Say>[]) => {
      kept = JSON.stringify(items)
    },
  }
}

/** A server at the end of a line that can be cut. It keeps what it gets once per client id. */
function createServer() {
  const kept = new Map<string, string>()
  const state = { up: true, answers: true, tries: 0 }
  let refuse: ((say: Sent) => Ack | null) | null = null
  return {
    kept,
    state,
    refuseWith: (rule: typeof refuse) => {
      refuse = rule
    },
    send: async (say: Sent): Promise<Ack> => {
      state.tries++
      if (!state.up) throw new Error('down')
      const refusal = refuse?.(say)
      if (refusal) return refusal
      kept.set(say.clientId, say.text)
      if (!state.answers) throw new Error('no answer')
      return { ok: true, n: kept.size }
    },
  }
}

const say = (text: string): Say => ({ type: 'say', text })
let ids = 0
const clientId = () => `id-${++ids}`
const texts = (outbox: { items: { value: readonly OutboxItem<Say>[] } }) =>
  outbox.items.value.map(({ command, state }) => `${command.text}: ${state}`)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('commands are sent in order and leave once acknowledged', async () => {
  const server = createServer()
  const outbox = createOutbox({ storage: sharedStorage(), send: server.send, clientId })
  for (const text of ['one', 'two', 'three']) outbox.add(say(text))
  expect(texts(outbox)).toEqual(['one: sending', 'two: sending', 'three: sending'])
  await vi.advanceTimersByTimeAsync(0)
  expect([...server.kept.values()]).toEqual(['one', 'two', 'three'])
  expect(outbox.items.value).toEqual([])
})

test('ten minutes without a line lose nothing and change no order', async () => {
  const server = createServer()
  server.state.up = false
  const outbox = createOutbox({ storage: sharedStorage(), send: server.send, clientId })
  outbox.add(say('one'))
  await vi.advanceTimersByTimeAsync(300_000)
  outbox.add(say('two'))
  await vi.advanceTimersByTimeAsync(300_000)
  expect(texts(outbox)).toEqual(['one: sending', 'two: sending'])
  server.state.up = true
  outbox.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect([...server.kept.values()]).toEqual(['one', 'two'])
  expect(outbox.items.value).toEqual([])
})

test('an answer that never came is asked for again with the same client id', async () => {
  const server = createServer()
  server.state.answers = false
  const outbox = createOutbox({ storage: sharedStorage(), send: server.send, clientId })
  outbox.add(say('one'))
  await vi.advanceTimersByTimeAsync(2000)
  server.state.answers = true
  await vi.advanceTimersByTimeAsync(10_000)
  expect(server.state.tries).toBeGreaterThan(1)
  expect([...server.kept.values()]).toEqual(['one'])
  expect(outbox.items.value).toEqual([])
})

test('a reload goes on where the last page stopped', async () => {
  const server = createServer()
  server.state.up = false
  const storage = sharedStorage()
  const first = createOutbox({ storage, send: server.send, clientId })
  first.add(say('one'))
  first.close()
  server.state.up = true
  const second = createOutbox({ storage, send: server.send, clientId })
  await vi.advanceTimersByTimeAsync(0)
  expect([...server.kept.values()]).toEqual(['one'])
  expect(second.items.value).toEqual([])
})

test('a final refusal waits for the person, and those behind it go on', async () => {
  const server = createServer()
  const refusal = { name: 'too_long', field: 'text', limit: 4 } as const
  server.refuseWith(({ text }) => (text === 'long one' ? { ok: false, refusal } : null))
  const outbox = createOutbox({ storage: sharedStorage(), send: server.send, clientId })
  const id = outbox.add(say('long one'))
  outbox.add(say('two'))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(texts(outbox)).toEqual(['long one: not_sent'])
  expect(outbox.items.value[0]?.refusal).toEqual(refusal)
  expect([...server.kept.values()]).toEqual(['two'])

  server.refuseWith(null)
  outbox.tryAgain(id)
  await vi.advanceTimersByTimeAsync(0)
  expect([...server.kept.values()]).toEqual(['two', 'long one'])
  expect(outbox.items.value).toEqual([])
})

test('a discarded command is gone for good', async () => {
  const server = createServer()
  server.refuseWith(() => ({ ok: false, refusal: { name: 'conversation_closed' } }))
  const storage = sharedStorage()
  const outbox = createOutbox({ storage, send: server.send, clientId })
  const id = outbox.add(say('one'))
  await vi.advanceTimersByTimeAsync(0)
  expect(texts(outbox)).toEqual(['one: not_sent'])
  outbox.discard(id)
  expect([outbox.items.value, storage.load()]).toEqual([[], []])
})

test('a passing refusal is tried again after the time it names', async () => {
  const server = createServer()
  server.refuseWith(() => ({ ok: false, refusal: { name: 'too_often', retryAfterSeconds: 30 } }))
  const outbox = createOutbox({ storage: sharedStorage(), send: server.send, clientId })
  outbox.add(say('one'))
  await vi.advanceTimersByTimeAsync(29_000)
  expect(server.state.tries).toBe(1)
  server.refuseWith(null)
  await vi.advanceTimersByTimeAsync(2000)
  expect([...server.kept.values()]).toEqual(['one'])
})

test('two tabs share one outbox: both send, the server keeps each once, both end empty', async () => {
  const server = createServer()
  server.state.up = false
  const storage = sharedStorage()
  const left = createOutbox({ storage, send: server.send, clientId })
  const right = createOutbox({ storage, send: server.send, clientId })
  left.add(say('from the left'))
  right.add(say('from the right'))
  left.refresh()
  expect(texts(left)).toEqual(['from the left: sending', 'from the right: sending'])
  server.state.up = true
  left.flush()
  right.flush()
  await vi.advanceTimersByTimeAsync(5000)
  left.refresh()
  right.refresh()
  await vi.advanceTimersByTimeAsync(5000)
  expect([...server.kept.values()].sort()).toEqual(['from the left', 'from the right'])
  expect([left.items.value, right.items.value, storage.load()]).toEqual([[], [], []])
})

test('what another tab overwrites in the storage is still sent', async () => {
  const server = createServer()
  server.state.up = false
  const storage = sharedStorage()
  const outbox = createOutbox({ storage, send: server.send, clientId })
  outbox.add(say('one'))
  storage.save([])
  outbox.refresh()
  expect(texts(outbox)).toEqual(['one: sending'])
  server.state.up = true
  outbox.flush()
  await vi.advanceTimersByTimeAsync(0)
  expect([...server.kept.values()]).toEqual(['one'])
})
