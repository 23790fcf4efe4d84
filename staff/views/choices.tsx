type ChoicesProps<Value extends string> = {
  /** Also the name of the radio group, so it must be unique on the page. */
  readonly id: string
  readonly legend: string
  readonly options: readonly (readonly [value: Value, words: string])[]
  readonly chosen: Value | null
  readonly error?: string | undefined
  readonly hint?: string | undefined
  readonly onChoose: (value: Value) => void
}

/** A choice of one among a few options, all of them visible. */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { id, legend, options, chosen, error, hint, onChoose } = props
  const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ')
  return (
    <fieldset class="choices" aria-describedby={described || undefined}>
      <legend>{legend}</legend>
      {error && (
        <p id={`${id}-error`} class="error" role="alert">
          {error}
        </p>
      )}
      {options.map(([value, words]) => (
        <label key={value} class="choice">
          <input type="radio" name={id} checked={chosen === value} onChange={() => onChoose(value)} />
          <span>{words}</span>
        </label>
      ))}
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
    </fieldset>
  )
}
