import type { FieldProblem } from '../domain/enquiry/check-fields.ts'
import { type Field, type FieldName, type FieldValues, SOON } from '../domain/enquiry/fields.ts'
import type { Kind } from '../domain/enquiry/kinds.ts'
import { dateOf } from './dates.ts'
import type { DoorKey, DoorWords } from './door-words.ts'
import { whenWords } from './promise-words.ts'

export type FormKind = Exclude<Kind, 'chat'>

/** The key of a field's own words: what the text is about depends on the kind. (`…_other` would be read as a plural.) */
const keyOf = (name: FieldName, kind: FormKind): string =>
  name === 'text' ? `text_${kind}` : name === 'about_other' ? 'somebody_else' : name

export const labelOf = (name: FieldName, kind: FormKind, { t }: DoorWords): string =>
  t(`fields.${keyOf(name, kind)}` as DoorKey)

/** The label, and that it may be left empty. What is only ticked says so by itself. */
export function questionOf({ name, input, required }: Field, kind: FormKind, words: DoorWords): string {
  const label = labelOf(name, kind, words)
  return required || input === 'yes' ? label : words.t('fields.optional', { label })
}

export function hintOf(name: FieldName, kind: FormKind, { t }: DoorWords): string | null {
  const key = `hints.${keyOf(name, kind)}`
  const hint = t(key as DoorKey)
  return hint === key ? null : hint
}

/** Where the words of a field's options stand. */
const OPTIONS: { readonly [name in FieldName]?: (value: string) => string } = {
  reply_by: value => `options.reply_by.${value}`,
  slot: value => `options.slot.${value}`,
  format: value => `options.format.${value}`,
  place: value => `options.place.${value}`,
  feedback: value => `options.feedback.${value}`,
  leave_message: () => 'options.yes',
  about_other: () => 'options.yes',
}

/** What an answer says: a choice and a time in words, everything else as it was written. */
export function answerWords(name: FieldName, value: string, words: DoorWords): string {
  if (name === 'slot' && value !== SOON) return whenWords(value, words)
  const key = OPTIONS[name]?.(value)
  const said = key && words.t(key as DoorKey)
  return said === undefined || said === key ? value : said
}

/** The sentence for a problem: the field's own, or a general one with its label. */
export function problemWords(
  { field, problem, limit = 0 }: FieldProblem,
  kind: FormKind,
  words: DoorWords,
): string {
  const own =
    problem === 'missing'
      ? `problems.missing.${field}`
      : problem === 'not_a_choice' && field === 'slot'
        ? 'problems.not_a_choice.slot'
        : null
  const said = own && words.t(own as DoorKey)
  if (said && said !== own) return said
  return words.t(`problems.general.${problem}`, { label: labelOf(field, kind, words), limit })
}

/** Question, answer and which it is, in the order asked. */
export function answered(
  fields: FieldValues,
  kind: FormKind,
  words: DoorWords,
): [label: string, value: string, name: FieldName][] {
  return (Object.entries(fields) as [FieldName, string][]).map(([name, value]) => [
    labelOf(name, kind, words),
    answerWords(name, value, words),
    name,
  ])
}

/** The times of a call under their days: "Friday 27 November". */
export function byDay(times: readonly string[], language: string): [string, string[]][] {
  const days = new Map<string, string[]>()
  for (const time of times) {
    const day = dateOf(time, language)
    const name = day.charAt(0).toLocaleUpperCase(language) + day.slice(1)
    days.set(name, [...(days.get(name) ?? []), time])
  }
  return [...days]
}
