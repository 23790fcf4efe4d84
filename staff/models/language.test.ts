import { beforeEach, expect, test, vi } from 'vitest'
import { createStorage, type TextStorage } from '../../shared/client/storage.ts'
import { createLanguage } from './language.ts'

let store: TextStorage
let asked: string[]
/** Answers by hand: the test lets each one go. */
let waiting: Map<string, (answer: Response) => void>

beforeEach(() => {
  store = createStorage(() => {
    throw new Error('blocked')
  })
  asked = []
  waiting = new Map()
})

const words = (language: string) => Response.json({ language, words: { app: { title: `in ${language}` } } })
const atOnce = (path: string) => {
  asked.push(path)
  return Promise.resolve(words(path.slice(-2)))
}
const make = (preferred: string[], fetch: (path: string) => Promise<Response> = atOnce) =>
  createLanguage({ fetch, store, preferred, retryAfterMs: 5 })

test('the browser’s wish is followed where the page has it, and English where it has none', async () => {
  const welsh = make(['fr-FR', 'cy-GB', 'en'])
  await welsh.start()
  expect(welsh.text.value?.t('app.title')).toBe('in cy')
  const other = make(['fr-FR'])
  await other.start()
  expect(other.text.value?.language).toBe('en')
})

test('a choice is remembered and comes before the browser’s wish', async () => {
  await make(['en']).choose('cy')
  const later = make(['en'])
  await later.start()
  expect(later.text.value?.language).toBe('cy')
})

test('of two choices the last one stands, whichever answer comes last', async () => {
  const language = make(['en'], path => new Promise(answer => waiting.set(path.slice(-2), answer)))
  const both = [language.choose('cy'), language.choose('en')]
  waiting.get('en')?.(words('en'))
  waiting.get('cy')?.(words('cy'))
  await Promise.all(both)
  expect(language.text.value?.language).toBe('en')
})

test('words that do not come at first are asked for again', async () => {
  let tries = 0
  const language = make(['en'], path => {
    tries += 1
    return tries < 3 ? Promise.reject(new Error('down')) : atOnce(path)
  })
  void language.start()
  await vi.waitFor(() => expect(language.text.value?.language).toBe('en'))
  expect(tries).toBe(3)
})

test('a change that fails keeps the words there are', async () => {
  const language = make(['en'])
  await language.start()
  const broken = make(['en'], () => Promise.resolve(new Response('', { status: 503 })))
  expect(await broken.choose('cy')).toBe(false)
  expect(language.text.value?.language).toBe('en')
})
