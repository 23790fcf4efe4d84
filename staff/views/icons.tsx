import type { Urgency } from '../models/time-left.ts'

/** A shape for each urgency: circle, triangle or octagon, so that it never depends on colour alone. `label`: needed when the
 * words beside it do not say the same. */
export function Shape({ urgency, label }: { urgency: Urgency; label?: string | undefined }) {
  const named = label ? ({ role: 'img', 'aria-label': label } as const) : ({ 'aria-hidden': 'true' } as const)
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: named or hidden by `named`
    <svg class="shape" viewBox="0 0 24 24" width="20" height="20" {...named}>
      {SHAPES[urgency]}
    </svg>
  )
}

const MARK = <path class="mark" d="M12 7v6.5M12 17v.2" />
const SHAPES = {
  none: <circle class="line" cx="12" cy="12" r="9" />,
  in_time: (
    <>
      <circle class="body" cx="12" cy="12" r="11" />
      <path class="mark" d="M12 6v6l4 2.5" />
    </>
  ),
  soon: (
    <>
      <path class="body" d="M12 1 23.5 22.5H.5Z" />
      <path class="mark" d="M12 9v6M12 18.5v.2" />
    </>
  ),
  late: (
    <>
      <path class="body" d="M7.4 1h9.2L23 7.4v9.2L16.6 23H7.4L1 16.6V7.4Z" />
      {MARK}
    </>
  ),
} as const

/** The mark of a target that was met. The words beside it say whether in time. */
export function MetIcon() {
  return (
    <svg class="shape kept" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <circle class="body" cx="12" cy="12" r="11" />
      <path class="mark" d="m6.500 12.500 4 4 7-8" />
    </svg>
  )
}

export function DoorIcon() {
  return (
    <svg class="door" viewBox="0 0 24 24" width="28" height="28" aria-hidden="true">
      <path d="M4 23V9a8 8 0 0 1 16 0v14Z" />
      <circle cx="15.5" cy="14" r="1.6" />
    </svg>
  )
}

export function BackIcon() {
  return (
    <svg class="line-icon back-icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
      <path d="M15 4 7 12l8 8" />
    </svg>
  )
}
