import { html } from 'hono/html'
import { telephoneHref } from '../../../shared/domain/contact-details/telephone.ts'
import type { Markup } from './markup.ts'
import type { PageWords } from './view.ts'

export type Row = { readonly name: string; readonly link: Markup }

export const list = (rows: readonly Row[]): Markup =>
  html`<dl class="rows">${rows.map(({ name, link }) => html`<div><dt>${name}</dt><dd>${link}</dd></div>`)}</dl>`

/** A telephone number and an email address, as far as they are known. */
export const waysToReach = (
  { phone, email }: { readonly phone?: string | null; readonly email?: string | null },
  { t }: PageWords,
): readonly Row[] => [
  ...(phone ? [{ name: t('home.phone'), link: phoneLink(phone) }] : []),
  ...(email ? [{ name: t('home.email'), link: emailLink(email) }] : []),
]

export const phoneLink = (number: string): Markup =>
  html`<a href="${telephoneHref(number)}" dir="ltr">${number}</a>`

/** A long address may break after its @. */
function emailLink(address: string): Markup {
  const [name = '', ...host] = address.split('@')
  return html`<a href="mailto:${address}" dir="ltr">${name}@<wbr>${host.join('@')}</a>`
}

/** A sentence with a number in it that can be called. */
export function withNumber(sentence: (number: string) => string, number: string): Markup {
  const [before, after] = sentence('\n').split('\n')
  return html`${before}${phoneLink(number)}${after}`
}
