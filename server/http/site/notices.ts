import { html } from 'hono/html'
import { closedWhen, noticeWhen } from '../../../shared/client/notice-words.ts'
import type { Markup } from './markup.ts'
import type { View } from './view.ts'

/** Draws the dated notices of slower answers and the days on which the association will be closed. */
export function noticesNote({ door, words }: View): Markup | string {
  const { notices, closures } = door
  if (notices.length + closures.length === 0) return ''
  return html`<div class="note notices">${notices.map(
    notice =>
      html`<p><strong>${noticeWhen(notice, words)}</strong> <span dir="auto">${notice.words ?? words.t('notice.slower')}</span></p>`,
  )}${closures.map(
    // A reason is written once, in the association's own language.
    day =>
      html`<p>${closedWhen(day, words)}${day.reason ? html` <span lang="en" dir="ltr">${day.reason}</span>` : ''}</p>`,
  )}</div>`
}
