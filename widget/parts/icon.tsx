const PATHS = {
  back: 'M15 5l-7 7 7 7',
  hide: 'M5 9l7 7 7-7',
  down: 'M12 5v14M6 13l6 6 6-6',
  send: 'M4 12l16-8-5 16-4-6z',
} as const

/** A picture beside words, never instead of them: hidden from screen readers. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
