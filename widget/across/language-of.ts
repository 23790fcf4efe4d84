import type { PanelModel } from '../models/panel.ts'

/** The language of the panel, as it calls itself. */
export function languageOf({ door }: Pick<PanelModel, 'door'>): string {
  const { language, languages } = door.door.value
  return languages.find(({ code }) => code === language)?.name ?? language
}
