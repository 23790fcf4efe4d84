import type { DoorModel } from '../models/door.ts'

/** The panel's language in its own name. */
export function ownLanguageName({ door }: DoorModel): string {
  const { language, languages } = door.value
  return languages.find(({ code }) => code === language)?.name ?? language
}
