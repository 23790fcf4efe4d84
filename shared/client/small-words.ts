import { isolate, isolateNumbers } from './isolate.ts'
import type { KeyOf, Words } from './words.ts'

/** The same files and sentences as `createWords`, in a fiftieth of the code: the widget's limit of 47 KB has no room for
 * i18next's 15. Plural forms and `{{values}}` are all that the words use; the tests hold both against each other. */
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
      // As in i18next: nothing may have a form of its own, also where the language has none.
      if (count === 0) forms.unshift(`${key}_zero`)
      const sentence = [...forms, key].map(find).find(found => typeof found === 'string')
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
