/** Adds a style sheet to a shadow root as an object, which a strict content security policy of the host page allows.
 * Browsers without such objects (Safari before 16.4) get a `style` element, which such a policy blocks. */
export function addStyles(root: ShadowRoot, css: string): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(css)
    root.adoptedStyleSheets.push(sheet)
  } catch {
    const style = document.createElement('style')
    style.textContent = css
    root.append(style)
  }
}
