import type { Signal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { Labelled, type LabelledProps } from './labelled.tsx'

type FieldProps = LabelledProps & {
  type?: 'text' | 'email' | 'password'
  autocomplete: 'username' | 'current-password' | 'off'
  maxLength?: number
  value: Signal<string>
  children?: ComponentChildren
}

/** A labelled text field with its hint and its error. */
export function Field({ id, label, hint, error, type = 'text', value, children, ...rest }: FieldProps) {
  return (
    <Labelled id={id} label={label} hint={hint} error={error}>
      {attributes => (
        <>
          <input
            {...attributes}
            // The JSX types allow an input only one type.
            {...({ type } as { type: 'text' })}
            value={value.value}
            spellcheck={type === 'text' && rest.autocomplete === 'off'}
            onInput={event => {
              value.value = event.currentTarget.value
            }}
            {...rest}
          />
          {children}
        </>
      )}
    </Labelled>
  )
}
