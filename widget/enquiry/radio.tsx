import type { Field } from '../../shared/domain/enquiry/fields.ts'
import type { Answers } from './answers.ts'

type Props = {
  readonly field: Field
  readonly answers: Answers
  readonly value: string
  /** The first of its question: it takes the focus for all of them. */
  readonly first: boolean
  readonly label: string
}

/** The id of what takes the focus when the summary's link to this field is followed. */
export const idOf = ({ name }: { readonly name: string }) => `field-${name}`

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
