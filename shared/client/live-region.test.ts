import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createAnnouncer } from './live-region.ts'

let said: [string, string | undefined][]
let announce: ReturnType<typeof createAnnouncer>

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  announce = createAnnouncer((text, language) => said.push([text, language]))
})
afterEach(() => {
  vi.useRealTimers()
})

test('what happens together is said together', () => {
  announce('Siân has joined.')
  announce('Hello.')
  expect(said).toEqual([])
  vi.advanceTimersByTime(200)
  expect(said).toEqual([['Siân has joined. Hello.', undefined]])
})

test('ten quick messages are not ten interruptions', () => {
  announce('first')
  vi.advanceTimersByTime(200)
  for (let n = 0; n < 10; n++) {
    announce(`message ${n}`)
    vi.advanceTimersByTime(100)
  }
  expect(said).toHaveLength(1)
  vi.advanceTimersByTime(1000)
  expect(said).toHaveLength(2)
  expect(said[1]?.[0]).toMatch(/^message 0 .* message 9$/)
})

test('each language is said by itself, one after the other, so that no browser tells them in another order', () => {
  announce('Hello.', 'en')
  announce('Bore da.', 'cy')
  announce('Bye.', 'en')
  vi.advanceTimersByTime(200)
  expect(said).toEqual([['Hello.', 'en']])
  vi.advanceTimersByTime(300)
  expect(said).toEqual([
    ['Hello.', 'en'],
    ['Bore da.', 'cy'],
    ['Bye.', 'en'],
  ])
})

test('the same sentence twice in a row is said once', () => {
  announce('Your line is down.')
  announce('Your line is down.')
  vi.advanceTimersByTime(200)
  expect(said).toEqual([['Your line is down.', undefined]])
})
