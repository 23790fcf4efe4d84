/** Tells whether an element is rendered. Safari has `checkVisibility` only since 17.4. */
export const isVisible = (element: Element): boolean =>
  element.checkVisibility?.() ?? element.getClientRects().length > 0
