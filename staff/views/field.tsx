import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'

type FieldProps = {
  id: string
  label: string
  hint?: string | undefined
  /** The error in words, shown beside the field (WCAG 3.3.1). */
  error?: string | undefined
  type?: 'text' | 'email' | 'password'
  autocomplete: 'username' | 'current-password' | 'off'
  maxLength?: number
  value: Signal<string>
  children?: ComponentChildren
}

/** A labelled text field with its hint and its error. */
export function Field({ id, label, hint, error, type = 'text', value, children, ...rest }: FieldProps) {
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
      <input
        id={id}
        // The JSX types allow an input only one type.
        {...({ type } as { type: 'text' })}
        value={value.value}
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={described || undefined}
        spellcheck={type === 'text' && rest.autocomplete === 'off'}
        onInput={event => {
          value.value = event.currentTarget.value
        }}
        {...rest}
      />
      {children}
    </div>
  )
}
