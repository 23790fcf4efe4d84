import { isolate, isolateNumbers } from './isolate.ts'
import type { KeyOf, Words } from './words.ts'

/** Does the same as `createWords` in a fiftieth of the code: the widget's limit of 47 KB has no room for the 15 KB of
 * i18next. The words use only plural forms and `{{values}}`. The tests compare the two. */
export function createSmallWords<
  Shape = never,
  Key extends string = [Shape] extends [never] ? string : KeyOf<Shape>,
>(
  { code, dir }: { readonly code: string; readonly dir: 'ltr' | 'rtl' },
  resources: Readonly<Record<string, unknown>>,
): Words<Key> {
  const plural = new Intl.PluralRules(code)
  const find = (key: string) =>
    key
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], resources)

  return {
    language: code,
    dir,
    t(key, values = {}) {
      const { count } = values
      const forms = typeof count === 'number' ? [`${key}_${plural.select(count)}`] : []
      // As in i18next, zero may have a form of its own even where the language has none.
      if (count === 0) forms.unshift(`${key}_zero`)
      const sentence = [...forms, key].map(find).find(text => typeof text === 'string')
      return typeof sentence === 'string' ? isolateNumbers(fillIn(sentence, values, dir)) : key
    },
  }
}

const fillIn = (
  sentence: string,
  values: Readonly<Record<string, string | number>>,
  dir: 'ltr' | 'rtl',
): string =>
  sentence.replace(/\{\{\s*(\w+)\s*\}\}/g, (_, name: string) => {
    const value = values[name] ?? ''
    return typeof value === 'string' ? isolate(value, dir) : String(value)
  })
