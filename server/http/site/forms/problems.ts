import { type FormKind, problemWords } from '../../../../shared/client/field-words.ts'
import type { FieldProblem } from '../../../../shared/domain/contact/check-fields.ts'
import type { FieldName } from '../../../../shared/domain/contact/fields.ts'
import type { PageWords } from '../view.ts'

/** Something wrong: beside a field, or with the whole of it. */
export type Problem = { readonly field: FieldName | null; readonly text: string }

/** What is wrong, and how to put it right (WCAG 3.3.3): the same sentence in the summary and beside the field. */
export const problemsOf = (
  found: readonly FieldProblem[],
  kind: FormKind,
  words: PageWords,
): readonly Problem[] =>
  found.map(problem => ({ field: problem.field, text: problemWords(problem, kind, words) }))
