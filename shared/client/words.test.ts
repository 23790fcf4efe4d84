import { expect, expectTypeOf, test } from 'vitest'
import { createWords, type KeyOf } from './words.ts'

const english = {
  home: { title: 'Hello {{name}}' },
  items_one: '{{count}} item',
  items_other: '{{count}} items',
  how_many: 'Many',
}

test('sentences take their values as they stand, also what looks like HTML or a key', () => {
  const words = createWords<typeof english>('en', english)
  expect(words.t('home.title', { name: '<b>$t(items)</b> & {{name}}' })).toBe(
    'Hello <b>$t(items)</b> & {{name}}',
  )
})

test('Welsh has six plural forms', () => {
  const words = createWords('cy', {
    chats_zero: 'dim sgwrs',
    chats_one: '{{count}} sgwrs',
    chats_two: '{{count}} sgwrs (dwy)',
    chats_few: '{{count}} sgwrs (tair)',
    chats_many: '{{count}} sgwrs (chwech)',
    chats_other: '{{count}} o sgyrsiau',
  })
  expect([0, 1, 2, 3, 6, 7].map(count => words.t('chats', { count }))).toEqual([
    'dim sgwrs',
    '1 sgwrs',
    '2 sgwrs (dwy)',
    '3 sgwrs (tair)',
    '6 sgwrs (chwech)',
    '7 o sgyrsiau',
  ])
})

test('a missing key comes back as itself', () => {
  expect(createWords('en', english).t('home.nothing')).toBe('home.nothing')
})

test('two languages at once do not disturb each other, and each knows its direction', () => {
  const en = createWords('en', english)
  const ar = createWords('ar', { home: { title: 'مرحبا {{name}}' } })
  expect(en.t('home.title', { name: 'Ann' })).toBe('Hello Ann')
  expect(ar.t('home.title', { name: 'Ann' })).toBe('مرحبا \u2068Ann\u2069')
  expect([en.dir, ar.dir]).toEqual(['ltr', 'rtl'])
})

test('keys are typed from the words file, without plural endings', () => {
  expectTypeOf<KeyOf<typeof english>>().toEqualTypeOf<'home.title' | 'items' | 'how_many'>()
})
