import { html } from 'hono/html'
import { emergencyList } from '../../../shared/domain/contact-details/emergency.ts'
import type { Markup } from './markup.ts'
import { contactRows, drawRows, phoneLink } from './rows.ts'
import type { View } from './view.ts'

/** Draws the telephone numbers, in the same place on every page and never behind a click (E8). */
export function contactDetails({ door, words }: View): Markup {
  const { contacts, emergency } = door
  const { t } = words
  const rows = contactRows(contacts, words)
  const numbers = emergencyList(emergency).map(which => ({
    name: t(`emergency.${which}`),
    link: phoneLink(emergency[which] ?? ''),
  }))
  return html`<aside aria-label="${t('home.contact')}">
<section class="emergency" id="emergency" tabindex="-1"><h2>${t('emergency.title')}</h2>${drawRows(numbers)}${
    emergency.covers ? html`<p class="covers"><q lang="en" dir="ltr">${emergency.covers}</q></p>` : ''
  }</section>
${rows.length > 0 ? html`<section class="ways"><h2>${t('home.contact')}</h2>${drawRows(rows)}</section>` : ''}
</aside>`
}
