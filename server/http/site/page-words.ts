import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type english from '../../../locales/en/page.json'
import type { DoorKey } from '../../../shared/client/door-words.ts'
import { createWords, type KeyOf, type Words } from '../../../shared/client/words.ts'
import type { Door } from '../../../shared/protocol/http.ts'
import type { LoadedProfile } from '../../profiles.ts'
import type { Locales } from '../../words.ts'
import { wishedLanguages } from '../middleware/language.ts'
import type { Look } from './appearance.ts'

export type PageWords = Words<KeyOf<typeof english> | DoorKey>

/** What every page is drawn from: whose door it is, in which language, at which moment, and how it is to look. */
export type View = {
  readonly loaded: LoadedProfile
  readonly door: Door
  readonly words: PageWords
  readonly look: Look
}

/** What the routes of these pages hand on. */
export type PageEnv = { Bindings: HttpBindings; Variables: { view: View } }

/** What the pages say: the panel's words, its forms', and their own. No section is in two of them. */
export const SURFACES = ['widget', 'contact', 'sent', 'page'] as const

/** What one of them alone says, beside that: the accessibility statement, and the figures. */
const OF_ONE_PAGE = ['accessibility', 'report'] as const

/** The languages in which all of that is there. */
export const languagesOf = (locales: Locales): readonly string[] =>
  locales
    .languages('page')
    .filter(code => [...SURFACES, ...OF_ONE_PAGE].every(surface => locales.languages(surface).includes(code)))

export const wordsOf = (locales: Locales, language: string): PageWords =>
  createWords(language, Object.assign({}, ...SURFACES.map(surface => locales.words(surface, language))))

/** As asked for in the address, else the first of the browser's that is offered, else the association's first (E3). */
export function languageOf(context: Context, offered: readonly string[], { profile }: LoadedProfile): string {
  const first = profile.nation.value === 'wales' ? 'cy' : 'en'
  return [...wishedLanguages(context), first].find(code => offered.includes(code)) ?? 'en'
}
