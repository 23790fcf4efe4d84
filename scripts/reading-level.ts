import { fleschKincaid } from 'flesch-kincaid'
import { syllable } from 'syllable'

/**
 * The highest reading level of a surface as a Flesch-Kincaid grade, which is a school year of the United States. Grade 6 is
 * Year 7 here: children of eleven and twelve.
 */
const MAX_GRADE = 6
/** The highest grade of one sentence. The formula is meant for whole pages and rough on few words, hence two years more. */
const MAX_SENTENCE_GRADE = 8
/** The formula means nothing for fewer words than this: it would rate "Accessibility statement" for professors. */
const MIN_WORDS = 8
const MAX_WORDS = 25

/** Names that cannot be made plainer. They count in the grade of a surface, but not in that of a single sentence. */
const NAMES =
  /\b(Web Content Accessibility Guidelines|Equality and Human Rights Commission|Equality Commission for Northern Ireland|Equality Advisory and Support Service|Equality Act 2010|Disability Discrimination Act 1995|Northern Ireland|British Sign Language|Easy Read|NVDA|JAWS|VoiceOver|TalkBack)\b/g

export interface ReadingLevel {
  readonly sentences: number
  readonly grade: number
  readonly longest: number
}

/** Measures the sentences of some texts: their number, their grade, and the words of the longest. */
export function measureReading(texts: Iterable<string>): ReadingLevel {
  const sentences = [...texts].flatMap(splitSentences).map(splitWords)
  const words = sentences.flat()
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0)
  const grade = fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables })
  return {
    sentences: sentences.length,
    grade,
    longest: Math.max(0, ...sentences.map(({ length }) => length)),
  }
}

/** Lists the sentences that are too hard for a twelve-year-old, by key, and the surface itself when it is too hard overall. */
export function findHardSentences(surface: ReadonlyMap<string, string>): string[] {
  const problems: string[] = []
  for (const [key, text] of surface) {
    for (const sentence of splitSentences(text)) {
      const { longest } = measureReading([sentence])
      const { grade } = measureReading([sentence.replace(NAMES, 'it')])
      if (longest > MAX_WORDS)
        problems.push(`${key}: a sentence of ${longest} words, over ${MAX_WORDS}: ${sentence}`)
      else if (longest >= MIN_WORDS && grade > MAX_SENTENCE_GRADE)
        problems.push(
          `${key}: a sentence of grade ${grade.toFixed(1)}, over ${MAX_SENTENCE_GRADE}: ${sentence}`,
        )
    }
    // Residents may ask us to act "as soon as you can". Our own words to them name a day and a time (standards.md E4).
    if (/\bsoon\b(?! as you)/i.test(text)) problems.push(`${key}: “soon” is no time`)
  }
  const { grade } = measureReading(surface.values())
  if (grade > MAX_GRADE) problems.push(`grade ${grade.toFixed(1)} on average, over ${MAX_GRADE}`)
  return problems
}

/** The sentences of a text. Labels and names of buttons are left out unless they are as long as a sentence, since they would
 * make a surface look easy. A value is usually a name, a day or a number, so each counts as one short word. */
const splitSentences = (text: string): string[] =>
  text
    .replace(/\{\{\s*\w+\s*\}\}/g, 'it')
    .split(/(?<=[.?!…])\s+/)
    .filter(sentence => /[.?!]$/.test(sentence) || splitWords(sentence).length >= MIN_WORDS)

const splitWords = (sentence: string): string[] =>
  sentence.match(/[\p{L}\p{N}]+(?:[.’@-][\p{L}\p{N}]+)*/gu) ?? []

/** Abbreviations such as "WCAG" are read letter by letter. A number counts as one short word. */
const countSyllables = (word: string): number =>
  /^\p{Lu}{2,}$/u.test(word) ? word.length : Math.max(1, syllable(word))
