import type { Look } from '../art/scenes.ts'
import { html, type Markup, raw } from '../markup.ts'

/** The sign beside each association's name, in a square of 48. They are drawn for the demonstration; none is real. */
const signs: Record<Look, string> = {
  hills: 'M4 40C10 26 15 20 20 20c3 0 5 3 7 6c2-8 5-18 9-18c5 0 7 16 8 32Z',
  garden:
    'M24 4a12 12 0 0 1 9 20a10 10 0 0 1-6 4v4c8 0 14 4 17 10H4c3-6 9-10 17-10v-4a10 10 0 0 1-6-4A12 12 0 0 1 24 4Z',
  harbour: 'M26 4l14 22H26ZM22 10v16H10ZM5 30h38l-6 9H12ZM7 44q6-5 11.500 0t11.500 0t11 0v2H7Z',
  cliffs: 'M20 14h8l4 28H16ZM17 10L24 3l7 7ZM2 12l11 2v4L2 20ZM46 12l-11 2v4l11 2ZM8 44h32v2H8Z',
  canal: 'M3 38V26C12 15 36 15 45 26v12h-8c0-16-26-16-26 0ZM3 42h42v3H3Z',
  willow:
    'M24 4c12 0 19 8 19 18v16h-4V24h-3v19h-4V23h-3v12h-4V44h-4V23h-3v16h-4V24h-3v14H5V22C5 12 12 4 24 4Z',
}

/** The sign in the colour of the text around it. */
export const sign = (look: Look): Markup =>
  raw(
    `<svg class="sign" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path fill="currentColor" d="${signs[look]}"/></svg>`,
  )

/** The sign as a file of its own, for the browser's tab. */
export const iconFile = (look: Look, primary: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="16" fill="${primary}"/><path transform="translate(12 12) scale(.834)" fill="#fff" d="${signs[look]}"/></svg>`

const outlines = {
  repairs:
    'M7 22h19a9 9 0 0 1 9 9v3h-9v-3H7ZM16 22v-8M10 14h12M30.500 39c2.500 3 2.500 5.500 0 5.500s-2.500-2.500 0-5.500Z',
  rent: 'M24 5a19 19 0 1 0 .1 0ZM30 18a5.500 5.500 0 0 0-11 1c0 4 2 6 0 13M16 25h11M17 32h14',
  contact:
    'M10 9h28a4 4 0 0 1 4 4v17a4 4 0 0 1-4 4H23l-10 8v-8h-3a4 4 0 0 1-4-4V13a4 4 0 0 1 4-4ZM15 18h18M15 25h11',
  accessibility: 'M5 38L15.500 10L26 38M9 29h13M41 38V26M41 32a6 6 0 1 1-12 0a6 6 0 0 1 12 0',
  message: 'M7 12h34v25H7ZM7 13l17 14l17-14',
  callback:
    'M14 7l6 1l3 9l-5 4c2 5 5 8 9 10l5-5l9 4l1 6c-1 4-4 6-8 5C20 39 9 28 7 14c0-4 3-7 7-7ZM29 7v8h8M29 15l11-10',
} as const

export type OutlineName = keyof typeof outlines

/** A decorative line drawing for a card. */
export const outline = (name: OutlineName): Markup =>
  html`<svg class="outline" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path fill="none" stroke="currentColor" stroke-width="3" stroke-linecap="round" stroke-linejoin="round" d="${outlines[name]}"/></svg>`
