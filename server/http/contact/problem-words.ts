import type { FieldProblem } from '../../../shared/domain/contact/check-fields.ts'
import type { FieldName } from '../../../shared/domain/contact/fields.ts'
import type { Kind } from '../../../shared/domain/contact/kinds.ts'
import type { PageWords } from './say.ts'

/** Something wrong: beside a field, or with the whole of it. */
export type Problem = { readonly field: FieldName | null; readonly text: string }

/** A field's question. What is asked for in words is asked differently for every kind. */
export function labelOf(name: FieldName, kind: Kind, { t }: PageWords): string {
  if (name === 'text') return t(`text.${kind === 'chat' ? 'message' : kind}`)
  // A key that ends in `_other` would be read as a plural form.
  return t(name === 'about_other' ? 'fields.third_person' : `fields.${name}`)
}

/** What is wrong, and how to put it right (WCAG 3.3.3): the same sentence in the summary and beside the field. */
export function problemsOf(found: readonly FieldProblem[], kind: Kind, words: PageWords): readonly Problem[] {
  const { t } = words
  return found.map(({ field, problem, limit = 0 }) => {
    const label = labelOf(field, kind, words)
    if (problem !== 'missing') return { field, text: t(`problems.${problem}`, { label, limit }) }
    return { field, text: mayBeMissed(field) ? t(`missing.${field}`) : t('missing.other', { label }) }
  })
}

const MISSED = [
  'text',
  'name',
  'reply_by',
  'phone',
  'email',
  'address',
  'slot',
  'format',
  'format_language',
  'place',
  'feedback',
] as const
const mayBeMissed = (field: FieldName): field is (typeof MISSED)[number] =>
  (MISSED as readonly string[]).includes(field)
