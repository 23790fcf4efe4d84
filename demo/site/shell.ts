import { telephoneHref } from '../../shared/domain/contact-details/telephone.ts'
import { html, type Markup } from '../markup.ts'
import { paletteOf } from '../palette.ts'
import {
  doorLink,
  fillName,
  linkTo,
  menu,
  otherLanguage,
  type Page,
  pageIds,
  pageOf,
  pathOf,
  say,
} from './page.ts'
import { sign } from './symbols.ts'
import type { PageId } from './words.ts'

type Content = {
  /** Null: a page that is in no menu, such as "not found". */
  readonly id: PageId | null
  readonly title: string
  readonly main: Markup
}

/** A whole page. Its one script tag comes last, as the installation page tells webmasters. */
export const shell = (page: Page, { id, title, main }: Content): Markup => {
  const { association, story, language, words, doorstep } = page
  const { primary } = paletteOf(association)
  return html`<!doctype html>
<html lang="${language}" data-look="${story.look}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · ${association.name}</title>
<meta name="description" content="${fillName(page, words.descriptions[id ?? 'home'])}">
<meta name="theme-color" content="${primary}">
<link rel="icon" href="/${association.id}/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="/${association.id}/site.css">
<link rel="alternate" hreflang="${otherLanguage(language)}" href="${pathOf(association, otherLanguage(language), id ?? 'home')}">
</head>
<body>
<a class="skip" href="#main">${words.skip}</a>
${header(page, id)}
<main id="main" tabindex="-1">
${main}
</main>
${footer(page)}
<script async src="${doorstep}/widget.js" data-association="${association.id}"></script>
</body>
</html>
`
}

/** The top of an inner page: its title and its purpose. */
export const pageTop = ({ association }: Page, title: string, lead: string): Markup =>
  html`<div class="page-top"><div class="wide"><div class="words"><h1>${title}</h1><p class="lead">${lead}</p></div>
${picture(`/${association.id}/scene.svg`)}</div></div>`

/** A decorative drawing from a file of its own. */
export const picture = (path: string): Markup =>
  html`<img class="scene" src="${path}" alt="" width="480" height="270">`

const header = (page: Page, current: PageId | null): Markup => {
  const { association, story, language, words } = page
  const other = otherLanguage(language)
  return html`<header class="top"><div class="wide">
<a class="brand" href="${linkTo(page, 'home')}">${sign(story.look)}<span class="brand-words"><strong>${association.shortName}</strong>${
    association.name === association.shortName
      ? ''
      : html` <span class="brand-name">${association.name}</span>`
  }</span></a>
<a class="language" lang="${other}" hreflang="${other}" href="${pathOf(association, other, current ?? 'home')}">${other === 'cy' ? 'Cymraeg' : 'English'}</a>
<nav aria-label="${words.mainMenu}"><ul class="menu">${menu.map(
    id =>
      html`<li><a href="${linkTo(page, id)}"${id === current ? html` aria-current="page"` : ''}>${words.pages[id]}</a></li>`,
  )}</ul></nav>
</div></header>`
}

const footer = (page: Page): Markup => {
  const { association, story, language, words, doorstep } = page
  const other = pageOf(association, otherLanguage(language), doorstep)
  return html`<footer class="bottom"><div class="wide">
<div class="bottom-columns">
<div class="bottom-brand">${sign(story.look)}<p><strong>${association.name}</strong><br>${say(page, story.place)}</p></div>
<nav aria-label="${words.footerMenu}"><ul>${pageIds.map(
    id => html`<li><a href="${linkTo(page, id)}">${words.pages[id]}</a></li>`,
  )}</ul></nav>
<div><p><strong>${words.footerContact}</strong></p>${contactDetails(page)}</div>
</div>
<div class="demonstration"><p>${fillName(page, words.demonstration)}</p><p lang="${other.language}">${fillName(other, other.words.demonstration)}</p></div>
</div></footer>`
}

const contactDetails = (page: Page): Markup => {
  const { phone, email } = page.association
  return html`<ul>${phone && html`<li><a href="${telephoneHref(phone)}">${phone}</a></li>`}${
    email && html`<li>${mailLink(email)}</li>`
  }<li>${doorLink(page, 'chat', page.words.home.chat, 'button quiet')}</li></ul>`
}

/** A link to an email address. It wraps after the at sign first. */
export const mailLink = (email: string): Markup => {
  const [box, host] = email.split('@')
  return html`<a class="long" href="mailto:${email}">${box}@<wbr>${host}</a>`
}
