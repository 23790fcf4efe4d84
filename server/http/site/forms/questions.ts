import type { Field, FieldName } from '../../../../shared/domain/contact/fields.ts'

/** A field as a page without script draws it: once, with what it depends on said in words. */
export type Question = Pick<Field, 'name' | 'input' | 'autocomplete' | 'options'> & {
  /** Must be filled in, whatever else was chosen. */
  readonly required: boolean
  /** Must be filled in where another question was answered with one of these. */
  readonly onlyIf: NonNullable<Field['when']> | null
}

/**
 * The list as questions. A name may stand in the list more than once, under conditions that exclude each other (an
 * address to answer to, or one that is merely noted): a page shows it once, or two boxes would send one value.
 */
export function questionsOf(fields: readonly Field[]): readonly Question[] {
  const names = [...new Set(fields.map(({ name }) => name))]
  return names.map(name =>
    together(
      name,
      fields.filter(field => field.name === name),
    ),
  )
}

function together(name: FieldName, fields: readonly Field[]): Question {
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

/** What came with the form, by the names of the list; all else is passed over. */
export function typedIn(
  fields: readonly Field[],
  body: Readonly<Record<string, unknown>>,
): Record<string, string> {
  const typed: Record<string, string> = {}
  for (const { name } of fields) {
    const value = body[name]
    // A form sends each line's end as two characters, which would count against the limit.
    if (typeof value === 'string' && value !== '') typed[name] = value.replaceAll('\r\n', '\n')
  }
  return typed
}
