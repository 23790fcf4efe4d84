import { sceneSvg } from '../art/scenes.ts'
import { html, type Markup } from '../markup.ts'
import { newsCard } from './news.ts'
import { doorLink, linkTo, type Page, say } from './page.ts'
import { outline } from './symbols.ts'

export const home = (page: Page): Markup => html`${hero(page)}
${help(page)}
${promises(page)}
${latest(page)}`

const hero = (page: Page): Markup => {
  const { association, story, language, words } = page
  const { title, lead } = story.hero[language]
  return html`<div class="hero"><div class="hero-words"><h1>${title}</h1><p class="lead">${lead}</p>
<p class="buttons"><a class="button" href="${linkTo(page, 'repairs')}">${words.home.repair}</a> ${doorLink(page, 'chat', words.home.chat, 'button quiet')}</p></div>
<div class="hero-picture">${sceneSvg(story.look, association)}</div></div>`
}

const help = (page: Page): Markup => {
  const { help: title, cards } = page.words.home
  const order = ['repairs', 'rent', 'contact', 'accessibility'] as const
  return html`<section class="wide band" aria-labelledby="help"><h2 id="help">${title}</h2>
<ul class="cards four">${order.map(
    id =>
      html`<li class="card">${outline(id)}<h3><a class="cover" href="${linkTo(page, id)}">${cards[id].title}</a></h3><p>${cards[id].text}</p></li>`,
  )}</ul></section>`
}

const promises = (page: Page): Markup | '' => {
  const { promiseTitle, promiseSource } = page.words.home
  if (page.story.promises.length === 0) return ''
  return html`<section class="promises" aria-labelledby="promises"><div class="wide"><h2 id="promises">${promiseTitle}</h2>
<ul>${page.story.promises.map(
    ({ figure, text }) =>
      html`<li><strong>${say(page, figure)}</strong> <span>${say(page, text)}</span></li>`,
  )}</ul>
<p>${promiseSource}</p></div></section>`
}

const latest = (page: Page): Markup | '' => {
  const { newsTitle, allNews } = page.words.home
  if (page.story.news.length === 0) return ''
  return html`<section class="wide band" aria-labelledby="latest"><h2 id="latest">${newsTitle}</h2>
<ul class="cards three">${page.story.news.map(item => newsCard(page, item))}</ul>
<p><a class="more" href="${linkTo(page, 'news')}">${allNews}</a></p></section>`
}
