import type { ComponentChildren } from 'preact'

export type LabelledProps = {
  readonly id: string
  readonly label: string
  readonly hint?: string | undefined
  /** The error in words, shown beside the control (WCAG 3.3.1). */
  readonly error?: string | undefined
}

type Props = LabelledProps & {
  /** Draws the control with the attributes that tie it to its label, hint and error. */
  readonly children: (attributes: {
    readonly id: string
    readonly 'aria-invalid': 'true' | undefined
    readonly 'aria-describedby': string | undefined
  }) => ComponentChildren
}

/** A control with its label, its hint and its error. */
export function Labelled({ id, label, hint, error, children }: Props) {
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
      {children({
        id,
        'aria-invalid': error ? 'true' : undefined,
        'aria-describedby': described || undefined,
      })}
    </div>
  )
}
