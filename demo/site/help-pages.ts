import { telephoneHref } from '../../shared/domain/contact-details/telephone.ts'
import { advisersOf, type CastAdviser } from '../cast.ts'
import { html, type Markup } from '../markup.ts'
import { type DoorKind, doorLink, type Page, say } from './page.ts'
import { list } from './services.ts'
import { mailLink, pageTop } from './shell.ts'
import { type OutlineName, outline } from './symbols.ts'
import type { Passage } from './words.ts'

export const contact = (page: Page): Markup => {
  const { pages, contact: words } = page.words
  const ways: readonly (readonly [DoorKind, OutlineName])[] = [
    ['chat', 'contact'],
    ['message', 'message'],
    ['callback', 'callback'],
    ['format', 'accessibility'],
  ]
  return html`${pageTop(page, pages.contact, words.lead)}
<div class="wide band">
<ul class="cards four doors">${ways.map(([kind, icon]) => wayIn(page, kind, icon))}</ul>
${direct(page)}
</div>
${people(page)}
<div class="wide band halves">
<section><h2>${words.helps.title}</h2>${list(words.helps.items)}</section>
<section><h2>${words.wrong.title}</h2><p>${words.wrong.text}</p><p>${words.ombudsman[page.association.nation]}</p>
<p class="buttons">${doorLink(page, 'feedback', words.feedback, 'button quiet')}</p></section>
</div>`
}

export const accessibility = (page: Page): Markup => {
  const { pages, accessibility: words } = page.words
  return html`${pageTop(page, pages.accessibility, words.lead)}
<div class="wide band halves">
<section><h2>${words.here.title}</h2>${list(words.here.items)}</section>
<section><h2>${words.formats}</h2><p>${say(page, page.story.formats)}</p>
<p class="buttons">${doorLink(page, 'format', words.askFormat)}</p></section>
</div>
<div class="tinted"><div class="wide band halves">
<section><h2>${words.door.title}</h2><p>${words.door.text}</p></section>
<section><h2>${words.problem.title}</h2><p>${words.problem.text}</p>
<p class="buttons">${doorLink(page, 'feedback', words.tell, 'button quiet')}</p></section>
</div></div>`
}

export const privacy = (page: Page): Markup => {
  const { pages, privacy: words } = page.words
  return html`${pageTop(page, pages.privacy, words.lead)}
<div class="wide band halves">${words.passages.map(passage)}</div>
<div class="tinted"><div class="wide band">${passage(words.demonstration)}</div></div>`
}

const passage = ({ title, text }: Passage): Markup => html`<section><h2>${title}</h2><p>${text}</p></section>`

const wayIn = (page: Page, kind: DoorKind, icon: OutlineName): Markup => {
  const { title, text } = page.words.contact[kind as 'chat' | 'message' | 'callback' | 'format']
  return html`<li class="card">${outline(icon)}<h2>${doorLink(page, kind, title, 'cover')}</h2><p>${text}</p></li>`
}

const direct = ({ association: { phone, email }, words }: Page): Markup | '' => {
  if (!phone && !email) return ''
  return html`<dl class="direct">${
    phone &&
    html`<div><dt>${words.contact.phone}</dt><dd><a href="${telephoneHref(phone)}">${phone}</a></dd></div>`
  }${email && html`<div><dt>${words.contact.email}</dt><dd>${mailLink(email)}</dd></div>`}</dl>`
}

const people = (page: Page): Markup | '' => {
  const { title, text } = page.words.contact.people
  const cast = advisersOf(page.association.id)
  if (cast.length === 0) return ''
  return html`<div class="tinted"><section class="wide band people" aria-labelledby="people"><div><h2 id="people">${title}</h2><p>${text}</p></div>
<ul>${cast.map(adviser => person(page, adviser))}</ul></section></div>`
}

const person = ({ words }: Page, { name, languages }: CastAdviser): Markup =>
  html`<li><span class="face" aria-hidden="true">${initials(name)}</span><span class="person"><strong>${name}</strong> <span>${languages
    .map(language => words.contact.speaks[language] ?? language)
    .join(', ')}</span></span></li>`

const initials = (name: string): string =>
  name
    .split(' ')
    .map(part => part.charAt(0))
    .join('')
