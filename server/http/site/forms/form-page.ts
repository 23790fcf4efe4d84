import { html } from 'hono/html'
import type { Field } from '../../../../shared/domain/enquiry/fields.ts'
import type { FormKind } from '../../../../shared/domain/enquiry/kinds.ts'
import { sendTo } from '../address.ts'
import { page } from '../frame.ts'
import { FORM_ID, type Markup } from '../markup.ts'
import { targetLines } from '../offered-targets.ts'
import type { View } from '../view.ts'
import { urgentNote } from './danger.ts'
import { anchorOf, drawQuestion } from './draw-question.ts'
import { complaintNote, formatsNote, privacyNote } from './notes.ts'
import type { Problem } from './problems.ts'
import { type Question, questionsOf } from './questions.ts'

type Form = {
  readonly kind: FormKind
  readonly fields: readonly Field[]
  readonly typed: Readonly<Record<string, string>>
  readonly problems: readonly Problem[]
  /** The secret that makes a repeat harmless. It is made when the form is drawn for the first time. */
  readonly start: string
}

/** Draws the form of one kind. It asks the same questions in the same order as the panel. */
export function formPage(view: View, form: Form): Markup {
  const { door, words } = view
  const { t } = words
  const { kind, problems } = form
  const promises = door.kinds.find(one => one.kind === kind)?.promises ?? {}
  const title = t(`kinds.${kind}`)
  return page(view, {
    title,
    path: kind,
    problem: problems.length > 0,
    resend: { path: kind, fields: null },
    main: html`${errorSummary(view, form)}${urgentNote(view, form.typed)}
<h1>${title}</h1>
<section class="promised" aria-labelledby="promised"><h2 id="promised">${t('promised.title')}</h2>
${targetLines(kind, promises, words).map(line => html`<p>${line}</p>`)}</section>
${kind === 'format' ? formatsNote(view) : ''}
${kind === 'feedback' ? complaintNote(view) : ''}
<form id="${FORM_ID}" method="post" action="${sendTo(view, kind)}" novalidate>
<input type="hidden" name="start" value="${form.start}">
<p>${t('ask.fill_in')}</p>
${questions(view, form)}
<button type="submit">${t('form.send')}</button>
</form>
${privacyNote(view)}`,
  })
}

/** Draws the form to change an enquiry that was sent. The enquiry's token opens it. */
export function changePage(
  view: View,
  form: Omit<Form, 'start'> & { readonly token: string; readonly clientId: string },
): Markup {
  const { t } = view.words
  const { kind, token, clientId, problems } = form
  const title = t('contact.change')
  return page(view, {
    title,
    path: kind,
    problem: problems.length > 0,
    resend: { path: `${kind}/change`, fields: null },
    main: html`${errorSummary(view, form)}${urgentNote(view, form.typed)}
<h1>${title}</h1>
${form.typed.slot ? html`<p>${t('sent.fixed_time')}</p>` : ''}
<form id="${FORM_ID}" method="post" action="${sendTo(view, `${kind}/change`)}" novalidate>
<input type="hidden" name="token" value="${token}">
<input type="hidden" name="client_id" value="${clientId}">
${questions(view, form)}
<button type="submit">${t('form.save')}</button>
</form>`,
  })
}

function questions({ words }: View, { kind, fields, typed, problems }: Omit<Form, 'start'>): Markup {
  return html`${questionsOf(fields).map(question =>
    drawQuestion({
      question,
      kind,
      words,
      typed: typed[question.name] ?? '',
      problem: problems.find(({ field }) => field === question.name) ?? null,
    }),
  )}`
}

/** Lists the problems first on the page, each with a link to its field, and takes the focus (WCAG 3.3.1). It is not an
 * alert, because a screen reader would read it twice. */
function errorSummary({ words: { t } }: View, { problems, fields }: Omit<Form, 'start'>): Markup | string {
  if (problems.length === 0) return ''
  const questions = questionsOf(fields)
  return html`<section class="summary" role="group" aria-labelledby="summary" tabindex="-1" autofocus>
<h2 id="summary">${t('form.problem', { count: problems.length })}</h2>
<ul>${problems.map(({ field, text }) => {
    const question = questions.find(({ name }) => name === field)
    return html`<li>${question ? link(question, text) : text}</li>`
  })}</ul>
</section>`
}

const link = (question: Question, text: string): Markup => html`<a href="#${anchorOf(question)}">${text}</a>`
