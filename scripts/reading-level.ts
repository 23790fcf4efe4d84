import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/**
 * How hard the English is to read: the Flesch-Kincaid grade, which is the school year of the United States in which it can
 * be followed. Grade 6 is Year 7 here: children of eleven and twelve.
 */
const GRADE = 6
/** Of one sentence. The formula was made for whole pages and is rough on few words, so one may go two years further. */
const GRADE_OF_ONE = 8
/** With fewer words than these the formula says nothing: "Accessibility statement" would be for professors. */
const FEWEST = 8
const MOST = 25

/** Whose names can not be made plainer. In a whole surface they count as they are read; one sentence is not held back
 * for naming somebody. */
const NAMES =
  /\b(Web Content Accessibility Guidelines|Equality and Human Rights Commission|Equality Commission for Northern Ireland|Equality Advisory and Support Service|Equality Act 2010|Disability Discrimination Act 1995|Northern Ireland|British Sign Language|Easy Read|NVDA|JAWS|VoiceOver|TalkBack)\b/g

export interface Reading {
  readonly sentences: number
  readonly grade: number
  readonly longest: number
}

export function readingOf(texts: Iterable<string>): Reading {
  const sentences = [...texts].flatMap(sentencesOf).map(wordsOf)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })
  return {
    sentences: sentences.length,
    grade,
    longest: Math.max(0, ...sentences.map(({ length }) => length)),
  }
}

/** What a twelve-year-old would stumble over, by key, and the surface itself where it is too hard on the whole. */
export function hardWords(surface: ReadonlyMap<string, string>): string[] {
  const problems: string[] = []
  for (const [key, text] of surface) {
    for (const sentence of sentencesOf(text)) {
      const { longest } = readingOf([sentence])
      const { grade } = readingOf([sentence.replace(NAMES, 'it')])
      if (longest > MOST) problems.push(`${key}: a sentence of ${longest} words, over ${MOST}: ${sentence}`)
      else if (longest >= FEWEST && grade > GRADE_OF_ONE)
        problems.push(`${key}: a sentence of grade ${grade.toFixed(1)}, over ${GRADE_OF_ONE}: ${sentence}`)
    }
    // "As soon as you can" is what residents may ask of us. What we say to them has a day and a time (standards.md E4).
    if (/\bsoon\b(?! as you)/i.test(text)) problems.push(`${key}: “soon” is no time`)
  }
  const { grade } = readingOf(surface.values())
  if (grade > GRADE) problems.push(`grade ${grade.toFixed(1)} on average, over ${GRADE}`)
  return problems
}

/** Labels and the names of buttons are none, unless they are as long as one: counted, they would make a surface look
 * easy. Values are as a rule names, days and numbers: each counts as one short word. */
const sentencesOf = (text: string): string[] =>
  text
    .replace(/\{\{\s*\w+\s*\}\}/g, 'it')
    .split(/(?<=[.?!…])\s+/)
    .filter(sentence => /[.?!]$/.test(sentence) || wordsOf(sentence).length >= FEWEST)

const wordsOf = (sentence: string): string[] =>
  sentence.match(/[\p{L}\p{N}]+(?:[.’@-][\p{L}\p{N}]+)*/gu) ?? []

/** "WCAG" is spelled out, letter by letter; a number is one short word, as a value is. */
const syllablesOf = (word: string): number =>
  /^\p{Lu}{2,}$/u.test(word) ? word.length : Math.max(1, syllable(word))
