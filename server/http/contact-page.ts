import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Context, Hono } from 'hono'
import { html } from 'hono/html'
import { secureHeaders } from 'hono/secure-headers'
import type english from '../../locales/en/widget.json'
import { openingWords } from '../../shared/client/opening-words.ts'
import { createWords, type KeyOf, type Words } from '../../shared/client/words.ts'
import type { Door } from '../../shared/protocol/http.ts'
import type { Clock } from '../clock.ts'
import type { LoadedProfile } from '../profiles.ts'
import type { Locales } from '../words.ts'
import { doorOf } from './door.ts'

export type ContactPages = {
  readonly clock: Clock
  readonly associations: ReadonlyMap<string, LoadedProfile>
  readonly locales: Locales
  readonly someoneAvailable: (association: string) => boolean
}

const css = readFileSync(join(import.meta.dirname, 'contact-page.css'), 'utf8')

/** The door as a page of its own, for links and for browsers without script: when it is open, and whom to call. */
export function contactPages({ clock, associations, locales, someoneAvailable }: ContactPages): Hono {
  const app = new Hono()
  app.get('/contact.css', context => context.body(css, 200, { 'Content-Type': 'text/css; charset=utf-8' }))
  app.get('/:association', (context, next) => {
    if (!associations.has(context.req.param('association'))) return next()
    return context.redirect(`${context.req.path}/${new URL(context.req.url).search}`, 301)
  })
  app.get('/:association/', headers, (context, next) => {
    const loaded = associations.get(context.req.param('association'))
    if (!loaded) return next()
    const offered = locales.languages('widget')
    const language = languageOf(context, offered, loaded.profile.nation.value === 'wales' ? 'cy' : 'en')
    const door = doorOf(loaded, locales, language, clock.now(), someoneAvailable(loaded.profile.id))
    context.header('Cache-Control', 'no-cache')
    context.header('Vary', 'Accept-Language')
    return context.html(page(door))
  })
  return app
}

const headers = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
  strictTransportSecurity: false,
})

/** As asked for in the address, else the first of the browser's that is offered, else the association's first. */
function languageOf(context: Context, offered: readonly string[], first: string): string {
  const wished = [
    context.req.query('lang'),
    ...(context.req.header('accept-language') ?? '')
      .split(',')
      .map(part => part.trim().slice(0, 2).toLowerCase()),
    first,
  ]
  return wished.find(code => code !== undefined && offered.includes(code)) ?? 'en'
}

type PageWords = Words<KeyOf<typeof english>>

function page(door: Door) {
  const { association, language, languages, opening, now, contacts, emergency } = door
  const words: PageWords = createWords<typeof english>(language, door.words)
  const { t } = words
  const hours = openingWords(opening, now, words)
  const ways = [
    ...(contacts.phone ? [{ name: t('home.phone'), link: phone(contacts.phone) }] : []),
    ...(contacts.email ? [{ name: t('home.email'), link: email(contacts.email) }] : []),
  ]
  const numbers = [
    { name: t('emergency.life'), link: phone(emergency.life) },
    { name: t('emergency.gas'), link: phone(emergency.gas) },
    { name: t('emergency.power'), link: phone(emergency.power) },
    ...(emergency.landlord ? [{ name: t('emergency.landlord'), link: phone(emergency.landlord) }] : []),
  ]
  return html`<!doctype html>
<html lang="${language}" dir="${words.dir}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('home.title')} – ${association.name}</title>
<link rel="stylesheet" href="/contact.css">
</head>
<body>
<nav aria-label="${t('panel.language')}"><ul>${languages.map(
    choice =>
      html`<li><a href="?lang=${choice.code}" lang="${choice.code}" hreflang="${choice.code}"${
        choice.code === language ? html` aria-current="true"` : ''
      }>${choice.name}</a></li>`,
  )}</ul></nav>
<main>
<p>${association.name}</p>
<h1>${t('home.title')}</h1>
${hours ? html`<p class="opening">${hours}</p>` : ''}
<noscript><p>${t('page.no_script')}</p></noscript>
${ways.length > 0 ? html`<h2>${t('home.contact')}</h2>${list(ways)}` : ''}
<section class="emergency"><h2>${t('emergency.title')}</h2>${list(numbers)}</section>
</main>
<script async src="/widget.js" data-association="${association.id}" data-language="${language}"></script>
</body>
</html>`
}

type Row = { readonly name: string; readonly link: ReturnType<typeof html> }

const list = (rows: readonly Row[]) =>
  html`<dl>${rows.map(({ name, link }) => html`<div><dt>${name}</dt><dd>${link}</dd></div>`)}</dl>`

const phone = (number: string) => html`<a href="tel:${number.replace(/[^\d+]/g, '')}" dir="ltr">${number}</a>`

const email = (address: string) => html`<a href="mailto:${address}" dir="ltr">${address}</a>`
