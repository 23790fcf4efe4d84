import type { FieldProblem } from '../domain/enquiry/check-fields.ts'
import { type Field, type FieldName, type FieldValues, SOON } from '../domain/enquiry/fields.ts'
import type { FormKind } from '../domain/enquiry/kinds.ts'
import { dateOf } from './dates.ts'
import type { DoorKey, DoorWords } from './door-words.ts'
import { whenWords } from './target-words.ts'

/** The key of a field's own words. The words for `text` depend on the kind. (`…_other` would be read as a plural form.) */
const wordKeyOf = (name: FieldName, kind: FormKind): string =>
  name === 'text' ? `text_${kind}` : name === 'about_other' ? 'somebody_else' : name

/** The label of a field. */
export const labelOf = (name: FieldName, kind: FormKind, { t }: DoorWords): string =>
  t(`fields.${wordKeyOf(name, kind)}` as DoorKey)

/** The label of a field, marked as optional if it may be left empty. A checkbox needs no such mark. */
export function questionOf({ name, input, required }: Field, kind: FormKind, words: DoorWords): string {
  const label = labelOf(name, kind, words)
  return required || input === 'yes' ? label : words.t('fields.optional', { label })
}

/** The hint of a field, or null if it has none. */
export function hintOf(name: FieldName, kind: FormKind, { t }: DoorWords): string | null {
  const key = `hints.${wordKeyOf(name, kind)}`
  const hint = t(key as DoorKey)
  return hint === key ? null : hint
}

/** The key of the words for each option of a field. */
const OPTIONS: { readonly [name in FieldName]?: (value: string) => string } = {
  reply_by: value => `options.reply_by.${value}`,
  slot: value => `options.slot.${value}`,
  format: value => `options.format.${value}`,
  place: value => `options.place.${value}`,
  feedback: value => `options.feedback.${value}`,
  leave_message: () => 'options.yes',
  about_other: () => 'options.yes',
}

/** Writes an answer as text: a choice and a time in words, anything else as the resident wrote it. */
export function answerWords(name: FieldName, value: string, words: DoorWords): string {
  if (name === 'slot' && value !== SOON) return whenWords(value, words)
  const key = OPTIONS[name]?.(value)
  const text = key && words.t(key as DoorKey)
  return text === undefined || text === key ? value : text
}

/** The sentence for a problem: the field's own sentence, or a general one with the field's label. */
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
  const text = own && words.t(own as DoorKey)
  if (text && text !== own) return text
  return words.t(`problems.general.${problem}`, { label: labelOf(field, kind, words), limit })
}

/** Lists the answers as label, text and field name, in the order asked. */
export function listAnswers(
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

/** Groups the times of a call by day, each day with its name ("Friday 27 November"). */
export function groupByDay(times: readonly string[], language: string): [string, string[]][] {
  const days = new Map<string, string[]>()
  for (const time of times) {
    const day = dateOf(time, language)
    const name = day.charAt(0).toLocaleUpperCase(language) + day.slice(1)
    days.set(name, [...(days.get(name) ?? []), time])
  }
  return [...days]
}
