import { html, type Markup } from '../markup.ts'
import { doorLink, type Page, say } from './page.ts'
import { pageTop } from './shell.ts'
import type { RepairTime } from './story.ts'

export const repairs = (page: Page): Markup => {
  const { pages, repairs: words } = page.words
  return html`${pageTop(page, pages.repairs, words.lead)}
<div class="wide band with-aside">
<aside class="urgent" aria-labelledby="urgent"><h2 id="urgent">${words.emergency.title}</h2>${list(words.emergency.items)}</aside>
<div>
<h2>${words.report.title}</h2>
<ol class="steps">${words.report.items.map(step => html`<li>${step}</li>`)}</ol>
<p class="buttons">${doorLink(page, 'chat', words.chat)} ${doorLink(page, 'message', words.message, 'button quiet')}</p>
${page.story.repairTimes ? times(page, page.story.repairTimes) : html`<h2>${words.agreed.title}</h2><p>${words.agreed.text}</p>`}
<h2>${words.damp.title}</h2><p>${words.damp.text}</p>
</div>
</div>
<div class="tinted"><div class="wide band halves">
<section><h2>${words.ours.title}</h2>${list(words.ours.items)}</section>
<section><h2>${words.yours.title}</h2>${list(words.yours.items)}</section>
</div></div>`
}

export const rent = (page: Page): Markup => {
  const { pages, rent: words } = page.words
  const agreement = page.association.nation === 'wales' ? words.agreement.contract : words.agreement.tenancy
  return html`${pageTop(page, pages.rent, words.lead)}
<section class="wide band" aria-labelledby="ways"><h2 id="ways">${words.waysTitle}</h2>
<ul class="cards four">${words.ways.map(way => html`<li class="card"><h3>${way.title}</h3><p>${way.text}</p></li>`)}</ul></section>
<div class="tinted"><section class="wide band" aria-labelledby="worried"><h2 id="worried">${words.worried.title}</h2><p>${words.worried.text}</p>
${list(words.worried.items)}
<p class="buttons">${doorLink(page, 'chat', words.chat)} ${doorLink(page, 'callback', words.callback, 'button quiet')}</p></section></div>
<div class="wide band halves">
<section><h2>${words.change.title}</h2><p>${words.change.text}</p></section>
<section><h2>${words.agreement.title}</h2><p>${agreement}</p></section>
</div>`
}

const times = (page: Page, rows: readonly RepairTime[]): Markup => {
  const { title, text } = page.words.repairs.times
  return html`<h2>${title}</h2><p>${text}</p>
<dl class="times">${rows.map(({ kind, within }) => html`<div><dt>${say(page, kind)}</dt><dd>${say(page, within)}</dd></div>`)}</dl>`
}

export const list = (items: readonly string[]): Markup =>
  html`<ul class="ticks">${items.map(item => html`<li>${item}</li>`)}</ul>`
