import type { Field } from '../../shared/domain/enquiry/fields.ts'
import type { Answers } from './answers.ts'

type Props = {
  readonly field: Field
  readonly answers: Answers
  readonly value: string
  /** Whether it is the first of its question, which takes the focus for the whole question. */
  readonly first: boolean
  readonly label: string
}

/** The id of the control that the summary's link to this field focuses. */
export const idOf = ({ name }: { readonly name: string }) => `field-${name}`

/** One choice of a question. */
export function Radio({ field, answers, value, first, label }: Props) {
  return (
    <label class="pick">
      <input
        type="radio"
        name={field.name}
        value={value}
        id={first ? idOf(field) : undefined}
        checked={answers.values.value[field.name] === value}
        onChange={() => answers.write(field.name, value)}
      />
      <span dir="auto">{label}</span>
    </label>
  )
}
