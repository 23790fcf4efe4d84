import type { FieldName, FieldValues } from '../enquiry/fields.ts'
import type { WordsAt } from './words-at.ts'

/** A machine translation and its language; null: the machine could not translate. */
export type Translation = { readonly language: string; readonly text: string | null }

/** For the current text of each field: the event that wrote it, its language, and its machine translation. */
export type Written = {
  readonly [name in FieldName]?: {
    readonly n: number
    readonly language: string
    readonly made?: Translation | undefined
  }
}

type Filled = { readonly fields: FieldValues; readonly written: Written }

/** Replaces the field values. An unchanged text keeps its origin; a changed one is written by event `n`. */
export function filledIn(
  { fields: before, written, language }: Filled & { readonly language: string },
  { n, fields }: { readonly n: number; readonly fields: FieldValues },
): Filled {
  const now = (Object.keys(fields) as FieldName[]).map(name => [
    name,
    (fields[name] === before[name] && written[name]) || { n, language },
  ])
  return { fields, written: Object.fromEntries(now) }
}

type Made = {
  readonly translations: { readonly [of: number]: Translation | undefined }
  readonly written: Written
}

/**
 * Stores a translation beside its original, or removes it. A translation of a text that has changed since is dropped.
 */
export function translated(
  { translations, written }: Made,
  { of, field }: WordsAt,
  made?: Translation,
): Partial<Made> {
  if (field === undefined) return { translations: { ...translations, [of]: made } }
  const at = written[field]
  return at?.n === of ? { written: { ...written, [field]: { ...at, made } } } : {}
}
