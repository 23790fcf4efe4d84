/** Nothing of what lies under can be seen beside what lies over. */
export function covers(above: Element, below: EventTarget | null): boolean {
  if (!(below instanceof Element)) return false
  const over = above.getBoundingClientRect()
  const under = below.getBoundingClientRect()
  return (
    under.top >= over.top &&
    under.bottom <= over.bottom &&
    under.left >= over.left &&
    under.right <= over.right
  )
}
