import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { loadLocales } from '../../words.ts'
import { language, preferredLanguage } from './language.ts'

const locales = loadLocales('locales')
const app = new Hono()
app.get('/staff', language(locales, 'staff'), context => context.text(context.get('language')))
app.get(
  '/part',
  language(locales, context => (context.req.query('part') === 'staff' ? 'staff' : 'widget')),
  context => context.text(context.get('language')),
)
app.get('/site', context => context.text(preferredLanguage(context, ['en', 'cy', 'pl'], 'cy')))

const answer = async (path: string, accept?: string) =>
  (await app.request(path, accept === undefined ? {} : { headers: { 'Accept-Language': accept } })).text()

test('a surface answers in the language that the address names where it has words in it, else in English', async () => {
  expect(await answer('/staff?lang=cy')).toBe('cy')
  // The staff page speaks English and Welsh alone; the widget speaks Polish too.
  expect(await answer('/staff?lang=pl')).toBe('en')
  expect(await answer('/part?lang=pl')).toBe('pl')
  expect(await answer('/part?part=staff&lang=pl')).toBe('en')
  expect(await answer('/staff?lang=../cy')).toBe('en')
  expect(await answer('/staff', 'cy')).toBe('en')
})

test('a page prefers the language of the address to the browser’s', async () => {
  expect(await answer('/site?lang=pl', 'en')).toBe('pl')
  expect(await answer('/site?lang=xx', 'en')).toBe('en')
})

test.each([
  ['en', 'en'],
  ['en-GB, cy', 'en'],
  ['PL', 'pl'],
  // In the order of the weights, not of the words.
  ['en;q=0.5, pl;q=0.8', 'pl'],
  ['de, en;q=0.3, pl;q=0.7', 'pl'],
  ['en;q=0.8, pl;q=0.8', 'en'],
  // A weight of nought is a language that the reader does not want.
  ['en;q=0, pl;q=0.1', 'pl'],
  ['en;q=0', 'cy'],
  ['de, fr;q=0.9', 'cy'],
  ['*', 'cy'],
  ['eng', 'cy'],
  ['', 'cy'],
  [undefined, 'cy'],
])('a reader whose browser asks for %j reads %s', async (accept, expected) => {
  expect(await answer('/site', accept)).toBe(expected)
})
