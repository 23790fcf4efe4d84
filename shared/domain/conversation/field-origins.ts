import type { FieldName, FieldValues } from '../enquiry/fields.ts'
import type { OwnWords } from '../enquiry/own-words.ts'

/**
 * Where a text that a machine may translate is: a message by its number, a field by the number of the event that last
 * changed its text. A changed field has a new number, so a late translation of the old text finds no place.
 */
export type WordsAt = { readonly of: number; readonly field?: OwnWords | undefined }

/** A machine translation and its language; null: the machine could not translate. */
export type Translation = { readonly language: string; readonly text: string | null }

/** For the current text of each field: the event that wrote it, its language, and its machine translation. */
export type FieldOrigins = {
  readonly [name in FieldName]?: {
    readonly n: number
    readonly language: string
    readonly made?: Translation | undefined
  }
}

type FieldState = { readonly fields: FieldValues; readonly written: FieldOrigins }

/** Replaces the field values. An unchanged text keeps its origin; a changed one is written by event `n`. */
export function withFields(
  { fields: before, written, language }: FieldState & { readonly language: string },
  { n, fields }: { readonly n: number; readonly fields: FieldValues },
): FieldState {
  const now = (Object.keys(fields) as FieldName[]).map(name => [
    name,
    (fields[name] === before[name] && written[name]) || { n, language },
  ])
  return { fields, written: Object.fromEntries(now) }
}

type TranslationState = {
  readonly translations: { readonly [of: number]: Translation | undefined }
  readonly written: FieldOrigins
}

/**
 * Stores a translation beside its original, or removes it. A translation of a text that has changed since is dropped.
 */
export function withTranslation(
  { translations, written }: TranslationState,
  { of, field }: WordsAt,
  made?: Translation,
): Partial<TranslationState> {
  if (field === undefined) return { translations: { ...translations, [of]: made } }
  const at = written[field]
  return at?.n === of ? { written: { ...written, [field]: { ...at, made } } } : {}
}
