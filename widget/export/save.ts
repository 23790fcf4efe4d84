import { addStyles } from '../styles.ts'
import printCss from './print.css?inline'

/** How long the browser may take to read the file. */
const URL_LIFETIME_MS = 60_000

/** Saves a page to the resident's downloads. It fetches nothing, so the host page's content security policy does not apply. */
export function savePage(name: string, html: string): void {
  const url = URL.createObjectURL(new Blob([html], { type: 'text/html;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), URL_LIFETIME_MS)
}

/** Tells whether the panel can be printed alone. That needs a style sheet on the host page, which a strict content security
 * policy allows only as an object. Older browsers would print the whole page. */
export const canPrint = (): boolean => 'adoptedStyleSheets' in document && typeof print === 'function'

/** Prints the panel that contains the button, then restores the page. The page's appearance changes on paper only, and only
 * while the print window is open. */
export function printPanel(button: HTMLElement): void {
  const root = button.getRootNode()
  if (!(root instanceof ShadowRoot)) return
  const host = root.host as HTMLElement
  const ours = [...root.adoptedStyleSheets]
  addStyles(root, printCss)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('@media print{body>:not([data-doorstep-print]){display:none!important}}')
  const restore = () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet)
    root.adoptedStyleSheets = ours
    host.removeAttribute('data-doorstep-print')
    host.popover = 'manual'
    host.showPopover?.()
    button.focus()
  }
  // An element in the top layer would appear on every printed page.
  host.hidePopover?.()
  host.popover = null
  host.setAttribute('data-doorstep-print', '')
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  addEventListener('afterprint', restore, { once: true })
  print()
}
