import i18next from 'i18next'
import { languageOf } from '../domain/languages.ts'
import { isolate, isolateNumbers } from './isolate.ts'

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
/** The key without its plural ending, if the section has an `_other` form as well (`how_many` alone is a name). */
type Base<Key extends string, Siblings> = Key extends `${infer Stem}_${Plural}`
  ? `${Stem}_other` extends Siblings
    ? Stem
    : Key
  : Key
type Leaf<Key extends string, Value, Siblings> = Value extends string
  ? Base<Key, Siblings>
  : `${Key}.${KeyOf<Value>}`

/** The keys of a words file, `section.key`, without plural endings: `KeyOf<typeof import('…/widget.json')>`. */
export type KeyOf<Shape> = { [Key in keyof Shape & string]: Leaf<Key, Shape[Key], keyof Shape> }[keyof Shape &
  string]

/** The sentences of one language. */
export type Words<Key extends string = string> = {
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  /** Returns the sentence with its `{{values}}` filled in. `count` chooses the plural form. A missing key returns itself. */
  t(key: Key, values?: Readonly<Record<string, string | number>>): string
}

/** Creates words from the nested JSON that the server sent. Values are inserted unescaped, because views show text and
 * never HTML. */
export function createWords<
  Shape = never,
  Key extends string = [Shape] extends [never] ? string : KeyOf<Shape>,
>(language: string, resources: Readonly<Record<string, unknown>>): Words<Key> {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    fallbackLng: false,
    initAsync: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { [language]: { translation: resources } },
  })
  const { dir } = languageOf(language)
  const isolateValues = (values: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? isolate(value, dir) : value,
      ]),
    )
  return {
    language,
    dir,
    t: (key, values = {}) => isolateNumbers(String(instance.t(key as string, isolateValues(values)))),
  }
}
