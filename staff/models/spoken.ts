import type { StaffKey, StaffText } from './language.ts'
import { languageName } from './say.ts'

/** The languages an adviser can say they answer in: those of the widget first, then what residents most often speak
 * besides (Census 2021, E5). */
export const SPOKEN = [
  ...['en', 'cy', 'pl', 'ro', 'pa', 'ur', 'pt', 'es', 'ar', 'bn', 'gu', 'it', 'uk', 'fa'],
  ...['fr', 'lt', 'bg', 'so', 'ku', 'ps', 'ti', 'tr', 'hi', 'zh', 'gd'],
] as const

/** "Polish", "Pwyleg": in the language of the page, for whoever does not read the language's own name. */
export function nameHere(code: string, { t }: StaffText): string {
  const key = `language.${code}`
  const name = t(key as StaffKey)
  return name === key ? languageName(code) : name
}

/** "Polski (Polish)"; once where both are the same. */
export function bothNames(code: string, text: StaffText): string {
  const [own, here] = [languageName(code), nameHere(code, text)]
  return own === here ? own : `${own} (${here})`
}
