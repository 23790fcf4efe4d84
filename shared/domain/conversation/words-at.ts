import type { OwnWords } from '../enquiry/own-words.ts'

/**
 * Where a text that a machine may translate is: a message by its number, a field by the number of the event that last
 * changed its text. A changed field has a new number, so a late translation of the old text finds no place.
 */
export type WordsAt = { readonly of: number; readonly field?: OwnWords | undefined }
