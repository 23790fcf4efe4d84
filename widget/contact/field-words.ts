import type { FieldProblem } from '../../shared/domain/contact/check-fields.ts'
import { type Field, type FieldName, type FieldValues, SOON } from '../../shared/domain/contact/fields.ts'
import type { FormKind } from '../kept.ts'
import { whenWords } from '../parts/promise-words.ts'
import type { WidgetKey, WidgetWords } from '../words.ts'

/** The key of a field's own words: what the text is about depends on the kind. (`…_other` would be read as a plural.) */
const keyOf = (name: FieldName, kind: FormKind): string =>
  name === 'text' ? `text_${kind}` : name === 'about_other' ? 'somebody_else' : name

export const labelOf = (name: FieldName, kind: FormKind, { t }: WidgetWords): string =>
  t(`fields.${keyOf(name, kind)}` as WidgetKey)

/** The label, and that it may be left empty. What is only ticked says so by itself. */
export function questionOf({ name, input, required }: Field, kind: FormKind, words: WidgetWords): string {
  const label = labelOf(name, kind, words)
  return required || input === 'yes' ? label : words.t('fields.optional', { label })
}

export function hintOf(name: FieldName, kind: FormKind, { t }: WidgetWords): string | null {
  const key = `hints.${keyOf(name, kind)}`
  const hint = t(key as WidgetKey)
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
export function answerWords(name: FieldName, value: string, words: WidgetWords): string {
  if (name === 'slot' && value !== SOON) return whenWords(value, words)
  const key = OPTIONS[name]?.(value)
  const said = key && words.t(key as WidgetKey)
  return said === undefined || said === key ? value : said
}

/** The sentence for a problem: the field's own, or a general one with its label. */
export function problemWords(
  { field, problem, limit = 0 }: FieldProblem,
  kind: FormKind,
  words: WidgetWords,
): string {
  const own =
    problem === 'missing'
      ? `problems.missing.${field}`
      : problem === 'not_a_choice' && field === 'slot'
        ? 'problems.not_a_choice.slot'
        : null
  const said = own && words.t(own as WidgetKey)
  if (said && said !== own) return said
  return words.t(`problems.general.${problem}`, { label: labelOf(field, kind, words), limit })
}

/** Question and answer, in the order asked. */
export function answered(fields: FieldValues, kind: FormKind, words: WidgetWords): [string, string][] {
  return (Object.entries(fields) as [FieldName, string][]).map(([name, value]) => [
    labelOf(name, kind, words),
    answerWords(name, value, words),
  ])
}
