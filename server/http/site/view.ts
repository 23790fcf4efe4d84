import type { Context } from 'hono'
import type { Acting } from '../../actions/act.ts'
import { offeredSlots } from '../../actions/slots.ts'
import type { LoadedProfile } from '../../profiles.ts'
import type { Locales } from '../../words.ts'
import { acrossOf, doorOf } from '../door.ts'
import { lookOf } from './appearance.ts'
import { languageOf, languagesOf, type View, wordsOf } from './page-words.ts'

export type Viewing = {
  readonly acting: Acting
  readonly locales: Locales
  readonly someoneAvailable: (association: string) => boolean
  readonly someoneSpeaks: (association: string, language: string) => boolean
}

/** What a page is drawn from, for whoever asks now. */
export async function viewOf(viewing: Viewing, context: Context, loaded: LoadedProfile): Promise<View> {
  const { acting, locales, someoneAvailable } = viewing
  const offered = languagesOf(locales)
  const language = languageOf(context, offered, loaded)
  const available = someoneAvailable(loaded.profile.id)
  const slots = await offeredSlots(acting, loaded)
  const across = acrossOf(viewing, loaded.profile.id, language)
  const door = doorOf(loaded, locales, language, acting.clock.now(), available, slots, across)
  const languages = door.languages.filter(({ code }) => offered.includes(code))
  return {
    loaded,
    door: { ...door, languages },
    words: wordsOf(locales, language),
    look: lookOf(context),
  }
}
