import { readFileSync } from 'node:fs'
import { sceneSvg } from './art/scenes.ts'
import type { DemoAssociation } from './association.ts'
import type { CastAdviser } from './cast.ts'
import { type Assumption, describeAssumption } from './front/assumptions.ts'
import { street } from './front/street.ts'
import { html, type Markup, raw } from './markup.ts'
import { paletteOf } from './palette.ts'
import { storyOf } from './stories/stories.ts'

type FrontPageAssociation = DemoAssociation & {
  /** The demonstration's assumptions about it, where its policy is silent. */
  readonly assumed: readonly Assumption[]
  readonly advisers: readonly Pick<CastAdviser, 'name' | 'email' | 'password'>[]
}

export type FrontPage = {
  readonly associations: readonly FrontPageAssociation[]
  /** The origin of the associations' websites, without a slash at its end. */
  readonly sitesOrigin: string
  readonly staffUrl: string
  /** Where `demoFrontPageIcon` is served, if it is. */
  readonly icon?: string
}

/** The page at `/`, the first that a visitor sees. Its styles are `demoFrontPageCss`, served at `/demo.css`. It needs no
 * inline style, no script and no other origin. */
export const demoFrontPage = (page: FrontPage): string =>
  String(html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Doorstep: the door that keeps its promises</title>
<meta name="description" content="A chat and contact door for housing associations, and a demonstration of it with six of them.">
${page.icon ? html`<link rel="icon" href="${page.icon}" type="image/svg+xml">` : ''}
<link rel="stylesheet" href="/demo.css">
</head>
<body>
<a class="skip" href="#main">Skip to the main content</a>
<header class="top"><div class="wide"><p class="brand">${wordmark()}Doorstep</p>
<nav aria-label="On this page"><ul><li><a href="#try">Try it</a></li><li><a href="#associations">Associations</a></li><li><a href="${page.staffUrl}">Staff page</a></li></ul></nav></div></header>
<main id="main" tabindex="-1">
${hero(page)}
${tryIt()}
${associations(page)}
</main>
<footer class="bottom"><div class="wide"><p>The five policies are the associations’ own and public. Their websites here, the people and the news are made up for trying Doorstep; Willow does not exist at all.</p></div></footer>
</body>
</html>
`)

/** The style sheet of the front page. It holds no association's colours: parts in those colours are SVG. */
export const demoFrontPageCss: string = ['base', 'first-screen', 'cards']
  .map(name => readFileSync(new URL(`front/${name}.css`, import.meta.url), 'utf8'))
  .join('\n')

const door = 'M10 44V20a14 14 0 0 1 28 0v24ZM4 44h40v3H4Z'

/** The sign of Doorstep, as an SVG file. */
export const demoFrontPageIcon = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><path fill="#2b2440" d="${door}"/><circle cx="32" cy="31" r="2.500" fill="#ffcf7d"/></svg>`

const wordmark = (): Markup =>
  raw(
    `<svg class="sign" viewBox="0 0 48 48" aria-hidden="true" focusable="false"><path fill="currentColor" d="${door}"/><circle cx="32" cy="31" r="2.500" fill="#ffcf7d"/></svg>`,
  )

const hero = ({
  associations,
  staffUrl,
}: FrontPage): Markup => html`<div class="hero"><div class="wide hero-words">
<div><h1>The door that keeps its promises</h1>
<p class="lead">Doorstep is the chat and contact door that a housing association puts on its website with one script tag. Residents write in their own language and at a size they can read; advisers answer from one queue that shows what was promised, and the time left to keep it.</p>
<p class="buttons"><a class="button" href="#associations">Choose an association</a> <a class="button quiet" href="${staffUrl}">Answer as an adviser</a></p></div>
${example()}</div>
${street(associations)}</div>`

const example = (): Markup => html`<figure class="example">
<div class="bubble"><p class="who">Mrs Beryl Pugh</p><p lang="cy">Mae’r boeler wedi torri ers neithiwr ac mae’r tŷ yn oer.</p></div>
<div class="queue-row"><p class="who">Siân’s queue</p><p class="row"><strong>Mrs Beryl Pugh</strong> <span>Chat, in Welsh</span></p>
<p class="row"><span>Promised: an answer by 10:43</span> <strong class="left">1 min 52 s left</strong></p>
<svg class="clock" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="100" height="3" rx="1.500" fill="#e6dccf"/><rect width="62" height="3" rx="1.500" fill="#6b1f5c"/></svg></div>
<figcaption>For example: Monmouthshire’s policy promises an answer to a chat within 3 minutes.</figcaption>
</figure>`

const tryIt =
  (): Markup => html`<section class="try" aria-labelledby="try"><div class="wide"><h2 id="try">Try it in two windows</h2>
<ol><li><strong>Knock.</strong> Open an association’s website below and press the button that says chat. Write as a resident would, in any of the languages.</li>
<li><strong>Answer.</strong> In a second window open the staff page and sign in as one of its advisers. The chat is in the queue, with its clock running.</li>
<li><strong>Ask for more.</strong> Cut the line, close the window, pick a date to ring back, write outside opening hours. What was promised stays promised.</li></ol></div></section>`

const associations = (
  page: FrontPage,
): Markup => html`<section class="wide band" aria-labelledby="associations"><h2 id="associations">Six front doors to knock on</h2>
<p>Five follow the customer care policy that each of them has published. Willow is made up: it is open day and night, so there is always a door to try.</p>
<ul class="cards">${page.associations.map(association => card(page, association))}</ul></section>`

const card = ({ sitesOrigin, staffUrl }: FrontPage, association: FrontPageAssociation): Markup => {
  const { id, name, shortName, nation, advisers, assumed } = association
  const { primary } = paletteOf(association)
  return html`<li class="card"><div class="picture">${sceneSvg(storyOf(id).look, association)}</div>
<div class="card-words"><h3>${name}</h3>
<p class="buttons"><a class="button" href="${sitesOrigin}/${id}/">${filled(primary)}<span>Open its website<span class="hidden">: ${shortName}</span></span></a>${
    nation === 'wales' &&
    html` <a class="button quiet" href="${sitesOrigin}/${id}/cy/" hreflang="cy" lang="cy">yn Gymraeg<span class="hidden">: ${shortName}</span></a>`
  }</p>
<h4><a class="answer" href="${staffUrl}">Answer as an adviser<span class="hidden">: ${shortName}</span></a></h4>
<ul class="sign-ins">${advisers.map(
    ({ name: adviser, email, password }) =>
      html`<li><strong>${adviser}</strong> <span><code>${email}</code> <code>${password}</code></span></li>`,
  )}</ul>
${assumptions(shortName, assumed)}</div></li>`
}

const assumptions = (shortName: string, assumed: readonly Assumption[]): Markup | '' => {
  if (assumed.length === 0) return ''
  return html`<details><summary>Assumed, not in the policy<span class="hidden">: ${shortName}</span></summary>
<dl>${assumed.map(each => {
    const { label, text } = describeAssumption(each)
    return html`<div><dt>${label}</dt><dd>${text}</dd></div>`
  })}</dl></details>`
}

/** A background in an association's colour, which the style sheet cannot know. */
const filled = (colour: string): Markup =>
  html`<svg class="filled" aria-hidden="true" focusable="false"><rect width="100%" height="100%" fill="${colour}"/></svg>`
