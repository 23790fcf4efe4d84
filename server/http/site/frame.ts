import { html } from 'hono/html'
import { hrefOf } from './address.ts'
import { contactDetails } from './contact-details.ts'
import { controls, rememberButtons } from './controls.ts'
import type { Contents, Markup } from './markup.ts'
import { noticesNote } from './notices.ts'
import type { View } from './view.ts'

/** Draws a page in the frame that all share: the association, the controls, the emergency numbers and the contact details
 * (WCAG 3.2.6). */
export function page(view: View, contents: Contents): Markup {
  const { door, words, appearance } = view
  const { title, main, path = '', styles, script, problem } = contents
  const { association, language } = door
  const { t } = words
  const fullTitle = `${problem ? t('pages.error_title', { title }) : title} – ${association.name}`
  return html`<!doctype html>
<html lang="${language}" dir="${words.dir}" data-size="${appearance.size}" data-colours="${appearance.colours}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fullTitle}</title>
<link rel="stylesheet" href="/contact.css">
<link rel="stylesheet" href="/${association.id}/colours.css">
${styles ? html`<link rel="stylesheet" href="${styles}">` : ''}</head>
<body>
<a class="skip" href="#main">${t('pages.skip')}</a>
<header class="top"><div class="bar">
${controls(view, contents)}
<a class="name" href="${hrefOf(view, '')}"><bdi>${association.name}</bdi></a>
<a class="urgent" href="#emergency">${t('emergency.title')}</a>
</div></header>
<div class="columns">
<main id="main" tabindex="-1">
${path === '' ? '' : html`<p class="back"><a href="${hrefOf(view, '')}">${t('pages.home')}</a></p>`}
${noticesNote(view)}
${main}
</main>
${contactDetails(view)}
</div>
<footer class="foot">${rememberButtons(view, contents)}<a href="${hrefOf(view, 'accessibility')}">${t('pages.accessibility')}</a></footer>
${script ? html`<script async src="/widget.js?lang=${language}" data-association="${association.id}" data-language="${language}"></script>` : ''}
</body>
</html>`
}
