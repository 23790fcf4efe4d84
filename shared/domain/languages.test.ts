import { expect, test } from 'vitest'
import { LANGUAGES, languageOf, sortByListOrder } from './languages.ts'

test('each language is listed once, under a code that is its own', () => {
  const codes = LANGUAGES.map(({ code }) => code)
  expect(codes).toEqual(['en', 'cy', 'pl', 'ro', 'pa', 'ur', 'pt', 'es', 'ar', 'bn', 'gu', 'it', 'uk', 'fa'])
  expect(Intl.getCanonicalLocales(codes)).toEqual(codes)
})

test('names, directions and scripts agree with what Node knows of each', () => {
  for (const { code, name, dir, script } of LANGUAGES) {
    const known = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? ''
    expect(name.toLocaleLowerCase(code)).toBe(known.toLocaleLowerCase(code))
    expect(name).toMatch(new RegExp(`^\\p{Script=${script}}[\\p{Script=${script}}\\p{M}]+$`, 'u'))
    expect(name.charAt(0)).toBe(name.charAt(0).toLocaleUpperCase(code))
    expect(dir).toBe(new Intl.Locale(code).maximize().script === 'Arab' ? 'rtl' : 'ltr')
  }
})

test('a language that is not listed is named and turned as it is known', () => {
  expect(languageOf('gd')).toEqual({ code: 'gd', name: 'Gàidhlig', dir: 'ltr', script: 'Latin' })
  expect(languageOf('lt').name).toBe('Lietuvių')
  expect([languageOf('ps').dir, languageOf('he').dir, languageOf('ckb').dir]).toEqual(['rtl', 'rtl', 'rtl'])
  expect(languageOf('bg').script).toBe('Cyrillic')
})

test('a code that is none stands for itself', () => {
  expect(languageOf('not a code')).toMatchObject({ name: 'Not a code', dir: 'ltr' })
})

test('languages stand in the order of the list, and what is not listed after them', () => {
  expect(sortByListOrder(['xx', 'ar', 'gd', 'cy', 'en'])).toEqual(['en', 'cy', 'ar', 'gd', 'xx'])
})
