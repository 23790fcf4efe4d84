import { readFileSync } from 'node:fs'

/** The words as a reader of this language sees them, by key; `{{placeholders}}` filled in. */
export function wordsIn(language: string, surface: 'widget' | 'display' | 'staff' | 'page') {
  const read = (name: string) => JSON.parse(readFileSync(`locales/${language}/${name}.json`, 'utf8'))
  // The widget reads its forms' words from a file of their own; the plain pages say the same, and more.
  const all =
    surface === 'staff' || surface === 'display'
      ? read(surface)
      : { ...read('widget'), ...read('contact'), ...read('sent'), ...(surface === 'page' && read('page')) }
  return (key: string, values: Readonly<Record<string, string | number>> = {}): string => {
    const sentence = key
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown>)?.[part], all)
    if (typeof sentence !== 'string')
      throw new Error(`locales/${language}/${surface}.json: ${key}: not there`)
    return sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name) => String(values[name] ?? `{{${name}}}`))
  }
}
