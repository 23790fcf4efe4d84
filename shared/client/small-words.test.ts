import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { languageOf } from '../domain/languages.ts'
import { createSmallWords } from './small-words.ts'
import { createWords } from './words.ts'

const read = (language: string) => ({
  ...file(language, 'widget'),
  ...file(language, 'contact'),
  ...file(language, 'sent'),
})
const file = (language: string, surface: string) =>
  JSON.parse(readFileSync(`locales/${language}/${surface}.json`, 'utf8'))

function sentences(words: Record<string, unknown>, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [prefix + key]
      : sentences(value as Record<string, unknown>, `${prefix}${key}.`),
  )
}

const VALUES = { name: 'Siân {{time}} $t(home.title) <b>', time: '10.18am', place: 2, limit: 4000 }

const languages = readdirSync('locales').filter(language => existsSync(`locales/${language}/contact.json`))

test.each(languages)('every sentence reads as i18next reads it, for every number (%s)', language => {
  const resources = read(language)
  const large = createWords(language, resources)
  const small = createSmallWords(languageOf(language), resources)
  const fill = [
    'day',
    'who',
    'by',
    'phone',
    'wait',
    'when',
    'promise',
    'step',
    'label',
    'email',
    'to',
    'from',
    'number',
    'association',
    'language',
  ]
  const values = { ...VALUES, ...Object.fromEntries(fill.map(name => [name, name])) }
  const keys = sentences(resources)
  expect(keys.length).toBeGreaterThan(80)
  for (const key of keys) {
    const plain = { ...values, count: 3 }
    expect(small.t(key, plain)).toBe(large.t(key, plain))
    const base = key.replace(/_(zero|one|two|few|many|other)$/, '')
    for (let count = 0; count <= 130; count++)
      expect(small.t(base, { ...values, count })).toBe(large.t(base, { ...values, count }))
  }
})

test('a missing key comes back as itself, also beside a section', () => {
  const small = createSmallWords({ code: 'en', dir: 'ltr' }, { home: { title: 'Hello' } })
  expect([small.t('home.nothing'), small.t('home'), small.t('a.b.c')]).toEqual([
    'home.nothing',
    'home',
    'a.b.c',
  ])
})
