import { SENTENCE_RULES } from './sentence-rules.ts'

/** The words of a language's file: sentences by key, in sections. */
export type Words = { readonly [key: string]: string | Words }

const PLURAL = /_(zero|one|two|few|many|other)$/

/** The keys where {{language}} can only be the language of the words themselves. A translation may word it in its own
 * grammar, such as "po polsku", where the bare name would not fit. */
const OWN_LANGUAGE = /^across\./

/** True for a plural form, which has other forms beside it. A name such as `too_often` has none. */
const isPlural = (key: string, english: ReadonlyMap<string, string>): boolean =>
  PLURAL.test(key) && english.has(key.replace(PLURAL, '_other'))

/** Every sentence by its full key, such as `home.title`. */
export function flatten(words: Words, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') flat.set(prefix + key, value)
    else for (const [inner, sentence] of flatten(value, `${prefix}${key}.`)) flat.set(inner, sentence)
  }
  return flat
}

/** Lists the problems of a language's words compared with the English ones. */
export function compareWords(english: Words, words: Words, language: string): string[] {
  const from = flatten(english)
  const to = flatten(words)
  const required = listRequiredKeys(from, language)
  const problems: string[] = []
  for (const key of required.keys()) if (!to.has(key)) problems.push(`${key}: missing`)
  for (const [key, sentence] of to) {
    const source = required.get(key)
    if (source === undefined)
      problems.push(
        `${key}: ${isPlural(key, from) ? 'not a plural form of this language' : 'not in English'}`,
      )
    else problems.push(...findSentenceProblems(key, source, sentence, language))
  }
  return problems
}

/** The keys that this language must have, one for each of its plural forms, with the English sentence of each. */
function listRequiredKeys(english: ReadonlyMap<string, string>, language: string): Map<string, string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const required = new Map<string, string>()
  for (const [key, sentence] of english) {
    if (!isPlural(key, english)) {
      required.set(key, sentence)
      continue
    }
    const base = key.replace(PLURAL, '')
    const general = english.get(`${base}_other`) ?? sentence
    for (const form of forms) required.set(`${base}_${form}`, english.get(`${base}_${form}`) ?? general)
  }
  return required
}

function findSentenceProblems(key: string, english: string, sentence: string, language: string): string[] {
  const problems: string[] = []
  if (sentence.trim() === '') problems.push(`${key}: empty`)
  // A form for one exact number (zero, one, two) may write the number as a word.
  const mayLeaveOut = new Set(
    /_(zero|one|two)$/.test(key) ? ['count'] : OWN_LANGUAGE.test(key) ? ['language'] : [],
  )
  const [expected, actual] = [findPlaceholders(english), findPlaceholders(sentence)]
  for (const name of expected)
    if (!actual.has(name) && !mayLeaveOut.has(name)) problems.push(`${key}: {{${name}}} is lost`)
  for (const name of actual)
    if (!expected.has(name) && name !== 'count') problems.push(`${key}: {{${name}}} is not in English`)
  if (language !== 'en' && sentence === english && !isSameEverywhere(sentence))
    problems.push(`${key}: not translated`)
  for (const rule of SENTENCE_RULES) {
    const found = rule(sentence, english, language)
    if (found) problems.push(`${key}: ${found}`)
  }
  return problems
}

const findPlaceholders = (sentence: string): Set<string> =>
  new Set([...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(match => match[1] ?? ''))

/** Lists the problems of a language's `about.json`. `reviewed` may be null: nobody has reviewed the words yet. */
export function findAboutProblems(about: unknown): string[] {
  const { words, reviewed, ...others } = (about ?? {}) as Record<string, unknown>
  const problems = Object.keys(others).map(key => `${key}: not known here`)
  if (words !== 'original' && words !== 'translation') problems.push('words: original or translation')
  if (reviewed === null) return problems
  const { by, on } = (reviewed ?? {}) as Record<string, unknown>
  if (typeof by !== 'string' || by.trim() === '')
    problems.push('reviewed.by: the role of whoever reviewed it')
  if (typeof on !== 'string' || Number.isNaN(Date.parse(`${on}T12:00:00Z`)))
    problems.push('reviewed.on: a day, YYYY-MM-DD')
  return problems
}

/** True when there is nothing to translate: no letters besides placeholders, names of keys and languages' own names. */
function isSameEverywhere(sentence: string): boolean {
  const rest = sentence
    .replace(/\{\{\s*\w+\s*\}\}/g, '')
    .replace(/\b(Alt|Enter|Shift|Escape|N|Doorstep|Cymraeg|English|PDF|BSL|Braille)\b/g, '')
  return !/\p{L}/u.test(rest)
}
