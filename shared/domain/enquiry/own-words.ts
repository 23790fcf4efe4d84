import type { FieldName } from './fields.ts'

/** What is told in the resident's own words, which a machine may translate. Names, numbers, addresses and the language
 * that somebody would rather speak are read as they were written. (Apart from the fields, which the panel needs at
 * once.) */
export const OWN_WORDS = [
  'text',
  'free_when',
  'needs',
  'format_language',
] as const satisfies readonly FieldName[]
export type OwnWords = (typeof OWN_WORDS)[number]
