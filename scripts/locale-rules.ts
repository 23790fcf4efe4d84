import { SENTENCE_RULES } from './sentence-rules.ts'

/** A language's words as they stand in its file: sentences by key, in sections. */
export type Words = { readonly [key: string]: string | Words }

const PLURAL = /_(zero|one|two|few|many|other)$/

/** Where {{language}} can only be the language of the words themselves: a translation may say it in its own grammar, "po
 * polsku", where the name alone would not fit into a sentence. */
const OWN_LANGUAGE = /^across\./

/** A plural form: the same sentence stands for other numbers beside it. (`too_often` alone is a name.) */
const isPlural = (key: string, english: ReadonlyMap<string, string>): boolean =>
  PLURAL.test(key) && english.has(key.replace(PLURAL, '_other'))

/** Every sentence by its whole key: `home.title`. */
export function flatten(words: Words, prefix = ''): Map<string, string> {
  const flat = new Map<string, string>()
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') flat.set(prefix + key, value)
    else for (const [inner, sentence] of flatten(value, `${prefix}${key}.`)) flat.set(inner, sentence)
  }
  return flat
}

/** What is wrong with a language's words beside the English ones; empty when nothing is. */
export function compareWords(english: Words, words: Words, language: string): string[] {
  const from = flatten(english)
  const to = flatten(words)
  const wanted = wantedKeys(from, language)
  const problems: string[] = []
  for (const key of wanted.keys()) if (!to.has(key)) problems.push(`${key}: missing`)
  for (const [key, sentence] of to) {
    const source = wanted.get(key)
    if (source === undefined)
      problems.push(
        `${key}: ${isPlural(key, from) ? 'not a plural form of this language' : 'not in English'}`,
      )
    else problems.push(...sentenceProblems(key, source, sentence, language))
  }
  return problems
}

/** The keys this language must have, each with the English sentence it says: one a plural form of its own. */
function wantedKeys(english: ReadonlyMap<string, string>, language: string): Map<string, string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
  const wanted = new Map<string, string>()
  for (const [key, sentence] of english) {
    if (!isPlural(key, english)) {
      wanted.set(key, sentence)
      continue
    }
    const base = key.replace(PLURAL, '')
    const general = english.get(`${base}_other`) ?? sentence
    for (const form of forms) wanted.set(`${base}_${form}`, english.get(`${base}_${form}`) ?? general)
  }
  return wanted
}

function sentenceProblems(key: string, english: string, sentence: string, language: string): string[] {
  const problems: string[] = []
  if (sentence.trim() === '') problems.push(`${key}: empty`)
  // A form for one exact number (one, two, zero) may say the number in a word.
  const mayLeaveOut = new Set(
    /_(zero|one|two)$/.test(key) ? ['count'] : OWN_LANGUAGE.test(key) ? ['language'] : [],
  )
  const [wanted, got] = [placeholders(english), placeholders(sentence)]
  for (const name of wanted)
    if (!got.has(name) && !mayLeaveOut.has(name)) problems.push(`${key}: {{${name}}} is lost`)
  for (const name of got)
    if (!wanted.has(name) && name !== 'count') problems.push(`${key}: {{${name}}} is not in English`)
  if (language !== 'en' && sentence === english && !isSameEverywhere(sentence))
    problems.push(`${key}: not translated`)
  for (const rule of SENTENCE_RULES) {
    const found = rule(sentence, english, language)
    if (found) problems.push(`${key}: ${found}`)
  }
  return problems
}

const placeholders = (sentence: string): Set<string> =>
  new Set([...sentence.matchAll(/\{\{\s*(\w+)\s*\}\}/g)].map(match => match[1] ?? ''))

/** What is wrong with what a language says of itself: `about.json`. Null reviewed: nobody has, which is no fault. */
export function aboutProblems(about: unknown): string[] {
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

/** Nothing to translate: no letters beside placeholders, names of keys, numbers and languages' own names. */
function isSameEverywhere(sentence: string): boolean {
  const left = sentence
    .replace(/\{\{\s*\w+\s*\}\}/g, '')
    .replace(/\b(Alt|Enter|Shift|Escape|N|Doorstep|Cymraeg|English|PDF|BSL|Braille)\b/g, '')
  return !/\p{L}/u.test(left)
}
