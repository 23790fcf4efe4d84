import type { OwnWords } from '../enquiry/own-words.ts'

/** Words of a person that a machine may translate, by where they stand: a message by its number, a field by the number
 * of the event in which its present text was written. A text that is changed stands elsewhere from then on, so what a
 * machine brings late for the old one finds nothing. */
export type WordsAt = { readonly of: number; readonly field?: OwnWords | undefined }
