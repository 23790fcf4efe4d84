import type { StaffKey, StaffText } from './language.ts'
import { ownLanguageName } from './wording.ts'

/** The languages that an adviser can choose to answer in: the widget's first, then the others that residents most often
 * speak (Census 2021, E5). */
export const SPOKEN_LANGUAGES = [
  ...['en', 'cy', 'pl', 'ro', 'pa', 'ur', 'pt', 'es', 'ar', 'bn', 'gu', 'it', 'uk', 'fa'],
  ...['fr', 'lt', 'bg', 'so', 'ku', 'ps', 'ti', 'tr', 'hi', 'zh', 'gd'],
] as const

/** The name of a language in the page's language, such as "Polish" or "Pwyleg", for advisers who cannot read its own name. */
export function translatedLanguageName(code: string, { t }: StaffText): string {
  const key = `language.${code}`
  const name = t(key as StaffKey)
  return name === key ? ownLanguageName(code) : name
}

/** "Polski (Polish)", or one name where both are the same. */
export function bothLanguageNames(code: string, text: StaffText): string {
  const [own, translated] = [ownLanguageName(code), translatedLanguageName(code, text)]
  return own === translated ? own : `${own} (${translated})`
}
