/** Closer to the end than this counts as at the end. */
const NEAR_END_PX = 48

/** Returns the element that scrolls the messages: the list itself or, in a very low window, the whole panel. */
export function scrollerOf(list: HTMLElement): HTMLElement {
  if (getComputedStyle(list).overflowY !== 'visible') return list
  return list.closest<HTMLElement>('.contact, .panel') ?? list
}

/** Tells whether an element is scrolled to its end. */
export const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean =>
  scrollHeight - scrollTop - clientHeight < NEAR_END_PX

/** Scrolls this element to its end. `scrollIntoView` might move the page around the panel too. */
export function scrollToEnd(scroller: HTMLElement): void {
  scroller.scrollTop = scroller.scrollHeight
}
