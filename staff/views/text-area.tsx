import type { Signal } from '@preact/signals'

type TextAreaProps = {
  id: string
  label: string
  hint?: string
  error?: string | undefined
  maxLength: number
  value: Signal<string>
}

/** A labelled field for several lines, with its hint and its error. */
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
        // A browser scrolls no further than to the caret: the rest of the field could stay under a form's last buttons.
        onFocus={event => event.currentTarget.scrollIntoView({ block: 'nearest' })}
        onInput={event => {
          value.value = event.currentTarget.value
        }}
      />
    </div>
  )
}
