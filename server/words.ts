import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { learnDates, type WrittenDates } from '../shared/client/written-dates.ts'
import { languageOf, sortByListOrder } from '../shared/domain/languages.ts'
import type { LanguageChoice, SetUp } from '../shared/protocol/http.ts'

/** The words of one surface, as nested sentences by key. */
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
  /** Every language that has words for this surface, in the order of the list: English first. */
  languages(surface: Surface): readonly string[]
  words(surface: Surface, language: string): Words
  /** The days and months of a language that browsers do not know; null where they do. */
  dates(language: string): WrittenDates | null
  state(language: string): LanguageState
}

/** Reads `locales/<language>/<surface>.json`, once, at start. A language is there when its file is. From then on dates
 * are written as its `dates.json` says. */
export function loadLocales(folder: string): Locales {
  const surfaces = new Map(SURFACES.map(surface => [surface, new Map<string, Words>()]))
  const dates = new Map<string, WrittenDates>()
  const abouts = new Map<string, Partial<LanguageState>>()
  for (const language of sortByListOrder(readdirSync(folder))) {
    const read = <T>(name: string): T | null => {
      const file = join(folder, language, `${name}.json`)
      return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null
    }
    const keep = <T>(kept: Map<string, T>, name: string) => {
      const found = read<T>(name)
      if (found) kept.set(language, found)
    }
    for (const [surface, words] of surfaces) keep(words, surface)
    keep(dates, 'dates')
    keep(abouts, 'about')
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
      // Nothing said is nothing reviewed.
      reviewed: abouts.get(language)?.reviewed ?? null,
      sentences: [...surfaces.values()].reduce((sum, words) => sum + count(words.get(language)), 0),
    }),
  }
}

const count = (words: unknown): number =>
  typeof words === 'object' && words !== null
    ? Object.values(words).reduce((sum: number, inner) => sum + count(inner), 0)
    : Number(typeof words === 'string')

/** A language as it names itself: Cymraeg, Polski. Where the nation is Wales, Welsh stands first (E3). */
export function languageChoices(languages: readonly string[], nation: string): LanguageChoice[] {
  const welshFirst = nation === 'wales' && languages.includes('cy')
  const ordered = welshFirst ? ['cy', ...languages.filter(code => code !== 'cy')] : languages
  return ordered.map(languageOf).map(({ code, name, dir }) => ({ code, name, dir }))
}
