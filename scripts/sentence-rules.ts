import { languageOf, type Script } from '../shared/domain/languages.ts'

/** What can be wrong with a sentence as it is written, whatever it says. Each rule answers with what it found, or null. */
export type SentenceRule = (sentence: string, english: string, language: string) => string | null

/** Names that are written in Latin letters everywhere. */
const NAMES = new RegExp(
  `\\b(${[
    'Alt|Ctrl(?: \\S+ P)?|Enter|Shift|Escape|Doorstep|PDF|BSL|Braille|Easy Read|Cymraeg|English|JavaScript',
    'name@example\\.org|British Sign Language|Public Services Ombudsman for Wales',
    // Of the accessibility statement: whoever turns to one of these must find it under this name.
    'axe|WCAG|AA|NVDA|JAWS|VoiceOver|TalkBack|Orca|Chromium|Firefox|Safari|Linux',
    'Equality and Human Rights Commission|EHRC|Equality Commission for Northern Ireland|ECNI',
    'Equality Advisory and Support Service|EASS|Equality Act|Disability Discrimination Act',
  ].join('|')})\\b`,
  'gi',
)

const withoutValues = (sentence: string): string =>
  sentence.replace(/\{\{\s*\w+\s*\}\}/g, '').replace(NAMES, '')

/** Marks of direction and invisible characters: they are put in by the program, once, around each value. Joiners that
 * a script needs to be spelled right stay. */
export const strayMarks: SentenceRule = (sentence, _, language) => {
  const joiners = languageOf(language).script === 'Latin' || languageOf(language).script === 'Cyrillic'
  const found = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff\u00ad\u200b]/.exec(sentence)?.[0]
  const joiner = joiners ? /[\u200c\u200d]/.exec(sentence)?.[0] : undefined
  const mark = found ?? joiner
  return mark
    ? `the invisible mark U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    : null
}

/** Letters of another script than the language's own: half a translation, or a look-alike from another keyboard. */
export const otherScript: SentenceRule = (sentence, _, language) => {
  const { script } = languageOf(language)
  const found = [...withoutValues(sentence)].find(
    letter => /\p{L}/u.test(letter) && !IN_SCRIPT[script].test(letter),
  )
  return found ? `“${found}” is no letter of its script` : null
}

const IN_SCRIPT: Readonly<Record<Script, RegExp>> = {
  Latin: /[\p{Script=Latin}\p{Script=Common}]/u,
  // The apostrophe of Ukrainian words is a letter of its own.
  Cyrillic: /[\p{Script=Cyrillic}\p{Script=Common}]/u,
  Arabic: /[\p{Script=Arabic}\p{Script=Common}]/u,
  Bengali: /[\p{Script=Bengali}\p{Script=Common}]/u,
  Gujarati: /[\p{Script=Gujarati}\p{Script=Common}]/u,
  Gurmukhi: /[\p{Script=Gurmukhi}\p{Script=Common}]/u,
}

export const straySpaces: SentenceRule = sentence => {
  if (sentence !== sentence.trim()) return 'a space at its beginning or end'
  return / {2}|\t|\n/.test(sentence) ? 'two spaces together' : null
}

/** 0 to 9 everywhere: `shared/client/dates.ts` says why. */
export const otherDigits: SentenceRule = sentence => {
  const found = /(?![0-9])\p{Nd}/u.exec(sentence)?.[0]
  return found ? `the digit ${found}: digits are 0 to 9 in every language` : null
}

export const straightQuotes: SentenceRule = sentence =>
  /["'`]/.test(sentence) ? 'a straight quotation mark' : null

/** The end of the sentence is that of the English one, as this language writes it. */
export const otherEnd: SentenceRule = (sentence, english, language) => {
  const wanted = endOf(english)
  const got = endOf(sentence)
  if (wanted === got) {
    const mark = wanted === '.' || wanted === '?' ? ENDS[language]?.[wanted] : undefined
    return mark && !sentence.endsWith(mark) ? `ends with “${sentence.slice(-1)}”, not “${mark}”` : null
  }
  const name = (end: string) => (end === '' ? 'no mark' : `“${end}”`)
  return `ends with ${name(got)}, the English sentence with ${name(wanted)}`
}

/** In its own language's marks. */
const ENDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ur: { '.': '۔', '?': '؟' },
  ar: { '?': '؟' },
  fa: { '?': '؟' },
  bn: { '.': '।' },
  pa: { '.': '।' },
}

/** The mark that a sentence ends with, as English has it. Three dots are no full stop. */
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
