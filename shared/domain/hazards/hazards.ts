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

/** The lists that are read, by language. People mix languages, so all of them are read at once. */
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
 * The dangers whose words are in this text, whatever its language, each once and in the order of `HAZARDS`. A
 * suggestion to a person: it catches too much rather than too little, and nothing may be blocked or closed because of
 * it. Never throws. The time grows with the length of the text and no faster.
 */
export const hazardsIn = (text: string): readonly Hazard[] => read(text)
