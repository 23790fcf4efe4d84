import type { Hazard } from './hazard.ts'

/**
 * The words of one language: what names each danger, and the harmless phrases that are taken out of the text before
 * it is read. How an entry is written:
 *
 * - `gas leak`: these words, side by side
 * - `leak*`: a word that begins so
 * - `gas/water leak`: either word in that place
 * - `boiler|hot water`: either phrase
 * - `boiler ~ broken`: both, in any order, at most five words between them, in one sentence
 * - `no > heating`: both, in this order, at most three words between them
 * - `=tân`: with its accents as written; every other word is also found without its accents
 */
export type Words = Readonly<Record<Hazard, readonly string[]>> & {
  readonly harmless: readonly string[]
  /** Further forms that a word takes in this language (Welsh mutations), without the word itself. */
  readonly forms?: (word: string) => readonly string[]
}
