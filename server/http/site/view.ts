import type { Context } from 'hono'
import { createMiddleware } from 'hono/factory'
import type english from '../../../locales/en/page.json'
import type { DoorKey } from '../../../shared/client/door-words.ts'
import { createWords, type KeyOf, type Words } from '../../../shared/client/words.ts'
import type { Door } from '../../../shared/protocol/http.ts'
import type { LoadedProfile } from '../../profiles.ts'
import type { Locales } from '../../words.ts'
import { type DoorServices, openDoor } from '../door.ts'
import type { AssociationEnv } from '../middleware/association.ts'
import { preferredLanguage } from '../middleware/language.ts'
import type { HttpEnv } from '../start-limit.ts'
import { type Appearance, appearanceOf } from './appearance.ts'

export type PageWords = Words<KeyOf<typeof english> | DoorKey>

/** Everything that a page is drawn from: an association's door in one language at one moment, and the appearance. */
export type View = {
  readonly loaded: LoadedProfile
  readonly door: Door
  readonly words: PageWords
  readonly appearance: Appearance
}

/** The variables that the routes of these pages can read. */
export type PageEnv = HttpEnv & { Variables: AssociationEnv['Variables'] & { view: View } }

/** The surfaces whose words these pages use: the panel's, its forms', and their own. No section is in two of them. */
export const PAGE_SURFACES = ['widget', 'contact', 'sent', 'page'] as const

/** Surfaces that only one page uses: the accessibility statement and the figures. */
const SINGLE_PAGE_SURFACES = ['accessibility', 'report'] as const

/** Sets `view`. It needs `loaded`, which `middleware/association.ts` sets. */
export const withView = (services: DoorServices) =>
  createMiddleware<PageEnv>(async (context, next) => {
    context.header('Vary', 'Accept-Language, Cookie')
    context.set('view', await viewOf(services, context, context.get('loaded')))
    return next()
  })

async function viewOf(services: DoorServices, context: Context, loaded: LoadedProfile): Promise<View> {
  const { locales } = services
  const offered = pageLanguages(locales)
  // Welsh comes first in Wales (E3).
  const first = loaded.profile.nation.value === 'wales' && offered.includes('cy') ? 'cy' : 'en'
  const language = preferredLanguage(context, offered, first)
  const door = await openDoor(services, loaded, language)
  return {
    loaded,
    door: { ...door, languages: door.languages.filter(({ code }) => offered.includes(code)) },
    words: wordsOf(locales, language),
    appearance: appearanceOf(context),
  }
}

/** Lists the languages in which all pages have words. */
const pageLanguages = (locales: Locales): readonly string[] =>
  locales
    .languages('page')
    .filter(code =>
      [...PAGE_SURFACES, ...SINGLE_PAGE_SURFACES].every(surface => locales.languages(surface).includes(code)),
    )

const wordsOf = (locales: Locales, language: string): PageWords =>
  createWords(language, Object.assign({}, ...PAGE_SURFACES.map(surface => locales.words(surface, language))))
