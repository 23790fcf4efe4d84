import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { learnDates, type WrittenDates } from '../shared/client/written-dates.ts'
import { languageOf, sortByListOrder } from '../shared/domain/languages.ts'
import type { LanguageChoice, SetUp } from '../shared/protocol/http.ts'

/** The words of one surface: nested objects of sentences by key. */
export type Words = Readonly<Record<string, unknown>>
const SURFACES = [
  'widget',
  'contact',
  'sent',
  'display',
  'staff',
  'page',
  'report',
  'accessibility',
  'email',
] as const
export type Surface = (typeof SURFACES)[number]

export type LanguageState = SetUp['languages'][number]

export type Locales = {
  /** Every language that has words for this surface, in the order of the list of languages: English first. */
  languages(surface: Surface): readonly string[]
  words(surface: Surface, language: string): Words
  /** The names of days and months in a language that browsers do not know. Null: they know it. */
  dates(language: string): WrittenDates | null
  state(language: string): LanguageState
}

/** Reads `locales/<language>/<surface>.json`, once, at the start. A surface has a language if that file exists. Dates
 * follow the language's `dates.json` from then on. */
export function loadLocales(folder: string): Locales {
  const surfaces = new Map(SURFACES.map(surface => [surface, new Map<string, Words>()]))
  const dates = new Map<string, WrittenDates>()
  const abouts = new Map<string, Partial<LanguageState>>()
  for (const language of sortByListOrder(readdirSync(folder))) {
    const read = <T>(name: string): T | null => {
      const file = join(folder, language, `${name}.json`)
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
    }
    const readInto = <T>(byLanguage: Map<string, T>, name: string) => {
      const content = read<T>(name)
      if (content) byLanguage.set(language, content)
    }
    for (const [surface, words] of surfaces) readInto(words, surface)
    readInto(dates, 'dates')
    readInto(abouts, 'about')
  }
  for (const [language, written] of dates) learnDates(language, written)
  return {
    languages: surface => [...(surfaces.get(surface)?.keys() ?? [])],
    words(surface, language) {
      const words = surfaces.get(surface)?.get(language)
      if (!words) throw new Error(`locales/${language}/${surface}.json: not there`)
      return words
    },
    dates: language => dates.get(language) ?? null,
    state: language => ({
      code: language,
      words: abouts.get(language)?.words === 'original' ? 'original' : 'translation',
      // A file that does not name a reviewer has not been reviewed.
      reviewed: abouts.get(language)?.reviewed ?? null,
      sentences: [...surfaces.values()].reduce((sum, words) => sum + countSentences(words.get(language)), 0),
    }),
  }
}

const countSentences = (words: unknown): number =>
  typeof words === 'object' && words !== null
    ? Object.values(words).reduce((sum: number, inner) => sum + countSentences(inner), 0)
    : Number(typeof words === 'string')

/** Returns the languages to choose from, each under its own name: Cymraeg, Polski. In Wales, Welsh comes first (E3). */
export function languageChoices(languages: readonly string[], nation: string): LanguageChoice[] {
  const welshFirst = nation === 'wales' && languages.includes('cy')
  const ordered = welshFirst ? ['cy', ...languages.filter(code => code !== 'cy')] : languages
  return ordered.map(languageOf).map(({ code, name, dir }) => ({ code, name, dir }))
}
