import { useEffect } from 'preact/hooks'

/** Tells the style sheets the size of a part that stays in place while the page scrolls, so that it does not cover the
 * element with the focus (WCAG 2.4.11). `measure` returns pixels by the name of a CSS variable. The variables go when the
 * part goes. */
export function useMeasurements(
  part: { readonly current: HTMLElement | null },
  shown: boolean,
  measure: (element: HTMLElement) => Readonly<Record<`--${string}`, number>>,
): void {
  useEffect(() => {
    const element = part.current
    const { style } = document.documentElement
    if (!shown || !element) return
    const names = new Set<string>()
    const update = () => {
      for (const [name, pixels] of Object.entries(measure(element))) {
        names.add(name)
        style.setProperty(name, `${pixels}px`)
      }
    }
    const observer = new ResizeObserver(update)
    observer.observe(element)
    return () => {
      observer.disconnect()
      for (const name of names) style.removeProperty(name)
    }
  }, [shown])
}
