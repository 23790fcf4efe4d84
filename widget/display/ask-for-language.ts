import type { FieldValues } from '../../shared/domain/contact/fields.ts'
import type { Kind } from '../../shared/domain/contact/kinds.ts'
import type { FormKind } from '../kept.ts'

const ORDER = ['format', 'callback', 'message'] as const

/** The form in which somebody can ask for a language that is not there: the one for formats, which asks which; else a
 * call back or a message, with the wish in its words. Null where none of them is offered. */
export function askForLanguage(
  offered: readonly Kind[],
): { readonly kind: FormKind; readonly values: FieldValues } | null {
  const kind = ORDER.find(one => offered.includes(one))
  if (!kind) return null
  return { kind, values: kind === 'format' ? { format: 'language' } : {} }
}
