import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createWords } from '../../shared/client/words.ts'
import type { StaffKey } from './language.ts'
import { createMyLanguages } from './my-languages.ts'
import { bothNames, nameHere, SPOKEN } from './spoken.ts'

const wordsOf = (language: string) =>
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
  const [en, cy] = [wordsOf('en'), wordsOf('cy')]
  expect(bothNames('pl', en)).toBe('Polski (Polish)')
  expect(bothNames('pl', cy)).toBe('Polski (Pwyleg)')
  expect(bothNames('en', en)).toBe('English')
  expect(bothNames('cy', cy)).toBe('Cymraeg')
  for (const text of [en, cy])
    for (const code of SPOKEN) expect(text.t(`language.${code}` as never), code).not.toContain('language.')
  // One that no list has is named all the same.
  expect(nameHere('de', en)).toBe('Deutsch')
})
