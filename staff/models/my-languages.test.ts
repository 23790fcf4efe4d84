import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createWords } from '../../shared/client/words.ts'
import type { StaffKey } from './language.ts'
import { bothLanguageNames, SPOKEN_LANGUAGES, translatedLanguageName } from './language-names.ts'
import { createMyLanguages } from './my-languages.ts'

const openingWordsOf = (language: string) =>
  createWords<never, StaffKey>(language, JSON.parse(readFileSync(`locales/${language}/staff.json`, 'utf8')))

test('what the server has kept counts, and nothing changes when it could not be reached', async () => {
  let reached = true
  const mine = createMyLanguages(['en'], async asked => {
    if (!reached) throw new Error('offline')
    return asked
  })
  expect(mine.speaks('cy')).toBe(false)
  expect(await mine.save(['cy', 'en'])).toBe(true)
  expect(mine.speaks('cy')).toBe(true)
  reached = false
  expect(await mine.save(['pl'])).toBe(false)
  expect(mine.list.value).toEqual(['cy', 'en'])
})

test('a language is named in its own words and in those of the page', () => {
  const [en, cy] = [openingWordsOf('en'), openingWordsOf('cy')]
  expect(bothLanguageNames('pl', en)).toBe('Polski (Polish)')
  expect(bothLanguageNames('pl', cy)).toBe('Polski (Pwyleg)')
  expect(bothLanguageNames('en', en)).toBe('English')
  expect(bothLanguageNames('cy', cy)).toBe('Cymraeg')
  for (const text of [en, cy])
    for (const code of SPOKEN_LANGUAGES)
      expect(text.t(`language.${code}` as never), code).not.toContain('language.')
  // One that no list has is named all the same.
  expect(translatedLanguageName('de', en)).toBe('Deutsch')
})
