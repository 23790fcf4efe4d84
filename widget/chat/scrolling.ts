/** Near enough to the end to be following what comes (CSS pixels). */
const NEAR = 48

/** What scrolls: the messages by themselves, or, where the window is very low, the whole panel with them. */
export function scrollerOf(list: HTMLElement): HTMLElement {
  if (getComputedStyle(list).overflowY !== 'visible') return list
  return list.closest<HTMLElement>('.contact, .panel') ?? list
}

export const atEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean =>
  scrollHeight - scrollTop - clientHeight < NEAR

/** Only this element moves: never the page around the panel, as `scrollIntoView` might. */
export function toEnd(scroller: HTMLElement): void {
  scroller.scrollTop = scroller.scrollHeight
}
