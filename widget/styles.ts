/** A style sheet for a shadow root, as an object: a strict content policy of the host page does not touch it. Browsers
 * without such objects (Safari before 16.4) get an element instead, which such a policy keeps out. */
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
