import { html } from 'hono/html'
import type { Markup } from './markup.ts'

export type Row = { readonly name: string; readonly link: Markup }

export const list = (rows: readonly Row[]): Markup =>
  html`<dl class="rows">${rows.map(({ name, link }) => html`<div><dt>${name}</dt><dd>${link}</dd></div>`)}</dl>`

export const phoneLink = (number: string): Markup =>
  html`<a href="tel:${number.replace(/[^\d+]/g, '')}" dir="ltr">${number}</a>`

/** A long address breaks after its first half where it must. */
export function emailLink(address: string): Markup {
  const [name = '', ...host] = address.split('@')
  return html`<a href="mailto:${address}" dir="ltr">${name}@<wbr>${host.join('@')}</a>`
}

/** A sentence with a number in it that can be called. */
export function withNumber(sentence: (number: string) => string, number: string): Markup {
  const [before, after] = sentence('\n').split('\n')
  return html`${before}${phoneLink(number)}${after}`
}
