import { expect, test } from 'vitest'
import { compareWords } from './locale-rules.ts'

const english = {
  home: { title: 'Contact us', place: 'Number {{place}}' },
  wait_one: '{{count}} day',
  wait_other: '{{count}} days',
}
const welsh = {
  home: { title: 'Cysylltu â ni', place: 'Rhif {{place}}' },
  wait_zero: '{{count}} diwrnod',
  wait_one: '{{count}} diwrnod',
  wait_two: '{{count}} ddiwrnod',
  wait_few: '{{count}} diwrnod',
  wait_many: '{{count}} diwrnod',
  wait_other: '{{count}} diwrnod',
}

test('a whole translation has nothing wrong', () => {
  expect(compareWords(english, welsh, 'cy')).toEqual([])
  expect(compareWords(english, english, 'en')).toEqual([])
})

test.each([
  ['a missing sentence', { ...welsh, home: { title: 'Cysylltu â ni' } }, 'home.place: missing'],
  ['a sentence too many', { ...welsh, extra: 'Mwy' }, 'extra: not in English'],
  [
    'an untranslated sentence',
    { ...welsh, home: { ...welsh.home, title: 'Contact us' } },
    'home.title: not translated',
  ],
  [
    'a lost placeholder',
    { ...welsh, home: { ...welsh.home, place: 'Rhif' } },
    'home.place: {{place}} is lost',
  ],
  [
    'an invented placeholder',
    { ...welsh, home: { ...welsh.home, place: '{{place}} {{lle}}' } },
    'home.place: {{lle}} is not in English',
  ],
  ['an empty sentence', { ...welsh, home: { ...welsh.home, title: ' ' } }, 'home.title: empty'],
  [
    'a missing plural form',
    Object.fromEntries(Object.entries(welsh).filter(([key]) => key !== 'wait_two')),
    'wait_two: missing',
  ],
])('%s is found', (_, words, problem) => {
  expect(compareWords(english, words, 'cy')).toContain(problem)
})

test('a plural form that the language does not have is found', () => {
  expect(compareWords(english, { ...english, wait_few: '{{count}} days' }, 'en')).toContain(
    'wait_few: not a plural form of this language',
  )
})
