import type { ComponentChildren } from 'preact'
import { answerWords, hintOf, problemWords, questionOf } from '../../shared/client/field-words.ts'
import type { FieldProblem } from '../../shared/domain/enquiry/check-fields.ts'
import type { Field } from '../../shared/domain/enquiry/fields.ts'
import type { FormKind } from '../../shared/domain/enquiry/kinds.ts'
import type { WidgetWords } from '../words.ts'
import type { Answers } from './answers.ts'
import { idOf, Radio } from './radio.tsx'
import { Slots } from './slots.tsx'

export type FieldProps = {
  readonly field: Field
  readonly kind: FormKind
  readonly answers: Answers
  readonly words: WidgetWords
}

/** One question of a form: label, hint, problem and control. */
export function FieldView(props: FieldProps) {
  const { field, kind, answers, words } = props
  const problem = answers.problems.value.find(({ field: name }) => name === field.name)
  const hint = hintOf(field.name, kind, words)
  const described = [hint && `hint-${field.name}`, problem && `problem-${field.name}`].filter(Boolean)
  const state = { invalid: problem !== undefined, describedBy: described.join(' ') || undefined }
  const notes = (
    <>
      {hint && (
        <span id={`hint-${field.name}`} class="hint">
          {hint}
        </span>
      )}
      {problem && <Problem problem={problem} kind={kind} words={words} />}
    </>
  )
  if (field.input === 'choice') return <ChoiceField {...props} {...state} notes={notes} />
  if (field.input === 'yes') return <CheckboxField {...props} {...state} notes={notes} />
  return <TextField {...props} {...state} notes={notes} />
}

type Props = FieldProps & {
  readonly invalid: boolean
  readonly describedBy: string | undefined
  readonly notes: ComponentChildren
}

function Problem({ problem, kind, words }: { problem: FieldProblem; kind: FormKind; words: WidgetWords }) {
  return (
    <span id={`problem-${problem.field}`} class="problem">
      {problemWords(problem, kind, words)}
    </span>
  )
}

function TextField({ field, kind, answers, words, invalid, describedBy, notes }: Props) {
  const { name, required, autocomplete, input } = field
  const shared = {
    id: idOf(field),
    name,
    autocomplete: autocomplete ?? 'off',
    'aria-required': required,
    'aria-invalid': invalid,
    'aria-describedby': describedBy,
    value: answers.values.value[name] ?? '',
    onInput: (event: { currentTarget: { value: string } }) => answers.write(name, event.currentTarget.value),
  } as const
  return (
    <div class="field">
      <label for={idOf(field)}>{questionOf(field, kind, words)}</label>
      {notes}
      {input === 'text' ? (
        <textarea rows={name === 'address' ? 3 : 4} dir="auto" {...shared} />
      ) : (
        <LineInput {...shared} />
      )}
    </div>
  )
}

/** A one-line field with the right keyboard on a phone. `checkFields` checks the value, so that problems are in our own
 * words. */
function LineInput(shared: LineInputProps) {
  if (shared.name === 'phone') return <input type="tel" dir="ltr" {...shared} />
  if (shared.name === 'email') return <input type="email" dir="ltr" {...shared} />
  return <input type="text" dir="auto" {...shared} />
}

type LineInputProps = {
  readonly name: string
  readonly value: string
  readonly onInput: (event: { currentTarget: { value: string } }) => void
}

function CheckboxField({ field, kind, answers, words, invalid, describedBy, notes }: Props) {
  const { name } = field
  return (
    <div class="field">
      <label class="pick">
        <input
          type="checkbox"
          id={idOf(field)}
          name={name}
          aria-invalid={invalid}
          aria-describedby={describedBy}
          checked={answers.values.value[name] === 'yes'}
          onChange={event => answers.write(name, event.currentTarget.checked ? 'yes' : '')}
        />
        <span>{questionOf(field, kind, words)}</span>
      </label>
      {notes}
    </div>
  )
}

function ChoiceField({ field, kind, answers, words, invalid, describedBy, notes }: Props) {
  const { name, required, options = [] } = field
  return (
    <div
      class="field"
      role="radiogroup"
      aria-labelledby={`ask-${name}`}
      aria-required={required}
      aria-invalid={invalid}
      aria-describedby={describedBy}
    >
      <span id={`ask-${name}`} class="question">
        {questionOf(field, kind, words)}
      </span>
      {notes}
      {name === 'slot' ? (
        <Slots field={field} answers={answers} words={words} />
      ) : (
        options.map((option, index) => (
          <Radio
            key={option}
            field={field}
            answers={answers}
            value={option}
            first={index === 0}
            label={answerWords(name, option, words)}
          />
        ))
      )}
    </div>
  )
}
