import i18next from 'i18next'
import { languageOf } from '../domain/languages.ts'
import { isolate, isolateNumbers } from './isolate.ts'

type Plural = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other'
/** A plural form, where the same sentence stands for other numbers beside it (`how_many` alone is a name). */
type Base<Key extends string, Beside> = Key extends `${infer Stem}_${Plural}`
  ? `${Stem}_other` extends Beside
    ? Stem
    : Key
  : Key
type Leaf<Key extends string, Value, Beside> = Value extends string
  ? Base<Key, Beside>
  : `${Key}.${KeyOf<Value>}`

/** The keys of a words file, `section.key`, plural endings left off: `KeyOf<typeof import('…/widget.json')>`. */
export type KeyOf<Shape> = { [Key in keyof Shape & string]: Leaf<Key, Shape[Key], keyof Shape> }[keyof Shape &
  string]

/** The sentences of one language. */
export type Words<Key extends string = string> = {
  readonly language: string
  readonly dir: 'ltr' | 'rtl'
  /** The sentence with its `{{values}}`; `count` chooses the plural form. A missing key comes back as itself. */
  t(key: Key, values?: Readonly<Record<string, string | number>>): string
}

/** Words from the nested JSON that the server sent. What a person wrote is put in as it stands: views show text, never
 * HTML, so nothing is escaped. */
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
  const isolated = (values: Readonly<Record<string, string | number>>) =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? isolate(value, dir) : value,
      ]),
    )
  return {
    language,
    dir,
    t: (key, values = {}) => isolateNumbers(String(instance.t(key as string, isolated(values)))),
  }
}
