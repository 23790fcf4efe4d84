import { useEffect } from 'preact/hooks'

/** Tells the style sheets how large a part is that stays in sight while the page scrolls, so that what has the focus is
 * kept clear of it (WCAG 2.4.11): lengths in pixels by the name of their variable, gone with the part. */
export function useMeasured(
  part: { readonly current: HTMLElement | null },
  shown: boolean,
  lengths: (element: HTMLElement) => Readonly<Record<`--${string}`, number>>,
): void {
  useEffect(() => {
    const element = part.current
    const { style } = document.documentElement
    if (!shown || !element) return
    const set = new Set<string>()
    const measure = () => {
      for (const [name, pixels] of Object.entries(lengths(element))) {
        set.add(name)
        style.setProperty(name, `${pixels}px`)
      }
    }
    const sized = new ResizeObserver(measure)
    sized.observe(element)
    return () => {
      sized.disconnect()
      for (const name of set) style.removeProperty(name)
    }
  }, [shown])
}
