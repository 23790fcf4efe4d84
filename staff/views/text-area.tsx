import type { Signal } from '@preact/signals'
import { Labelled, type LabelledProps } from './labelled.tsx'

type TextAreaProps = LabelledProps & {
  maxLength: number
  value: Signal<string>
}

/** A labelled text area with its hint and its error. */
export function TextArea({ maxLength, value, ...labelled }: TextAreaProps) {
  return (
    <Labelled {...labelled}>
      {attributes => (
        <textarea
          {...attributes}
          rows={2}
          dir="auto"
          maxLength={maxLength}
          value={value.value}
          // A browser scrolls only as far as the caret, so the form's buttons could still cover the rest of the field.
          onFocus={event => event.currentTarget.scrollIntoView({ block: 'nearest' })}
          onInput={event => {
            value.value = event.currentTarget.value
          }}
        />
      )}
    </Labelled>
  )
}
