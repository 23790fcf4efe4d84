import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, expect, test } from 'vitest'
import {
  answerJson,
  sayNothing,
  startTestTranslator,
  type TestTranslator,
} from '../testing/test-translator.ts'
import { createTranslator } from './translator.ts'

const WORDS = { of: 4, text: 'Nie mam ciepłej wody', from: 'pl', to: 'en' }
let far: TestTranslator
beforeEach(async () => {
  far = await startTestTranslator()
})
afterEach(() => far.close())
const near = (key: string | null = null, timeoutMs?: number) =>
  createTranslator({ url: far.url, key }, timeoutMs)

test('it is asked in its own words, with the key where there is one', async () => {
  expect(await near().translate(WORDS)).toEqual({ result: 'text', text: '(pl to en) Nie mam ciepłej wody' })
  await near('k-1').translate(WORDS)
  const about = { q: WORDS.text, source: 'pl', target: 'en', format: 'text' }
  expect(far.asked).toEqual([about, { ...about, api_key: 'k-1' }])
})

test('it knows what the server leads to and from English, and never Welsh', async () => {
  const translator = near()
  expect(translator.canTranslate('pl')).toBe(false)
  expect(await translator.askLanguages()).toBe(true)
  expect(['pl', 'ar', 'cy', 'en', 'ur'].filter(translator.canTranslate)).toEqual(['pl', 'ar'])
})

test('a language that leads one way alone is not known', async () => {
  await far.close()
  far = await startTestTranslator({
    languages: [
      { code: 'en', name: 'English', targets: ['pl'] },
      { code: 'pl', name: 'Polish', targets: ['en'] },
      { code: 'ar', name: 'Arabic', targets: ['en'] },
    ],
  })
  const translator = near()
  await translator.askLanguages()
  expect(['pl', 'ar'].filter(translator.canTranslate)).toEqual(['pl'])
})

test('what was known stays known while the server cannot be reached', async () => {
  const translator = near()
  await translator.askLanguages()
  await far.close()
  expect(await translator.askLanguages()).toBe(false)
  expect(translator.canTranslate('pl')).toBe(true)
  expect(await translator.translate(WORDS)).toEqual({ result: 'later', afterMs: null })
})

test.each([
  ['too often, with a time', answerJson(429, { error: 'Slowdown' }, { 'retry-after': '7' }), 'later', 7000],
  ['too often, without one', answerJson(429, { error: 'Slowdown' }), 'later', null],
  ['a key it does not take', answerJson(403, { error: 'Invalid API key' }), 'later', null],
  ['a fault of its own', answerJson(500, { error: 'Cannot translate text' }), 'later', null],
  ['a text it will not take', answerJson(400, { error: 'too long' }), 'never', undefined],
  ['words that are none', answerJson(200, { translatedText: ' ' }), 'never', undefined],
  ['something else altogether', answerJson(200, { hello: 1 }), 'never', undefined],
  ['no JSON', (response: ServerResponse): void => void response.end('<html>'), 'later', null],
  ['more than any honest answer', answerJson(200, { translatedText: 'a'.repeat(300_000) }), 'later', null],
  [
    'another address, to which no words go',
    (response: ServerResponse): void => void response.writeHead(307, { location: '/translate' }).end(),
    'later',
    null,
  ],
] as const)('answered with %s', async (_, answer, result, afterMs) => {
  far.answerNext(answer)
  expect(await near().translate(WORDS)).toEqual({ result, ...(afterMs === undefined ? {} : { afterMs }) })
  expect(far.asked).toHaveLength(1)
})

test('a server that says nothing is given up, and so is one that is asked while we end', async () => {
  far.answerNext(sayNothing, sayNothing)
  expect(await near(null, 50).translate(WORDS)).toEqual({ result: 'later', afterMs: null })
  const translator = near()
  const asking = translator.translate(WORDS)
  translator.close()
  expect(await asking).toEqual({ result: 'later', afterMs: null })
})
