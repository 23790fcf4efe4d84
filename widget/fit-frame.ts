import { effect, type ReadonlySignal } from '@preact/signals'
import { covers } from './launcher/covers.ts'

/** Fits the panel to the visual viewport. A phone's keyboard shrinks only that viewport, and must not cover the composer
 * (chatwoot#10606). Also hides the panel when the focus moves to a part of the page that the panel covers (WCAG 2.4.11). */
export function fitFrame(root: ShadowRoot, shown: ReadonlySignal<boolean>, hide: () => void): void {
  const frame = root.querySelector<HTMLElement>('.frame')
  const viewport = window.visualViewport
  if (!frame) return

  const fitViewport = () => {
    // After a pinch zoom the resident pans by hand, so the layout stays as it is.
    if (!viewport || viewport.scale > 1.05) return
    frame.style.setProperty('--seen-height', `${viewport.height}px`)
    frame.style.setProperty('--seen-top', `${viewport.offsetTop}px`)
  }
  const giveWay = ({ target }: FocusEvent) => {
    if (target !== root.host && covers(frame, target as Element)) hide()
  }

  effect(() => {
    if (!shown.value) return
    fitViewport()
    viewport?.addEventListener('resize', fitViewport)
    viewport?.addEventListener('scroll', fitViewport)
    document.addEventListener('focusin', giveWay)
    return () => {
      viewport?.removeEventListener('resize', fitViewport)
      viewport?.removeEventListener('scroll', fitViewport)
      document.removeEventListener('focusin', giveWay)
    }
  })
}
