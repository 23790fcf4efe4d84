import { type ReadonlySignal, signal } from '@preact/signals'
import type { Notices } from './models/alerts.ts'
import { readable } from './models/colour.ts'

/** What the models need of the browser, and nothing that thinks. */

export function pageVisible(document: Document): ReadonlySignal<boolean> {
  const now = () => document.visibilityState === 'visible'
  const visible = signal(now())
  document.addEventListener('visibilitychange', () => {
    visible.value = now()
  })
  return visible
}

export function browserNotices(window: Window & typeof globalThis): Notices {
  // Not there on an insecure origin, and on some phones only there for installed pages.
  const supported = 'Notification' in window
  return {
    allowed: () => supported && Notification.permission === 'granted',
    ask: async () => supported && (await Notification.requestPermission()) === 'granted',
    show({ title, body, tag, onClick }) {
      try {
        const notice = new Notification(title, { body, tag })
        notice.onclick = () => {
          window.focus()
          onClick()
          notice.close()
        }
      } catch {
        // Android has the constructor and refuses to run it: the sound and the title still tell.
      }
    },
  }
}

/** The page's own colour where no association is known yet. */
const PLAIN = '#0f4f54'
/** The grounds that text in the association's colour stands on: `--surface` in tokens.css, light and dark. */
const GROUNDS = { light: '#ffffff', dark: '#26221f' }

/** Gives the page the association's colour, made readable on both grounds. Set through the CSSOM, as the page's
 * Content Security Policy asks. */
export function paint(root: HTMLElement, primary: string | null): void {
  for (const [name, ground] of Object.entries(GROUNDS)) {
    const { text, onFill } = readable(primary ?? PLAIN, ground)
    root.style.setProperty(`--brand-${name}`, text)
    root.style.setProperty(`--on-brand-${name}`, onFill)
  }
}

/** The door in the tab, with the number of things that want somebody. */
export function setIcon(document: Document, wanting: number, primary: string | null): void {
  const link = document.querySelector<HTMLLinkElement>('link[rel="icon"]')
  const canvas = document.createElement('canvas')
  canvas.width = SIZE
  canvas.height = SIZE
  const pen = canvas.getContext('2d')
  if (!link || !pen) return
  pen.fillStyle = readable(primary ?? PLAIN, GROUNDS.light).fill
  pen.beginPath()
  pen.roundRect(12, 4, 40, 60, [20, 20, 0, 0])
  pen.fill()
  pen.fillStyle = '#ffffff'
  pen.beginPath()
  pen.arc(43, 38, 4, 0, 2 * Math.PI)
  pen.fill()
  if (wanting > 0) drawNumber(pen, wanting)
  link.href = canvas.toDataURL('image/png')
}

const SIZE = 64

function drawNumber(pen: CanvasRenderingContext2D, wanting: number): void {
  pen.fillStyle = '#a11212'
  pen.beginPath()
  pen.arc(42, 42, 22, 0, 2 * Math.PI)
  pen.fill()
  pen.fillStyle = '#ffffff'
  pen.font = '700 32px system-ui, sans-serif'
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  pen.fillText(wanting > 9 ? '9+' : String(wanting), 42, 44, 36)
}

/** Where a phone's keyboard lies over the page, the page keeps to what is left (chatwoot#10606). */
export function fitToKeyboard(window: Window): void {
  const view = window.visualViewport
  if (!view) return
  const adapt = () => {
    // Pinched larger, the visible part says nothing about the keyboard.
    if (view.scale > 1.01) return
    window.document.documentElement.style.setProperty('--visible-height', `${Math.round(view.height)}px`)
  }
  view.addEventListener('resize', adapt)
  adapt()
}

/** Keys are named as they stand on the keyboard. */
export const onMac = (): boolean => /Mac|iP(hone|ad)/.test(navigator.platform)
