import { html } from 'hono/html'
import { type Field, type FieldName, SOON } from '../../../shared/domain/contact/fields.ts'
import { type Conversation, isOpen } from '../../../shared/domain/conversation/state.ts'
import type { Promised } from '../../../shared/protocol/http.ts'
import { optionWords } from './choices.ts'
import { type Markup, page } from './page.ts'
import { labelOf } from './problem-words.ts'
import { promiseSentences } from './promised.ts'
import type { PageWords, View } from './say.ts'

type Sent = {
  readonly state: Conversation
  readonly fields: readonly Field[]
  /** Opens this one contact; in hidden fields alone, never in an address. */
  readonly token: string
  /** What has just happened, where it is more than "sent". */
  readonly notice: string | null
}

/** Who, what next, the day and time by which, and a reference: to be printed or saved, changed or taken back. */
export function sentPage(view: View, sent: Sent): Markup {
  const { door, words } = view
  const { t } = words
  const { state, notice } = sent
  const { reference } = state
  const title = titleOf(state, words)
  return page(view, {
    title: t('sent.title', { title, reference }),
    path: state.kind,
    carried: { path: `${state.kind}/show`, fields: { token: sent.token } },
    main: html`<h1>${title}</h1>
${notice ? html`<p class="notice" role="status">${notice}</p>` : ''}
<p class="reference">${t('sent.reference')}: <strong>${reference}</strong></p>
<p>${t('sent.reference_use')}</p>
${state.closed ? closedNote(state, words) : next(view, state)}
<section aria-labelledby="yours"><h2 id="yours">${t('sent.yours')}</h2>
<dl class="answers">${answersOf(sent, words)}</dl></section>
<p class="print">${t('sent.print')}</p>
${
  state.closed
    ? ''
    : html`<section class="alter" aria-labelledby="alter"><h2 id="alter">${t('sent.alter')}</h2>
${buttonTo('change', t('sent.change'))}${buttonTo('withdraw', t('sent.withdraw'))}</section>`
}`,
  })

  function buttonTo(what: 'change' | 'withdraw', label: string): Markup {
    const action = `/${door.association.id}/${state.kind}/${what}?lang=${words.language}`
    return html`<form method="post" action="${action}"><input type="hidden" name="token" value="${
      sent.token
    }"><button type="submit" class="quiet">${label}</button></form>`
  }
}

/** A last question before it is taken back: one slip must not cost a place. */
export function withdrawPage(
  view: View,
  { state, token, clientId }: Omit<Sent, 'fields' | 'notice'> & { readonly clientId: string },
): Markup {
  const { door, words } = view
  const { t } = words
  const title = t('withdraw.title')
  return page(view, {
    title: t('sent.title', { title, reference: state.reference }),
    path: state.kind,
    carried: { path: `${state.kind}/withdraw`, fields: { token } },
    main: html`<h1>${title}</h1>
<p class="reference">${t('sent.reference')}: <strong>${state.reference}</strong></p>
<p>${t('withdraw.means')}</p>
<form method="post" class="alter" action="/${door.association.id}/${state.kind}/withdraw?lang=${words.language}">
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="client_id" value="${clientId}">
<button type="submit" name="sure" value="yes">${t('withdraw.yes')}</button>
<button type="submit" name="sure" value="no" class="quiet">${t('withdraw.no')}</button>
</form>`,
  })
}

function titleOf({ kind, fields, closed }: Conversation, { t }: PageWords): string {
  if (closed?.outcome === 'withdrawn') return t('sent.withdrawn')
  if (kind === 'chat') return t('sent.message')
  return fields.feedback === 'complaint' ? t('sent.complaint') : t(`sent.${kind}`)
}

const closedNote = ({ closed }: Conversation, { t }: PageWords): Markup =>
  html`<p>${closed?.outcome === 'withdrawn' ? t('withdraw.means') : t('sent.closed')}</p>`

function next({ door, words }: View, state: Conversation): Markup {
  const { t } = words
  const { person, reply_by } = state.fields
  const open = state.targets.filter(isOpen)
  // Where no answer is wanted only the clocks that run anyway are spoken of; nobody is told to wait.
  const unasked = reply_by === 'none' && open.length === 0
  return html`<section class="promised" aria-labelledby="next"><h2 id="next">${t('sent.next')}</h2>
<p>${t('sent.who', { name: door.association.name })}${person ? html` ${t('sent.who_person', { person })}` : ''}</p>
${
  unasked
    ? html`<p>${t('promise.none_wanted')}</p>`
    : promiseSentences(
        open.map(one => promisedOf(one, state)),
        words,
      ).map(sentence => html`<p><strong>${sentence}</strong></p>`)
}
</section>`
}

/** A call at an agreed time is spoken of by that time, not as something due by then. */
const promisedOf = (
  { stage, due, asWritten, afterFirstReply }: Promised,
  { kind, fields: { slot } }: Conversation,
): Promised => ({
  stage: kind === 'callback' && slot !== undefined && slot !== SOON && due === slot ? 'agreed' : stage,
  due,
  asWritten,
  afterFirstReply,
})

function answersOf({ state, fields }: Sent, words: PageWords): Markup {
  const names = [...new Set(fields.map(({ name }) => name))]
  return html`${names.flatMap(name => {
    const value = state.fields[name]
    if (value === undefined) return []
    return [
      html`<div><dt>${labelOf(name, state.kind, words)}</dt><dd dir="auto">${shown(name, value, fields, words)}</dd></div>`,
    ]
  })}`
}

function shown(name: FieldName, value: string, fields: readonly Field[], words: PageWords): string {
  const field = fields.find(one => one.name === name)
  if (field?.input === 'yes') return words.t('sent.yes')
  return field?.input === 'choice' ? optionWords(value, words) : value
}
