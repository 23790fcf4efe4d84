import { type ReadonlySignal, signal } from '@preact/signals'
import { checkFields, type FieldProblem } from '../../shared/domain/enquiry/check-fields.ts'
import type { Field, FieldName, FieldValues } from '../../shared/domain/enquiry/fields.ts'

/** What is being filled in. Values of fields that are not shown now are kept: a change of kind or of mind loses
 * nothing. */
export type Answers = {
  readonly values: ReadonlySignal<FieldValues>
  readonly problems: ReadonlySignal<readonly FieldProblem[]>
  /** Counts up when problems have been found: the summary then takes the focus. */
  readonly attempts: ReadonlySignal<number>
  write(name: FieldName, value: string): void
  /** The cleaned values, or null: `problems` says why. The same rules as the server's. */
  check(fields: readonly Field[]): FieldValues | null
  show(problems: readonly FieldProblem[]): void
}

/** `changed` hears of every change, for whoever keeps it. */
export function createAnswers(
  initial: FieldValues,
  changed: (values: FieldValues) => void = () => {},
): Answers {
  const values = signal(initial)
  const problems = signal<readonly FieldProblem[]>([])
  const attempts = signal(0)
  const show = (found: readonly FieldProblem[]) => {
    problems.value = found
    if (found.length > 0) attempts.value++
  }
  return {
    values,
    problems,
    attempts,
    show,
    write(name, value) {
      if (values.peek()[name] === value) return
      values.value = { ...values.peek(), [name]: value }
      // What was wrong with it was said of another answer.
      if (problems.peek().some(({ field }) => field === name))
        problems.value = problems.peek().filter(({ field }) => field !== name)
      changed(values.peek())
    },
    check(fields) {
      const checked = checkFields(fields, values.peek())
      if ('problems' in checked) {
        show(checked.problems)
        return null
      }
      show([])
      return checked.values
    },
  }
}
