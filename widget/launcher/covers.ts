/** Nothing of what lies under can be seen beside or above what lies over, which stands at the foot of the window. */
export function covers(above: Element, below: Element): boolean {
  const over = above.getBoundingClientRect()
  const under = below.getBoundingClientRect()
  return under.top >= over.top && under.left >= over.left && under.right <= over.right
}
