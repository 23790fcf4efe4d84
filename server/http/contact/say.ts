import type { HttpBindings } from '@hono/node-server'
import type { Context } from 'hono'
import type english from '../../../locales/en/page.json'
import type widget from '../../../locales/en/widget.json'
import { createWords, type KeyOf, type Words } from '../../../shared/client/words.ts'
import type { Door } from '../../../shared/protocol/http.ts'
import type { LoadedProfile } from '../../profiles.ts'
import type { Locales } from '../../words.ts'

export type PageWords = Words<KeyOf<typeof english> | KeyOf<typeof widget>>

/** What every page is drawn from: whose door it is, in which language, at which moment. */
export type View = {
  readonly loaded: LoadedProfile
  readonly door: Door
  readonly words: PageWords
}

/** What the routes of these pages hand on. */
export type PageEnv = { Bindings: HttpBindings; Variables: { view: View } }

/** The languages in which both the panel's and the pages' own words are there. */
export const languagesOf = (locales: Locales): readonly string[] =>
  locales.languages('page').filter(code => locales.languages('widget').includes(code))

/** The panel's words, and the pages' own beside them; a section that both have is the pages'. */
export const wordsOf = (locales: Locales, language: string): PageWords =>
  createWords<typeof english & typeof widget>(language, {
    ...locales.words('widget', language),
    ...locales.words('page', language),
  })

/** As asked for in the address, else the first of the browser's that is offered, else the association's first (E3). */
export function languageOf(context: Context, offered: readonly string[], { profile }: LoadedProfile): string {
  const browsers = (context.req.header('accept-language') ?? '')
    .split(',')
    .map(part => part.trim().slice(0, 2).toLowerCase())
  const first = profile.nation.value === 'wales' ? 'cy' : 'en'
  const wished = [context.req.query('lang'), ...browsers, first]
  return wished.find(code => code !== undefined && offered.includes(code)) ?? 'en'
}
