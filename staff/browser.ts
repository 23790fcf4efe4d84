import { type ReadonlySignal, signal } from '@preact/signals'
import type { BrowserNotifications } from './models/alerts.ts'
import { makeReadable } from './models/colour.ts'

/** Adapters between the models and the browser's own interfaces. They hold no logic of the page. */

/** True while the tab is visible. It follows the document for as long as the page lives. */
export function createPageVisibility(document: Document): ReadonlySignal<boolean> {
  const now = () => document.visibilityState === 'visible'
  const visible = signal(now())
  document.addEventListener('visibilitychange', () => {
    visible.value = now()
  })
  return visible
}

/** The browser's notifications. Where the browser has none, nothing is ever allowed. */
export function browserNotifications(window: Window & typeof globalThis): BrowserNotifications {
  // Browsers leave it out on insecure origins, and some phones offer it only to installed pages.
  const supported = 'Notification' in window
  return {
    allowed: () => supported && Notification.permission === 'granted',
    ask: async () => supported && (await Notification.requestPermission()) === 'granted',
    show({ title, body, tag, onClick }) {
      try {
        const notification = new Notification(title, { body, tag })
        notification.onclick = () => {
          window.focus()
          onClick()
          notification.close()
        }
      } catch {
        // Android has the constructor but refuses to run it; the sound and the title still alert the adviser.
      }
    },
  }
}

/** The page's own colour while the association is not known yet. */
const DEFAULT_COLOUR = '#0f4f54'
/** The backgrounds of text in the association's colour: `--surface` in tokens.css, light and dark. */
const BACKGROUNDS = { light: '#ffffff', dark: '#26221f' }

/** Sets the association's colour on the page, adjusted to be readable on both backgrounds. It goes through the CSSOM
 * because the page's Content Security Policy forbids inline styles. `primary`: `#rrggbb`, or null for our own colour. */
export function applyBrandColours(root: HTMLElement, primary: string | null): void {
  for (const [name, background] of Object.entries(BACKGROUNDS)) {
    const { text, onFill } = makeReadable(primary ?? DEFAULT_COLOUR, background)
    root.style.setProperty(`--brand-${name}`, text)
    root.style.setProperty(`--on-brand-${name}`, onFill)
  }
}

/** Draws the tab's icon: a door, with the number of conversations that need attention when there are any. */
export function setIcon(document: Document, attentionCount: number, primary: string | null): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  const canvas = document.createElement('canvas')
  canvas.width = ICON_SIZE_PX
  canvas.height = ICON_SIZE_PX
  const pen = canvas.getContext('2d')
  if (!link || !pen) return
  pen.fillStyle = makeReadable(primary ?? DEFAULT_COLOUR, BACKGROUNDS.light).fill
  pen.beginPath()
  pen.roundRect(12, 4, 40, 60, [20, 20, 0, 0])
  pen.fill()
  pen.fillStyle = '#ffffff'
  pen.beginPath()
  pen.arc(43, 38, 4, 0, 2 * Math.PI)
  pen.fill()
  if (attentionCount > 0) drawNumber(pen, attentionCount)
  link.href = canvas.toDataURL('image/png')
}

const ICON_SIZE_PX = 64

function drawNumber(pen: CanvasRenderingContext2D, attentionCount: number): void {
  pen.fillStyle = '#a11212'
  pen.beginPath()
  pen.arc(42, 42, 22, 0, 2 * Math.PI)
  pen.fill()
  pen.fillStyle = '#ffffff'
  pen.font = '700 32px system-ui, sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(attentionCount > 9 ? '9+' : String(attentionCount), 42, 44, 36)
}

/** Limits the page to the part that an on-screen keyboard leaves visible (chatwoot#10606). */
export function fitToKeyboard(window: Window): void {
  const view = window.visualViewport
  if (!view) return
  const adapt = () => {
    // While the page is zoomed in by pinching, the visible part says nothing about the keyboard.
    if (view.scale > 1.01) return
    window.document.documentElement.style.setProperty('--visible-height', `${Math.round(view.height)}px`)
  }
  view.addEventListener('resize', adapt)
  adapt()
}

/** True on Apple devices, whose keyboards name their modifier keys differently. */
export const isMac = (): boolean => /Mac|iP(hone|ad)/.test(navigator.platform)
