const PATHS = {
  back: 'M15 5l-7 7 7 7',
  hide: 'M5 9l7 7 7-7',
  easier: 'M2 19L7.5 5 13 19M4 14h7M21.5 11v8M21.5 15a3 3 0 1 1-6 0 3 3 0 0 1 6 0z',
  down: 'M12 5v14M6 13l6 6 6-6',
  send: 'M4 12l16-8-5 16-4-6z',
  globe: 'M12 3a9 9 0 100 18 9 9 0 000-18zM3 12h18M12 3q-8 9 0 18M12 3q8 9 0 18',
} as const

/** A picture beside words, never instead of them. It is hidden from screen readers. */
export function Icon({ name }: { name: keyof typeof PATHS }) {
  return (
    <svg class={`icon icon-${name}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d={PATHS[name]} />
    </svg>
  )
}
