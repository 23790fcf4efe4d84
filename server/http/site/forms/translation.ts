import { html } from 'hono/html'
import type { WordsAt } from '../../../../shared/domain/conversation/field-origins.ts'
import type { Conversation } from '../../../../shared/domain/conversation/state.ts'
import { pendingTranslationAt, translationAt } from '../../../../shared/domain/conversation/translation.ts'
import { sendTo } from '../address.ts'
import type { Markup } from '../markup.ts'
import type { PageWords, View } from '../view.ts'

/** Draws a machine's translation beneath the original, never in its place, and says that a machine made it. */
export function drawTranslation(state: Conversation, at: WordsAt, { t }: PageWords): Markup | string {
  const made = translationAt(state, at)
  if (made?.text)
    return html`<div class="machine"><p class="hint">${t('across.made')}</p><p class="message" lang="${made.language}" dir="auto">${made.text}</p></div>`
  const note = made ? t('across.not_made') : pendingTranslationAt(state, at) && t('across.coming')
  return note ? html`<p class="hint">${note}</p>` : ''
}

/** Draws the translation consent and the button that changes it. A reader can give it if a machine translates their
 * language, and withdraw it at any time. */
export function consentNote(view: View, state: Conversation, token: string): Markup | string {
  const { door, words } = view
  const { t } = words
  const allowed = state.translation === true
  if (!allowed && (state.closed || !(door.across?.translation || state.translation !== null))) return ''
  return html`<section class="alter" aria-label="${t('across.start')}">
<div><p>${t(allowed ? 'across.on' : 'across.off')}</p>${allowed ? '' : html`<p class="hint">${t('hints.machine')}</p>`}</div>
<form method="post" action="${sendTo(view, `${state.kind}/translate`)}">
<input type="hidden" name="token" value="${token}">
<button type="submit" name="allowed" value="${allowed ? 'no' : 'yes'}" class="quiet">${t(allowed ? 'across.stop' : 'across.start')}</button>
</form></section>`
}
