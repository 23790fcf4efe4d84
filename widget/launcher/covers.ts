/** Tells whether the element `above`, which stands at the foot of the window, hides the element `below` completely. */
export function covers(above: Element, below: Element): boolean {
  const over = above.getBoundingClientRect()
  const under = below.getBoundingClientRect()
  return under.top >= over.top && under.left >= over.left && under.right <= over.right
}
