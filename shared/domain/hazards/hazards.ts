import { HAZARDS, type Hazard } from './hazard.ts'
import { readerOf } from './reader.ts'
import type { Words } from './words.ts'
import { arabic } from './words-ar.ts'
import { bengali } from './words-bn.ts'
import { welsh } from './words-cy.ts'
import { english } from './words-en.ts'
import { spanish } from './words-es.ts'
import { persian } from './words-fa.ts'
import { gujarati } from './words-gu.ts'
import { italian } from './words-it.ts'
import { punjabi } from './words-pa.ts'
import { polish } from './words-pl.ts'
import { portuguese } from './words-pt.ts'
import { romanian } from './words-ro.ts'
import { ukrainian } from './words-uk.ts'
import { urdu } from './words-ur.ts'

/** The word lists by language. People mix languages, so every list is always read. */
export const WORDS: Readonly<Record<string, Words>> = {
  en: english,
  cy: welsh,
  pl: polish,
  ro: romanian,
  pa: punjabi,
  ur: urdu,
  pt: portuguese,
  es: spanish,
  ar: arabic,
  bn: bengali,
  gu: gujarati,
  it: italian,
  uk: ukrainian,
  fa: persian,
}

const read = readerOf(HAZARDS, Object.values(WORDS))

/**
 * The dangers named in a text in any language, each once and in the order of `HAZARDS`. The result is a suggestion to
 * a person: it catches too much rather than too little, and must not block or close anything. Never throws; the time
 * is linear in the length of the text.
 */
export const hazardsIn = (text: string): readonly Hazard[] => read(text)
