import type { ComponentChildren } from 'preact'

type Props = { readonly pressed: boolean; readonly choose: () => void; readonly children: ComponentChildren }

/** A button that chooses a setting, which applies at once. */
export function Choice({ pressed, choose, children }: Props) {
  return (
    <button type="button" aria-pressed={pressed} onClick={choose}>
      {children}
    </button>
  )
}
