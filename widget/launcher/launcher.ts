import type { LauncherAssociation } from '../../shared/protocol/loader.ts'
import type { Launcher } from '../panel-api.ts'
import { addStyles } from '../styles.ts'
import css from './launcher.css?inline'

const BUBBLE = 'M4 5h16v11h-8l-5 4v-4H4z'

/** Draws the button into the page as one element. It goes into the top layer where the browser has one, so that neither a
 * `transform` on the body nor a large z-index affects it. */
export function drawLauncher([primary, text]: LauncherAssociation): Launcher {
  const host = document.createElement('div')
  document.body.append(host)
  const root = host.attachShadow({ mode: 'open' })
  addStyles(root, `${css}:host{--primary:${primary};--text:${text || '#fff'}}`)

  const styled = root.adoptedStyleSheets || root.styleSheets[0]
  // If no style sheet is allowed, the panel would be unreadable. The button is then a link with inline styles, which a
  // script may set.
  const button = document.createElement(styled ? 'button' : 'a') as HTMLButtonElement
  const icon = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
  icon.setAttribute('viewBox', '0 0 24 24')
  icon.setAttribute('aria-hidden', 'true')
  const path = document.createElementNS(icon.namespaceURI, 'path')
  path.setAttribute('d', BUBBLE)
  icon.append(path)
  const label = document.createElement('span')
  if (styled) {
    button.setAttribute('aria-haspopup', 'dialog')
    button.setAttribute('aria-expanded', 'false')
    button.append(icon)
  } else button.style.cssText = 'position:fixed;bottom:0;right:0;padding:1em;background:#fff'
  button.append(label)

  const note = document.createElement('p')
  note.setAttribute('role', 'status')
  button.dir = note.dir = 'auto'
  root.append(note, button)

  host.popover = 'manual'
  host.showPopover?.()

  return {
    host,
    root,
    button,
    say(text, noteText, language) {
      label.textContent = text
      note.textContent = noteText
      button.lang = note.lang = language
    },
  }
}
