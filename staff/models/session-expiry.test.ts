import { type Signal, signal } from '@preact/signals'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClock } from '../../shared/client/clock.ts'
import { type Instant, instant, milliseconds } from '../../shared/domain/instant.ts'
import type { SessionEnd } from '../../shared/protocol/http.ts'
import { createSessionExpiry, type SessionExpiry } from './session-expiry.ts'

/** The server's time when the page is opened; this device believes that it is another year. */
const NOW = '2026-11-26T10:15:00.000Z'
const MINUTE = 60_000
const SPAN = 12 * 60 * MINUTE

let visible: Signal<boolean>
/** The end of the session as the server knows it, by its own clock. */
let ends: Instant
let reachable: boolean
let asked: number
let nearer: number
let announced: number[]
let expiry: SessionExpiry
let startedAt: number

const serverNow = () => instant(milliseconds(NOW) + Date.now() - startedAt)
const answer = async (): Promise<SessionEnd> => {
  if (!reachable) throw new Error('No answer.')
  return { now: serverNow(), ends }
}

function open(left = SPAN): SessionExpiry {
  startedAt = Date.now()
  ends = instant(milliseconds(NOW) + left)
  return createSessionExpiry({
    first: { now: NOW, ends },
    clock: createClock(NOW),
    visible,
    fetchEnd: () => {
      asked += 1
      return answer()
    },
    extend: async () => {
      if (reachable) ends = instant(milliseconds(serverNow()) + SPAN)
      return answer()
    },
    onNearer: () => {
      nearer += 1
    },
    onAnnounce: (_ends, secondsLeft) => announced.push(secondsLeft),
  })
}

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('1999-12-31T23:00:00Z') })
  visible = signal(true)
  reachable = true
  asked = 0
  nearer = 0
  announced = []
})
afterEach(() => {
  expiry.close()
  vi.useRealTimers()
})

test('the end is said twenty minutes before and two minutes before, once each, and not before', async () => {
  expiry = open()
  await vi.advanceTimersByTimeAsync(SPAN - 20 * MINUTE - 1000)
  expect([expiry.stage.value, announced, nearer]).toEqual(['far', [], 0])
  await vi.advanceTimersByTimeAsync(2000)
  expect([expiry.stage.value, announced, nearer]).toEqual(['near', [1200], 1])
  await vi.advanceTimersByTimeAsync(17 * MINUTE)
  expect(announced).toEqual([1200])
  await vi.advanceTimersByTimeAsync(MINUTE)
  expect([expiry.stage.value, announced, nearer]).toEqual(['last', [1200, 120], 2])
  expect(asked).toBe(0)
})

test('a press gives the whole span again, any number of times, and the end is said anew', async () => {
  expiry = open(19 * MINUTE)
  for (let press = 1; press <= 12; press += 1) {
    expect(expiry.stage.value).toBe('near')
    expect(announced).toHaveLength(press)
    expect(await expiry.extend()).toBe(true)
    expect([expiry.stage.value, expiry.left()]).toEqual(['far', SPAN / 1000])
    await vi.advanceTimersByTimeAsync(SPAN - 19 * MINUTE)
  }
})

test('nothing but the press puts the end off', async () => {
  expiry = open(19 * MINUTE)
  const before = ends
  await vi.advanceTimersByTimeAsync(18 * MINUTE)
  visible.value = false
  visible.value = true
  expect(ends).toBe(before)
})

test('where the server cannot be reached it is said, nothing is promised, and the next try counts', async () => {
  expiry = open(19 * MINUTE)
  reachable = false
  expect(await expiry.extend()).toBe(false)
  expect([expiry.extending.value, expiry.stage.value]).toEqual(['failed', 'near'])
  reachable = true
  expect(await expiry.extend()).toBe(true)
  expect([expiry.extending.value, expiry.stage.value]).toEqual(['no', 'far'])
})

test('a second press while the first is on its way asks for nothing more', async () => {
  expiry = open(19 * MINUTE)
  const first = expiry.extend()
  expect(expiry.extending.value).toBe('yes')
  expect(await expiry.extend()).toBe(false)
  expect(await first).toBe(true)
})

test('put off in another tab, it is so in this one, and what had failed here is forgotten', async () => {
  expiry = open(19 * MINUTE)
  reachable = false
  await expiry.extend()
  expiry.update({ now: serverNow(), ends: instant(milliseconds(serverNow()) + SPAN) })
  expect([expiry.stage.value, expiry.extending.value, expiry.left()]).toEqual(['far', 'no', SPAN / 1000])
})

test('a computer that slept past both warnings says at once how little is left', async () => {
  expiry = open()
  // Asleep: the clock went on, and no timer ran.
  vi.setSystemTime(Date.now() + SPAN - MINUTE)
  visible.value = false
  visible.value = true
  expect([expiry.stage.value, announced]).toEqual(['last', [60]])
})

test('one that slept through the end asks the server, which may know better', async () => {
  expiry = open()
  vi.setSystemTime(Date.now() + SPAN + MINUTE)
  ends = instant(milliseconds(ends) + SPAN)
  visible.value = false
  visible.value = true
  expect(asked).toBe(1)
  await vi.advanceTimersByTimeAsync(0)
  expect(expiry.stage.value).toBe('far')
})

test('at the end with the line down it keeps asking, and keeps what is there', async () => {
  expiry = open(MINUTE)
  reachable = false
  await vi.advanceTimersByTimeAsync(2 * MINUTE)
  expect(expiry.stage.value).toBe('over')
  expect(asked).toBeGreaterThan(2)
})

test('a hidden page keeps its sentence until somebody can hear it, and is told of at once', async () => {
  visible.value = false
  expiry = open()
  await vi.advanceTimersByTimeAsync(SPAN - 10 * MINUTE)
  expect([announced, nearer]).toEqual([[], 1])
  visible.value = true
  expect(announced).toEqual([600])
})

test('a page that is loaded anew near the end says so at once', () => {
  expiry = open(5 * MINUTE)
  expect([expiry.stage.value, announced]).toEqual(['near', [300]])
})
