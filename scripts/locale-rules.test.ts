import { expect, test } from 'vitest'
import { compareWords, findAboutProblems } from './locale-rules.ts'

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

test('a translation may name its own language in its own grammar, and no other language', () => {
  const sentences = { call: 'A call in {{language}}', none: 'No voice for {{language}}' }
  const polish = { call: 'Rozmowa po polsku', none: 'Nie ma głosu po polsku' }
  expect(
    compareWords({ across: sentences, listen: sentences }, { across: polish, listen: polish }, 'pl'),
  ).toEqual(['listen.call: {{language}} is lost', 'listen.none: {{language}} is lost'])
})

test('a plural form that the language does not have is found', () => {
  expect(compareWords(english, { ...english, wait_few: '{{count}} days' }, 'en')).toContain(
    'wait_few: not a plural form of this language',
  )
})

test.each([
  ['cy', ['zero', 'one', 'two', 'few', 'many', 'other']],
  ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
  ['pl', ['one', 'few', 'many', 'other']],
  ['uk', ['one', 'few', 'many', 'other']],
  ['ro', ['one', 'few', 'other']],
  ['es', ['one', 'many', 'other']],
  ['pt', ['one', 'many', 'other']],
  ['it', ['one', 'many', 'other']],
  ['bn', ['one', 'other']],
])('%s needs exactly the forms %s', (language, forms) => {
  const missing = compareWords({ day_one: '{{count}} day', day_other: '{{count}} days' }, {}, language)
  expect(missing.sort()).toEqual(forms.map(form => `day_${form}: missing`).sort())
})

test('a fault of writing is found beside the key it is in', () => {
  expect(compareWords(english, { ...welsh, home: { ...welsh.home, title: "Cysylltu 'ni" } }, 'cy')).toEqual([
    'home.title: a straight quotation mark',
  ])
})

test.each([
  [{ words: 'translation', reviewed: null }, []],
  [{ words: 'original', reviewed: { by: 'a professional translator', on: '2026-12-01' } }, []],
  [{ reviewed: null }, ['words: original or translation']],
  [
    { words: 'translation', reviewed: { by: ' ', on: 'soon' } },
    ['reviewed.by: the role of whoever reviewed it', 'reviewed.on: a day, YYYY-MM-DD'],
  ],
  [{ words: 'translation', reviewed: null, checked: true }, ['checked: not known here']],
  [
    undefined,
    [
      'words: original or translation',
      'reviewed.by: the role of whoever reviewed it',
      'reviewed.on: a day, YYYY-MM-DD',
    ],
  ],
])('what a language says of itself is checked: %o', (about, problems) => {
  expect(findAboutProblems(about)).toEqual(problems)
})
