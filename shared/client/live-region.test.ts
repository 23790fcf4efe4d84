import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAnnouncer } from './live-region.ts'

let said: [string, string | undefined][]
let announcer: ReturnType<typeof createAnnouncer>

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  announcer = createAnnouncer((text, language) => said.push([text, language]))
})
afterEach(() => {
  vi.useRealTimers()
})

test('what happens together is said together', () => {
  announcer.announce('Siân has joined.')
  announcer.announce('Hello.')
  expect(said).toEqual([])
  vi.advanceTimersByTime(200)
  expect(said).toEqual([['Siân has joined. Hello.', undefined]])
})

test('ten quick messages are not ten interruptions', () => {
  announcer.announce('first')
  vi.advanceTimersByTime(200)
  for (let n = 0; n < 10; n++) {
    announcer.announce(`message ${n}`)
    vi.advanceTimersByTime(100)
  }
  expect(said).toHaveLength(1)
  vi.advanceTimersByTime(1000)
  expect(said).toHaveLength(2)
  expect(said[1]?.[0]).toMatch(/^message 0 .* message 9$/)
})

test('each language is said by itself, one after the other, so that no browser tells them in another order', () => {
  announcer.announce('Hello.', 'en')
  announcer.announce('Bore da.', 'cy')
  announcer.announce('Bye.', 'en')
  vi.advanceTimersByTime(200)
  expect(said).toEqual([['Hello.', 'en']])
  vi.advanceTimersByTime(300)
  expect(said).toEqual([
    ['Hello.', 'en'],
    ['Bore da.', 'cy'],
    ['Bye.', 'en'],
  ])
})

test('the same sentence twice in a row is said once, and nothing after closing', () => {
  announcer.announce('Your line is down.')
  announcer.announce('Your line is down.')
  vi.advanceTimersByTime(200)
  expect(said).toEqual([['Your line is down.', undefined]])
  announcer.announce('Too late')
  announcer.close()
  vi.advanceTimersByTime(5000)
  expect(said).toHaveLength(1)
})
