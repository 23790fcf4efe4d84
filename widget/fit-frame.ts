import { effect, type ReadonlySignal } from '@preact/signals'
import { covers } from './launcher/covers.ts'

/** Keeps the panel within what can be seen: a phone's keyboard shrinks the visual viewport alone, and must not cover
 * the place to write (chatwoot#10606). And it gives way to the page: where the focus goes to something that the panel
 * covers, the panel hides (WCAG 2.4.11). */
export function fitFrame(root: ShadowRoot, shown: ReadonlySignal<boolean>, hide: () => void): void {
  const frame = root.querySelector<HTMLElement>('.frame')
  const seen = window.visualViewport
  if (!frame) return

  const adjust = () => {
    // Pinched larger, the resident moves about by hand: then the layout stays as it is.
    if (!seen || seen.scale > 1.05) return
    frame.style.setProperty('--seen-height', `${seen.height}px`)
    frame.style.setProperty('--seen-top', `${seen.offsetTop}px`)
  }
  const giveWay = ({ target }: FocusEvent) => {
    if (target !== root.host && covers(frame, target as Element)) hide()
  }

  effect(() => {
    if (!shown.value) return
    adjust()
    seen?.addEventListener('resize', adjust)
    seen?.addEventListener('scroll', adjust)
    document.addEventListener('focusin', giveWay)
    return () => {
      seen?.removeEventListener('resize', adjust)
      seen?.removeEventListener('scroll', adjust)
      document.removeEventListener('focusin', giveWay)
    }
  })
}
