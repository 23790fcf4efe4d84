import type { FieldName } from './fields.ts'

/**
 * The fields that hold the resident's own words, which a machine may translate. Names, numbers, addresses and the
 * requested language stay as written. This list has a file of its own because the panel needs it at once.
 */
export const OWN_WORDS = [
  'text',
  'free_when',
  'needs',
  'format_language',
] as const satisfies readonly FieldName[]
export type OwnWords = (typeof OWN_WORDS)[number]
