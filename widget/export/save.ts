import { addStyles } from '../styles.ts'
import printCss from './print.css?inline'

/** A file in the resident's own downloads: nothing is fetched, and the host page's content policy has no say in it. */
export function savePage(name: string, html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Printing this part alone needs a style sheet on the page itself, which a strict content policy only lets be made as
 * an object; older browsers print the whole page, so they are not offered it. */
export const canPrint = (): boolean => 'adoptedStyleSheets' in document && typeof print === 'function'

/** Prints what the button stands in, and puts the page back as it was. The page's own look is changed only on paper,
 * and only while the print window is open. */
export function printPanel(button: HTMLElement): void {
  const root = button.getRootNode()
  if (!(root instanceof ShadowRoot)) return
  const host = root.host as HTMLElement
  const ours = root.adoptedStyleSheets
  addStyles(root, printCss)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('@media print{body>:not([data-doorstep-print]){display:none!important}}')
  const leave = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet)
    root.adoptedStyleSheets = ours
    host.removeAttribute('data-doorstep-print')
    host.popover = 'manual'
    host.showPopover?.()
    button.focus()
  }
  // In the top layer it would stand on every page at once.
  host.hidePopover?.()
  host.popover = null
  host.setAttribute('data-doorstep-print', '')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  addEventListener('afterprint', leave, { once: true })
  print()
}
