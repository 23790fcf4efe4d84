type SwitchProps = { id: string; label: string; on: boolean; state: string; onChange: (on: boolean) => void }

/** A switch that also shows its state in words. */
export function Switch({ id, label, on, state, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      id={id}
      class="switch"
      aria-checked={on}
      onClick={() => onChange(!on)}
    >
      <span class="switch-label">{label}</span>
      <span class="switch-track" aria-hidden="true" />
      <span class="switch-state" aria-hidden="true">
        {state}
      </span>
    </button>
  )
}
