import { html } from 'hono/html'
import type { Markup } from './markup.ts'
import type { View } from './page-words.ts'
import { emailLink, list, phoneLink } from './rows.ts'

/** Whom to call, always in the same place and never behind a click (E8). */
export function beside({ door, words: { t } }: View): Markup {
  const { contacts, emergency } = door
  const ways = [
    ...(contacts.phone ? [{ name: t('home.phone'), link: phoneLink(contacts.phone) }] : []),
    ...(contacts.email ? [{ name: t('home.email'), link: emailLink(contacts.email) }] : []),
  ]
  const numbers = [
    { name: t('emergency.life'), link: phoneLink(emergency.life) },
    { name: t('emergency.gas'), link: phoneLink(emergency.gas) },
    { name: t('emergency.power'), link: phoneLink(emergency.power) },
    ...(emergency.landlord ? [{ name: t('emergency.landlord'), link: phoneLink(emergency.landlord) }] : []),
  ]
  return html`<aside aria-label="${t('home.contact')}">
<section class="emergency" id="emergency" tabindex="-1"><h2>${t('emergency.title')}</h2>${list(numbers)}${
    emergency.covers ? html`<p class="covers"><q lang="en" dir="ltr">${emergency.covers}</q></p>` : ''
  }</section>
${ways.length > 0 ? html`<section class="ways"><h2>${t('home.contact')}</h2>${list(ways)}</section>` : ''}
</aside>`
}
