import { expect, test } from 'vitest'
import { isolate, isolateNumbers } from './isolate.ts'
import { createSmallWords } from './small-words.ts'
import { createWords } from './words.ts'

const FSI = '\u2068'
const LRI = '\u2066'
const PDI = '\u2069'

test('from right to left every value is marked off, whatever it holds', () => {
  for (const value of ['01632 960110', '5:05 PM', 'Siân', 'عمر', 'K4M 7QX'])
    expect(isolate(value, 'rtl')).toBe(FSI + value + PDI)
})

test('from left to right only what runs the other way is', () => {
  expect(isolate('01632 960110', 'ltr')).toBe('01632 960110')
  expect(isolate('Łucja', 'ltr')).toBe('Łucja')
  expect(isolate('عمر', 'ltr')).toBe(`${FSI}عمر${PDI}`)
})

test.each([
  [
    'the words of pages',
    (dir: 'ltr' | 'rtl', words: object) => createWords(dir === 'rtl' ? 'ar' : 'en', { ...words }),
  ],
  [
    'the words of the widget',
    (dir: 'ltr' | 'rtl', words: object) =>
      createSmallWords({ code: dir === 'rtl' ? 'ar' : 'en', dir }, { ...words }),
  ],
])('%s mark values off, and leave a number that counts as it is', (_, make) => {
  const arabic = make('rtl', { call: 'اتصل على {{phone}}.', left_other: 'بقي {{count}}' })
  expect(arabic.t('call', { phone: '01632 960110' })).toBe(`اتصل على ${FSI}${LRI}01632 960110${PDI}${PDI}.`)
  expect(arabic.t('left', { count: 200 })).toBe('بقي 200')
  const english = make('ltr', { with: '{{name}}, {{time}}' })
  expect(english.t('with', { name: 'عمر', time: '5pm' })).toBe(`${FSI}عمر${PDI}, 5pm`)
})

test('the groups of a number among letters from right to left keep their order', () => {
  expect(isolateNumbers('رقمي 01632 960555، شكرا')).toBe(`رقمي ${LRI}01632 960555${PDI}، شكرا`)
  expect(isolateNumbers('+44 1632 960555 عمر')).toBe(`${LRI}+44 1632 960555${PDI} عمر`)
  expect(isolateNumbers('بقي 7 أيام')).toBe('بقي 7 أيام')
  expect(isolateNumbers('My number is 01632 960555')).toBe('My number is 01632 960555')
})
