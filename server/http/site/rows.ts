import { html } from 'hono/html'
import { telephoneHref } from '../../../shared/domain/contact-details/telephone.ts'
import type { Markup } from './markup.ts'
import type { PageWords } from './view.ts'

export type ContactRow = { readonly name: string; readonly link: Markup }

/** Draws contact details as a list of names and links. */
export const drawRows = (rows: readonly ContactRow[]): Markup =>
  html`<dl class="rows">${rows.map(({ name, link }) => html`<div><dt>${name}</dt><dd>${link}</dd></div>`)}</dl>`

/** Makes a row of the telephone number and one of the email address, as far as they are known. */
export const contactRows = (
  { phone, email }: { readonly phone?: string | null; readonly email?: string | null },
  { t }: PageWords,
): readonly ContactRow[] => [
  ...(phone ? [{ name: t('home.phone'), link: phoneLink(phone) }] : []),
  ...(email ? [{ name: t('home.email'), link: emailLink(email) }] : []),
]

export const phoneLink = (number: string): Markup =>
  html`<a href="${telephoneHref(number)}" dir="ltr">${number}</a>`

/** Links to an email address. A long one may break after its @. */
function emailLink(address: string): Markup {
  const [name = '', ...host] = address.split('@')
  return html`<a href="mailto:${address}" dir="ltr">${name}@<wbr>${host.join('@')}</a>`
}

/** Draws a sentence with a telephone number in it as a link. */
export function withNumber(sentence: (number: string) => string, number: string): Markup {
  const [before, after] = sentence('\n').split('\n')
  return html`${before}${phoneLink(number)}${after}`
}
