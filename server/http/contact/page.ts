import { html } from 'hono/html'
import type { LanguageChoice } from '../../../shared/protocol/http.ts'
import type { View } from './say.ts'

export type Markup = ReturnType<typeof html>

type Contents = {
  readonly title: string
  readonly main: Markup
  /** The path below the association, so that a change of language stays on the page: `callback`. */
  readonly path?: string
  /** On the answer to a form: what must be sent again, and where, for the same answer in another language. */
  readonly carried?: { readonly path: string; readonly fields: Readonly<Record<string, string>> }
  /** With the embedded door; pages with forms carry no script at all. */
  readonly script?: boolean
  /** Something went wrong: said first, for whoever hears the title alone. */
  readonly problem?: boolean
}

/** The frame of every page: whose it is, in which languages, what to do in an emergency, and whom to call (WCAG 3.2.6). */
export function page(
  { door, words }: View,
  { title, main, path = '', carried, script, problem }: Contents,
): Markup {
  const { association, language, languages } = door
  const { t } = words
  const home = `/${association.id}/`
  const whole = `${problem ? t('pages.error_title', { title }) : title} – ${association.name}`
  return html`<!doctype html>
<html lang="${language}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${whole}</title>
<link rel="stylesheet" href="/contact.css">
<link rel="stylesheet" href="${home}colours.css">
</head>
<body>
<a class="skip" href="#main">${t('pages.skip')}</a>
<header class="top"><div>
<a class="name" href="${home}?lang=${language}" dir="auto">${association.name}</a>
<nav aria-label="${t('panel.language')}"><ul>${languages.map(choice => html`<li>${languageChoice(choice)}</li>`)}</ul></nav>
<a class="urgent" href="#emergency">${t('emergency.title')}</a>
</div></header>
<div class="columns">
<main id="main" tabindex="-1">
${path === '' ? '' : html`<p class="back"><a href="${home}?lang=${language}">${t('pages.home')}</a></p>`}
${main}
</main>
${beside({ door, words })}
</div>
${script ? html`<script async src="/widget.js" data-association="${association.id}" data-language="${language}"></script>` : ''}
</body>
</html>`

  function languageChoice({ code, name }: LanguageChoice): Markup {
    if (!carried || code === language)
      return html`<a href="${home}${path}?lang=${code}" lang="${code}" hreflang="${code}"${
        code === language ? html` aria-current="true"` : ''
      }>${name}</a>`
    return html`<form method="post" action="${home}${carried.path}?lang=${code}&amp;send=">${Object.entries(
      carried.fields,
    ).map(
      ([field, value]) => html`<input type="hidden" name="${field}" value="${value}">`,
    )}<button type="submit" lang="${code}">${name}</button></form>`
  }
}

/** Always in the same place, and never behind a click (E8). */
function beside({ door, words: { t } }: Pick<View, 'door' | 'words'>): Markup {
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
<section class="emergency" id="emergency" tabindex="-1"><h2>${t('emergency.title')}</h2>${list(numbers)}</section>
${ways.length > 0 ? html`<section class="ways"><h2>${t('home.contact')}</h2>${list(ways)}</section>` : ''}
</aside>`
}

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
