import type { FieldName, FieldValues } from '../enquiry/fields.ts'
import type { WordsAt } from './words-at.ts'

/** A machine's words, in the language they are in; null: it could not. */
export type Translation = { readonly language: string; readonly text: string | null }

/** Of the present text of each field: in which event and language it was written, and a machine's words for it. */
export type Written = {
  readonly [name in FieldName]?: {
    readonly n: number
    readonly language: string
    readonly made?: Translation | undefined
  }
}

type Filled = { readonly fields: FieldValues; readonly written: Written }

/** A text that stays as it was stands where it was written; another is written now. */
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

/** `made` stands beside its words; what is for a text that has been changed since stands nowhere. */
export function translated(
  { translations, written }: Made,
  { of, field }: WordsAt,
  made?: Translation,
): Partial<Made> {
  if (field === undefined) return { translations: { ...translations, [of]: made } }
  const at = written[field]
  return at?.n === of ? { written: { ...written, [field]: { ...at, made } } } : {}
}
