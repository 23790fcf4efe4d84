import { languageOf, type Script } from '../shared/domain/languages.ts'

/** Checks how a sentence is written, whatever it means. Returns the mistake in words, or null. */
export type SentenceRule = (sentence: string, english: string, language: string) => string | null

/** Names that every language writes in Latin letters. */
const NAMES = new RegExp(
  `\\b(${[
    'Alt|Ctrl(?: \\S+ P)?|Enter|Shift|Escape|Doorstep|PDF|BSL|Braille|Easy Read|Cymraeg|English|JavaScript',
    'name@example\\.org|British Sign Language|Public Services Ombudsman for Wales',
    // From the accessibility statement. Readers must be able to find each of these under this name.
    'axe|WCAG|AA|NVDA|JAWS|VoiceOver|TalkBack|Orca|Linux|Chromium|Firefox|WebKit|Safari|Edge|iPhone|iPad|Android',
    'Equality and Human Rights Commission|EHRC|Equality Commission for Northern Ireland|ECNI',
    'Equality Advisory and Support Service|EASS|Equality Act|Disability Discrimination Act',
  ].join('|')})\\b`,
  'gi',
)

const withoutValues = (sentence: string): string =>
  sentence.replace(/\{\{\s*\w+\s*\}\}/g, '').replace(NAMES, '')

/** Finds direction marks and invisible characters: the program itself puts them around each value. Joiners that the spelling
 * of a script needs are allowed. */
export const strayMarks: SentenceRule = (sentence, _, language) => {
  const { script } = languageOf(language)
  const forbidsJoiners = script === 'Latin' || script === 'Cyrillic'
  const found = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u200b]/.exec(sentence)?.[0]
  const joiner = forbidsJoiners ? /[\u200c\u200d]/.exec(sentence)?.[0] : undefined
  const mark = found ?? joiner
  return mark
    ? `the invisible mark U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    : null
}

/** Finds letters of another script than the language's own: half a translation, or a similar letter of another keyboard. */
export const otherScript: SentenceRule = (sentence, _, language) => {
  const { script } = languageOf(language)
  const found = [...withoutValues(sentence)].find(
    letter => /\p{L}/u.test(letter) && !IN_SCRIPT[script].test(letter),
  )
  return found ? `“${found}” is no letter of its script` : null
}

const IN_SCRIPT: Readonly<Record<Script, RegExp>> = {
  Latin: /[\p{Script=Latin}\p{Script=Common}]/u,
  // Unicode counts the apostrophe of Ukrainian words as a letter.
  Cyrillic: /[\p{Script=Cyrillic}\p{Script=Common}]/u,
  Arabic: /[\p{Script=Arabic}\p{Script=Common}]/u,
  Bengali: /[\p{Script=Bengali}\p{Script=Common}]/u,
  Gujarati: /[\p{Script=Gujarati}\p{Script=Common}]/u,
  Gurmukhi: /[\p{Script=Gurmukhi}\p{Script=Common}]/u,
}

/** Finds spaces at either end, and two together. */
export const straySpaces: SentenceRule = sentence => {
  if (sentence !== sentence.trim()) return 'a space at its beginning or end'
  return / {2}|\t|\n/.test(sentence) ? 'two spaces together' : null
}

/** Finds digits other than 0 to 9. `shared/client/dates.ts` has the reason. */
export const otherDigits: SentenceRule = sentence => {
  const found = /(?![0-9])\p{Nd}/u.exec(sentence)?.[0]
  return found ? `the digit ${found}: digits are 0 to 9 in every language` : null
}

/** Finds quotation marks and apostrophes that are not typographic. */
export const straightQuotes: SentenceRule = sentence =>
  /["'`]/.test(sentence) ? 'a straight quotation mark' : null

/** Compares the end of the sentence with that of the English one, in the marks of this language. */
export const otherEnd: SentenceRule = (sentence, english, language) => {
  const expected = endOf(english)
  const actual = endOf(sentence)
  if (expected === actual) {
    const mark = expected === '.' || expected === '?' ? END_MARKS[language]?.[expected] : undefined
    return mark && !sentence.endsWith(mark) ? `ends with “${sentence.slice(-1)}”, not “${mark}”` : null
  }
  const name = (end: string) => (end === '' ? 'no mark' : `“${end}”`)
  return `ends with ${name(actual)}, the English sentence with ${name(expected)}`
}

/** The marks of languages that do not use the Latin ones. */
const END_MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ur: { '.': '۔', '?': '؟' },
  ar: { '?': '؟' },
  fa: { '?': '؟' },
  bn: { '.': '।' },
  pa: { '.': '।' },
}

/** The last mark of a sentence as English writes it, or an empty string. An ellipsis is not a full stop. */
function endOf(sentence: string): string {
  const last = sentence.slice(-1)
  if (last === '।' || last === '۔') return '.'
  if (last === '؟') return '?'
  return /[.?!:…]/.test(last) ? last : ''
}

export const SENTENCE_RULES: readonly SentenceRule[] = [
  strayMarks,
  otherScript,
  straySpaces,
  otherDigits,
  straightQuotes,
  otherEnd,
]
