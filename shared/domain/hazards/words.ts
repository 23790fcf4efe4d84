import type { Hazard } from './hazard.ts'

/**
 * The words of one language: the entries that name each danger, and the harmless phrases that are removed from the
 * text first. Entries are written like this:
 *
 * - `gas leak`: these words, side by side
 * - `leak*`: a word that begins like this
 * - `gas/water leak`: either word in that place
 * - `boiler|hot water`: either phrase
 * - `boiler ~ broken`: both, in any order, at most five words apart, in one sentence
 * - `no > heating`: both, in this order, at most three words apart
 * - `=tân`: with its accents as written; every other word is also found without its accents
 */
export type Words = Readonly<Record<Hazard, readonly string[]>> & {
  readonly harmless: readonly string[]
  /** Further forms of a word in this language (Welsh mutations), without the word itself. */
  readonly forms?: (word: string) => readonly string[]
}
