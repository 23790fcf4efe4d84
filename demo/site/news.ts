import { html, type Markup } from '../markup.ts'
import { linkTo, type Page, say } from './page.ts'
import { pageTop, picture } from './shell.ts'
import type { NewsItem } from './story.ts'

export const news = (page: Page): Markup => {
  const { words, story } = page
  return html`${pageTop(page, words.pages.news, words.news.lead)}
<div class="wide band articles">${story.news.length === 0 ? html`<p>${words.news.none}</p>` : ''}${story.news.map(
    item => html`<article id="${item.slug}"><div class="picture">${view(page, item)}</div><div>${date(page, item)}
<h2>${say(page, item.title)}</h2><p class="summary">${say(page, item.summary)}</p><p>${say(page, item.more)}</p></div></article>`,
  )}</div>`
}

/** The short form, for the home page. */
export const newsCard = (page: Page, item: NewsItem): Markup =>
  html`<li class="card news"><div class="picture">${view(page, item)}</div><div class="news-words">${date(page, item)}
<h3><a class="cover" href="${linkTo(page, 'news')}#${item.slug}">${say(page, item.title)}</a></h3><p>${say(page, item.summary)}</p></div></li>`

const view = ({ association }: Page, { slug }: NewsItem): Markup =>
  picture(`/${association.id}/scene/${slug}.svg`)

const date = ({ language }: Page, item: NewsItem): Markup => {
  const written = new Intl.DateTimeFormat(language === 'cy' ? 'cy' : 'en-GB', {
    dateStyle: 'long',
    timeZone: 'UTC',
  })
  return html`<p class="date"><time datetime="${item.date}">${written.format(new Date(`${item.date}T12:00:00Z`))}</time></p>`
}
