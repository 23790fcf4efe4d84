import type { DoorModel } from '../models/door.ts'

/** The language of the panel, as it calls itself. */
export function languageOf({ door }: DoorModel): string {
  const { language, languages } = door.value
  return languages.find(({ code }) => code === language)?.name ?? language
}
