import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LanguageChoice } from '../shared/protocol/http.ts'

/** The words of one surface, as nested sentences by key. */
export type Words = Readonly<Record<string, unknown>>
const SURFACES = ['widget', 'contact', 'display', 'staff', 'page', 'report', 'accessibility'] as const
export type Surface = (typeof SURFACES)[number]

export type Locales = {
  /** Every language that has words for this surface, English first. */
  languages(surface: Surface): readonly string[]
  words(surface: Surface, language: string): Words
}

const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'fa', 'ur'])

/** Reads `locales/<language>/<surface>.json`, once, at start. A language is there when its file is. */
export function loadLocales(folder: string): Locales {
  const surfaces = new Map(SURFACES.map(surface => [surface, new Map<string, Words>()]))
  for (const language of readdirSync(folder).sort(englishFirst)) {
    for (const [surface, words] of surfaces) {
      const file = join(folder, language, `${surface}.json`)
      if (existsSync(file)) words.set(language, JSON.parse(readFileSync(file, 'utf8')))
    }
  }
  return {
    languages: surface => [...(surfaces.get(surface)?.keys() ?? [])],
    words(surface, language) {
      const words = surfaces.get(surface)?.get(language)
      if (!words) throw new Error(`locales/${language}/${surface}.json: not there`)
      return words
    },
  }
}

const englishFirst = (a: string, b: string) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1)

/** A language as it names itself: Cymraeg, Polski. Where the nation is Wales, Welsh stands first (E3). */
export function languageChoices(languages: readonly string[], nation: string): LanguageChoice[] {
  const welshFirst = nation === 'wales' && languages.includes('cy')
  const ordered = welshFirst ? ['cy', ...languages.filter(code => code !== 'cy')] : languages
  return ordered.map(code => ({ code, name: ownName(code), dir: RIGHT_TO_LEFT.has(code) ? 'rtl' : 'ltr' }))
}

function ownName(code: string): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  return name.charAt(0).toLocaleUpperCase(code) + name.slice(1)
}
