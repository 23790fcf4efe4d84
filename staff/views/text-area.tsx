import type { Signal } from '@preact/signals'

type TextAreaProps = {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  maxLength: number
  value: Signal<string>
}

/** A labelled text area with its hint and its error. */
export function TextArea({ id, label, hint, error, maxLength, value }: TextAreaProps) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label for={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} class="hint">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} class="error">
          {error}
        </p>
      )}
      <textarea
        id={id}
        rows={2}
        dir="auto"
        maxLength={maxLength}
        value={value.value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described || undefined}
        // A browser scrolls only as far as the caret, so the form's buttons could still cover the rest of the field.
        onFocus={event => event.currentTarget.scrollIntoView({ block: 'nearest' })}
        onInput={event => {
          value.value = event.currentTarget.value
        }}
      />
    </div>
  )
}
