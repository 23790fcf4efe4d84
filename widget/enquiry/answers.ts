import { type ReadonlySignal, signal } from '@preact/signals'
import { checkFields, type FieldProblem } from '../../shared/domain/enquiry/check-fields.ts'
import type { Field, FieldName, FieldValues } from '../../shared/domain/enquiry/fields.ts'

/** The answers in a form. The values of hidden fields stay, so that a change of kind or of mind loses nothing. */
export type Answers = {
  readonly values: ReadonlySignal<FieldValues>
  readonly problems: ReadonlySignal<readonly FieldProblem[]>
  /** Goes up when problems are found. The summary then takes the focus. */
  readonly attempts: ReadonlySignal<number>
  write(name: FieldName, value: string): void
  /** Checks the answers by the server's rules. Returns the cleaned values, or null; `problems` then says why. */
  check(fields: readonly Field[]): FieldValues | null
  /** Shows these problems in place of the old ones. */
  show(problems: readonly FieldProblem[]): void
}

/** Creates the answers. `onChange` runs after every change. */
export function createAnswers(
  initial: FieldValues,
  onChange: (values: FieldValues) => void = () => {},
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
      // The problem was about the old answer.
      if (problems.peek().some(({ field }) => field === name))
        problems.value = problems.peek().filter(({ field }) => field !== name)
      onChange(values.peek())
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
