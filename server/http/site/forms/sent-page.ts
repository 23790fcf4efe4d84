import { html } from 'hono/html'
import { dayAndTime } from '../../../../shared/client/dates.ts'
import { answerWords, labelOf } from '../../../../shared/client/field-words.ts'
import { confirmationWords, replyWords } from '../../../../shared/client/reply-words.ts'
import { runningLines } from '../../../../shared/client/target-words.ts'
import type { Conversation } from '../../../../shared/domain/conversation/state.ts'
import type { Field } from '../../../../shared/domain/enquiry/fields.ts'
import type { FormKind } from '../../../../shared/domain/enquiry/kinds.ts'
import { OWN_WORDS } from '../../../../shared/domain/enquiry/own-words.ts'
import { sendTo } from '../address.ts'
import { page } from '../frame.ts'
import type { Markup } from '../markup.ts'
import { drawLine } from '../offered-targets.ts'
import type { PageWords, View } from '../view.ts'
import { drawUrgent } from './danger.ts'
import { consentNote, drawTranslation } from './translation.ts'

type Sent = {
  readonly state: Conversation
  readonly fields: readonly Field[]
  /** Opens this one enquiry. It is only ever in hidden fields, never in an address. */
  readonly token: string
  /** A message above the enquiry, such as "Your changes are saved". Null: none. */
  readonly notice: string | null
}

/** Draws the confirmation: who answers, the next step with its day and time, and a reference. The resident can print,
 * change and withdraw the enquiry. */
export function sentPage(view: View, sent: Sent): Markup {
  const { words } = view
  const { t } = words
  const { state, notice } = sent
  const { reference, hazards } = state
  const kind = formKind(state)
  const title = titleOf(state, words)
  return page(view, {
    title: t('sent.title', { title, reference }),
    path: state.kind,
    resend: { path: `${state.kind}/show`, fields: { token: sent.token } },
    main: html`${hazards?.settled?.real === false ? '' : drawUrgent(view, hazards?.found ?? [])}
<h1>${title}</h1>
${notice ? html`<p class="notice" role="status">${notice}</p>` : ''}
${referenceLine(reference, words)}
<p>${t('sent.reference_use')}</p>
${state.closed ? closedNote(state, words) : next(view, state)}
${answers(view, state)}<section aria-labelledby="yours"><h2 id="yours">${t('contact.wrote')}</h2>
<dl class="answers">${answersOf(sent, kind, words)}</dl></section>
${consentNote(view, state, sent.token)}
<p class="print">${t('sent.print')}</p>
${
  state.closed
    ? ''
    : html`<section class="alter" aria-labelledby="alter"><h2 id="alter">${t('sent.alter')}</h2>
${buttonTo('change', t('contact.change'))}${buttonTo('withdraw', t('contact.withdraw'))}</section>`
}`,
  })

  function buttonTo(action: 'change' | 'withdraw', label: string): Markup {
    return html`<form method="post" action="${sendTo(view, `${state.kind}/${action}`)}"><input type="hidden" name="token" value="${
      sent.token
    }"><button type="submit" class="quiet">${label}</button></form>`
  }
}

/** Asks for confirmation before an enquiry is withdrawn, so that one slip does not cost a place in the queue. */
export function withdrawPage(
  view: View,
  { state, token, clientId }: Omit<Sent, 'fields' | 'notice'> & { readonly clientId: string },
): Markup {
  const { t } = view.words
  const title = t('contact.withdraw_ask')
  return page(view, {
    title: t('sent.title', { title, reference: state.reference }),
    path: state.kind,
    resend: { path: `${state.kind}/withdraw`, fields: { token } },
    main: html`<h1>${title}</h1>
${referenceLine(state.reference, view.words)}
<p>${t('sent.withdraw_means')}</p>
<form method="post" class="alter" action="${sendTo(view, `${state.kind}/withdraw`)}">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="client_id" value="${clientId}">
<button type="submit" name="sure" value="yes">${t('contact.withdraw')}</button>
<button type="submit" name="sure" value="no" class="quiet">${t('contact.keep')}</button>
</form>`,
  })
}

const referenceLine = (reference: string, { t }: PageWords): Markup =>
  html`<p class="reference">${t('coming.reference')} <strong dir="ltr">${reference}</strong></p>`

/** A chat that became a message has the words of a message. */
const formKind = ({ kind }: Conversation): FormKind => (kind === 'chat' ? 'message' : kind)

function titleOf(state: Conversation, { t }: PageWords): string {
  const kind = formKind(state)
  if (state.closed) return t(`yours.${kind}`)
  return state.fields.feedback === 'complaint' ? t('sent.complaint') : t(`sent.${kind}`)
}

function closedNote({ closed }: Conversation, { t }: PageWords): Markup {
  if (closed?.by.role === 'resident')
    return html`<p class="notice">${t('ended.withdrawn')}</p><p>${t('sent.withdraw_means')}</p>`
  return html`<p class="notice">${t('sent.closed')}</p>`
}

function next({ door, words }: View, state: Conversation): Markup {
  const { t } = words
  const { person } = state.fields
  return html`<section class="promised" aria-labelledby="next"><h2 id="next">${t('contact.next')}</h2>
<p>${t('sent.who', { name: door.association.name })}${person ? html` ${t('sent.who_person', { person })}` : ''}</p>
${[...replyWords(state, words), ...confirmationWords(state, words)].map(line => html`<p>${line}</p>`)}
${
  runningLines(state, door.now, words)?.map(line => html`<p><strong>${drawLine(line)}</strong></p>`) ??
  html`<p><strong>${t('promised.none')}</strong></p>`
}
</section>`
}

/** Draws the advisers' answers so far, with name and time, so that a resident who reloads the page can read them. */
function answers({ door, words }: View, state: Conversation): Markup | string {
  const { t, language } = words
  const replies = state.messages.flatMap(({ by, ...one }) =>
    by.role === 'adviser' ? [{ ...one, name: by.name }] : [],
  )
  if (replies.length === 0) return ''
  return html`<section class="said" aria-labelledby="said"><h2 id="said">${t('chat.messages')}</h2>
${replies.map(
  ({ n, name, at, text, language: theirs }) =>
    html`<p><b>${t('chat.adviser', {
      name,
      association: door.association.shortName,
      time: dayAndTime(at, door.now, language),
    })}</b></p><p class="message" lang="${theirs}" dir="auto">${text}</p>${drawTranslation(state, { of: n }, words)}`,
)}</section>`
}

function answersOf({ state, fields }: Sent, kind: FormKind, words: PageWords): Markup {
  const names = [...new Set(fields.map(({ name }) => name))]
  return html`${names.flatMap(name => {
    const value = state.fields[name]
    if (value === undefined) return []
    const field = OWN_WORDS.find(own => own === name)
    const at = field && state.written[field]
    const translation = at && drawTranslation(state, { of: at.n, field }, words)
    const lang = at && at.language !== words.language ? html` lang="${at.language}"` : ''
    return [
      html`<div><dt>${labelOf(name, kind, words)}</dt><dd dir="auto"${lang}>${answerWords(name, value, words)}</dd>${
        translation ? html`<dd>${translation}</dd>` : ''
      }</div>`,
    ]
  })}`
}
