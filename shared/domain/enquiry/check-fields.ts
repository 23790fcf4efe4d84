import type { Field, FieldName, FieldValues } from './fields.ts'

/** One problem with a field. Each language's words have a sentence for it in `fields.problem`. */
export type FieldProblem = {
  readonly field: FieldName
  readonly problem: 'missing' | 'too_long' | 'not_a_choice' | 'not_a_phone' | 'not_an_email'
  readonly limit?: number
}

/** The fields that apply, given the values so far. */
export const applicableFields = (fields: readonly Field[], values: FieldValues): readonly Field[] =>
  fields.filter(({ when }) => when === undefined || when.is.includes(values[when.field] ?? ''))

/**
 * Returns the cleaned values, or every problem in the order of the fields. Browser and server run the same check.
 * Fields that do not apply are left out rather than refused, so that a change of mind leaves nothing behind.
 */
export function checkFields(
  fields: readonly Field[],
  values: Readonly<Record<string, string | undefined>>,
): { readonly values: FieldValues } | { readonly problems: readonly FieldProblem[] } {
  const clean: { [name in FieldName]?: string } = {}
  for (const { name } of fields) {
    const value = values[name]?.replaceAll('\0', '').trim()
    if (value) clean[name] = value
  }
  const asked = applicableFields(fields, clean)
  const problems = asked.flatMap(field => problemOf(field, clean[field.name]))
  if (problems.length > 0) return { problems }
  return {
    values: Object.fromEntries(asked.flatMap(({ name }) => (clean[name] ? [[name, clean[name]]] : []))),
  }
}

function problemOf(field: Field, value: string | undefined): FieldProblem[] {
  const { name, required, limit, options } = field
  if (value === undefined) return required ? [{ field: name, problem: 'missing' }] : []
  if (value.length > limit) return [{ field: name, problem: 'too_long', limit }]
  if (options && !options.includes(value)) return [{ field: name, problem: 'not_a_choice' }]
  if (name === 'phone' && !isPhone(value)) return [{ field: name, problem: 'not_a_phone' }]
  if (name === 'email' && !isEmailAddress(value)) return [{ field: name, problem: 'not_an_email' }]
  return []
}

/** Is this one plain email address? Rejects anything that would make it two, or add a name beside it. */
export const isEmailAddress = (value: string): boolean =>
  /^(?!.*[\s"(),:;<>[\]\\])[^@]+@[^@]+\.[^@]+$/.test(value)

/**
 * Ten to twenty digits as a person writes them, with or without a country code. Words beside them ("after 6pm") may
 * stay.
 */
const isPhone = (value: string): boolean => {
  const digits = value.replace(/\D/g, '').length
  return digits >= 10 && digits <= 20
}
