import type { Field, FieldName } from '../../../../shared/domain/enquiry/fields.ts'

/** A field as a page without script asks it: once, with its condition in words. */
export type Question = Pick<Field, 'name' | 'input' | 'autocomplete' | 'options'> & {
  /** Must be answered, whatever the other answers are. */
  readonly required: boolean
  /** Must be answered if another question has one of these answers. */
  readonly onlyIf: NonNullable<Field['when']> | null
}

/**
 * Turns fields into questions. A list may have a field twice, under conditions that exclude each other (an address that we
 * reply to, or one that we only note). A page shows it once, because two boxes would send two values of one name.
 */
export function questionsOf(fields: readonly Field[]): readonly Question[] {
  const names = [...new Set(fields.map(({ name }) => name))]
  return names.map(name =>
    mergeFields(
      name,
      fields.filter(field => field.name === name),
    ),
  )
}

function mergeFields(name: FieldName, fields: readonly Field[]): Question {
  const [first] = fields
  if (!first) throw new Error(`${name}: no such field`)
  const { input, autocomplete, options } = first
  const conditions = fields.flatMap(({ required, when }) => (required && when ? [when] : []))
  const [condition] = conditions
  return {
    name,
    input,
    autocomplete,
    ...(options ? { options } : {}),
    required: fields.some(({ required, when }) => required && when === undefined),
    onlyIf: condition ? { field: condition.field, is: conditions.flatMap(({ is }) => is) } : null,
  }
}

/** Reads the answers from a form's body, by field. Ignores names that the list does not have. */
export function readAnswers(
  fields: readonly Field[],
  body: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const { name } of fields) {
    const value = body[name]
    // A form sends two characters for each line break, which would count against the limit.
    if (typeof value === 'string' && value !== '') typed[name] = value.replaceAll('\r\n', '\n')
  }
  return typed
}
