import { problemWords } from '../../../../shared/client/field-words.ts'
import type { FieldProblem } from '../../../../shared/domain/enquiry/check-fields.ts'
import type { FieldName } from '../../../../shared/domain/enquiry/fields.ts'
import type { FormKind } from '../../../../shared/domain/enquiry/kinds.ts'
import type { PageWords } from '../view.ts'

/** A problem with one field, or (`field: null`) with the form as a whole. */
export type Problem = { readonly field: FieldName | null; readonly text: string }

/** Words each problem and how to correct it (WCAG 3.3.3): one sentence for the summary and the field. */
export const problemsOf = (
  found: readonly FieldProblem[],
  kind: FormKind,
  words: PageWords,
): readonly Problem[] =>
  found.map(problem => ({ field: problem.field, text: problemWords(problem, kind, words) }))
