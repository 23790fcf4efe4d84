import type { ComponentChildren } from 'preact'
import { answerWords, hintOf, problemWords, questionOf } from '../../shared/client/field-words.ts'
import type { FieldProblem } from '../../shared/domain/enquiry/check-fields.ts'
import type { Field } from '../../shared/domain/enquiry/fields.ts'
import type { FormKind } from '../device-record.ts'
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

/** One question: label, hint, what is wrong with it, and where to answer. */
export function FieldView(props: FieldProps) {
  const { field, kind, answers, words } = props
  const problem = answers.problems.value.find(({ field: name }) => name === field.name)
  const hint = hintOf(field.name, kind, words)
  const described = [hint && `hint-${field.name}`, problem && `problem-${field.name}`].filter(Boolean)
  const about = { invalid: problem !== undefined, describedBy: described.join(' ') || undefined }
  const beside = (
    <>
      {hint && (
        <span id={`hint-${field.name}`} class="hint">
          {hint}
        </span>
      )}
      {problem && <Problem problem={problem} kind={kind} words={words} />}
    </>
  )
  if (field.input === 'choice') return <Choice {...props} {...about} beside={beside} />
  if (field.input === 'yes') return <Tick {...props} {...about} beside={beside} />
  return <Written {...props} {...about} beside={beside} />
}

type Props = FieldProps & {
  readonly invalid: boolean
  readonly describedBy: string | undefined
  readonly beside: ComponentChildren
}

function Problem({ problem, kind, words }: { problem: FieldProblem; kind: FormKind; words: WidgetWords }) {
  return (
    <span id={`problem-${problem.field}`} class="problem">
      {problemWords(problem, kind, words)}
    </span>
  )
}

function Written({ field, kind, answers, words, invalid, describedBy, beside }: Props) {
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
      {beside}
      {input === 'text' ? (
        <textarea rows={name === 'address' ? 3 : 4} dir="auto" {...shared} />
      ) : (
        <Line {...shared} />
      )}
    </div>
  )
}

/** The right keyboard on a phone. What is right is for `checkFields` to say, in our own words. */
function Line(shared: LineProps) {
  if (shared.name === 'phone') return <input type="tel" dir="ltr" {...shared} />
  if (shared.name === 'email') return <input type="email" dir="ltr" {...shared} />
  return <input type="text" dir="auto" {...shared} />
}

type LineProps = {
  readonly name: string
  readonly value: string
  readonly onInput: (event: { currentTarget: { value: string } }) => void
}

function Tick({ field, kind, answers, words, invalid, describedBy, beside }: Props) {
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
      {beside}
    </div>
  )
}

function Choice({ field, kind, answers, words, invalid, describedBy, beside }: Props) {
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
      {beside}
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
