import { html } from 'hono/html'
import { openingWords } from '../../../shared/client/opening-words.ts'
import { hrefOf } from './address.ts'
import { page } from './frame.ts'
import type { Markup } from './markup.ts'
import { targetLines } from './offered-targets.ts'
import type { View } from './view.ts'

/** Draws the first page: every kind that this association offers, each with the targets of an enquiry made now. */
export function homePage(view: View): Markup {
  const { door, words } = view
  const { t } = words
  const hours = openingWords(door.opening, door.now, words)
  return page(view, {
    title: t('home.title'),
    script: true,
    main: html`<h1>${t('home.title')}</h1>
${hours ? html`<p class="opening">${hours}</p>` : ''}
${door.chat.offered ? html`<noscript><p>${t('pages.no_script')}</p></noscript>` : ''}
${kindsList(view)}`,
  })
}

/** Draws the page for a kind that this association does not offer. It lists those that it does. */
export function notOfferedPage(view: View): Markup {
  const { door, words } = view
  const title = words.t('pages.not_offered_title')
  return page(view, {
    title,
    main: html`<h1>${title}</h1>
<p>${words.t('pages.not_offered', { name: door.association.name })}</p>
${kindsList(view)}`,
  })
}

/** Returns the address of the association's first page. */
export const homeOf = (view: View): string => hrefOf(view, '')

function kindsList(view: View): Markup {
  const { door, words } = view
  const { t } = words
  return html`<ul class="kinds">${door.kinds.map(
    ({ kind, promises }) => html`<li>
<h2><a href="${hrefOf(view, kind)}">${t(`kinds.${kind}`)}</a></h2>
<p>${t(`about.${kind}`)}</p>
${targetLines(kind, promises, words).map(line => html`<p class="promise">${line}</p>`)}
</li>`,
  )}</ul>`
}
