import { html } from 'hono/html'
import { timeOf } from '../../../../shared/client/dates.ts'
import { answerWords, groupByDay, hintOf, labelOf } from '../../../../shared/client/field-words.ts'
import { type FieldName, SOON } from '../../../../shared/domain/enquiry/fields.ts'
import type { FormKind } from '../../../../shared/domain/enquiry/kinds.ts'
import { SLOT_MINUTES } from '../../../../shared/domain/enquiry/slots.ts'
import { type Instant, instant, milliseconds } from '../../../../shared/domain/instant.ts'
import type { Markup } from '../markup.ts'
import type { PageWords } from '../view.ts'
import type { Problem } from './problems.ts'
import type { Question } from './questions.ts'

/** A question with the answer typed so far and the problem with it. */
export type QuestionState = {
  readonly question: Question
  readonly kind: FormKind
  readonly typed: string
  readonly problem: Problem | null
  readonly words: PageWords
}

/** Returns the id that a link in the error summary leads to: the field's, or that of a choice's first answer. */
export const anchorOf = ({ name, input, options }: Question): string =>
  input === 'choice' && name !== 'slot' ? `${name}-${options?.[0] ?? ''}` : name

/** Draws one question. Screen readers hear its hint and its problem with it (WCAG 1.3.1, 3.3.1). */
export function drawQuestion(state: QuestionState): Markup {
  const { name, input, options = [] } = state.question
  if (name === 'slot') return options.length > 1 ? slotList(state) : soonOnly(state)
  if (input === 'choice') return choice(state)
  if (input === 'yes') return checkbox(state)
  return textBox(state)
}

function textBox(state: QuestionState): Markup {
  const { question, typed, problem } = state
  const { name, input, autocomplete } = question
  const type = name === 'phone' ? 'tel' : name === 'email' ? 'email' : 'text'
  const attributes = html`id="${name}" name="${name}"${describedBy(state)}${problem ? html` aria-invalid="true"` : ''}${
    autocomplete ? html` autocomplete="${autocomplete}"` : ''
  } dir="${type === 'text' ? 'auto' : 'ltr'}"`
  return html`<div class="question${problem ? ' wrong' : ''}">
<label for="${name}">${labelled(state)}</label>
${hintAndProblem(state)}
${
  input === 'text'
    ? html`<textarea ${attributes} rows="${name === 'address' ? 3 : 6}">
${typed}</textarea>`
    : html`<input ${attributes} type="${type}" value="${typed}">`
}
</div>`
}

function choice(state: QuestionState): Markup {
  const { question, typed, problem, words } = state
  const { name, options = [] } = question
  return html`<fieldset class="question${problem ? ' wrong' : ''}"${describedBy(state)}>
<legend>${labelled(state)}</legend>
${hintAndProblem(state)}
${options.map(
  option =>
    html`<label class="option"><input type="radio" id="${name}-${option}" name="${name}" value="${option}"${
      option === typed ? html` checked` : ''
    }><span>${answerWords(name, option, words)}</span></label>`,
)}
</fieldset>`
}

function checkbox(state: QuestionState): Markup {
  const { question, typed } = state
  const { name } = question
  return html`<div class="question">
<label class="option"><input type="checkbox" id="${name}" name="${name}" value="yes"${
    typed === 'yes' ? html` checked` : ''
  }${describedBy(state)}><span>${labelOf(name, state.kind, state.words)}</span></label>
${hintAndProblem(state)}
</div>`
}

/** Draws the slots as a list, because three days have about fifty, too many for buttons. "As soon as you can" comes
 * selected. */
function slotList(state: QuestionState): Markup {
  const { question, typed, problem, words } = state
  const slots = (question.options ?? []).filter(option => option !== SOON)
  return html`<div class="question${problem ? ' wrong' : ''}">
<label for="slot">${labelled(state)}</label>
${hintAndProblem(state)}
<select id="slot" name="slot"${describedBy(state)}${problem ? html` aria-invalid="true"` : ''}>
<option value="${SOON}">${answerWords('slot', SOON, words)}</option>
${groupByDay(slots, words.language).map(
  ([day, times]) =>
    html`<optgroup label="${day}">${times.map(
      slot =>
        html`<option value="${slot}"${slot === typed ? html` selected` : ''}>${spanOf(slot, words)}</option>`,
    )}</optgroup>`,
)}
</select>
</div>`
}

/** "9am to 9.30am" */
const spanOf = (slot: Instant, { t, language }: PageWords): string =>
  t('ask.from_to', {
    from: timeOf(slot, language),
    to: timeOf(instant(milliseconds(slot) + SLOT_MINUTES * 60_000), language),
  })

const soonOnly = ({ words }: QuestionState): Markup =>
  html`<input type="hidden" name="slot" value="${SOON}"><p id="slot" tabindex="-1">${words.t('ask.soon_only')}</p>`

function labelled({ question, kind, words }: QuestionState): string {
  const label = labelOf(question.name, kind, words)
  return question.required || question.onlyIf ? label : words.t('fields.optional', { label })
}

function hintAndProblem(state: QuestionState): Markup {
  const { question, problem } = state
  const hint = hintText(state)
  return html`${hint ? html`<p class="hint" id="${question.name}-hint">${hint}</p>` : ''}${
    problem ? html`<p class="problem" id="${question.name}-problem">${problem.text}</p>` : ''
  }`
}

function describedBy(state: QuestionState): Markup | string {
  const { question, problem } = state
  const ids = [
    ...(hintText(state) ? [`${question.name}-hint`] : []),
    ...(problem ? [`${question.name}-problem`] : []),
  ]
  return ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : ''
}

/** Words the hint. It also says when a question applies, because no script hides and shows it. */
function hintText({ question, kind, words }: QuestionState): string {
  const { name, onlyIf } = question
  const { t } = words
  const choices = (onlyIf?.is ?? []).map(option => quoteAnswer(onlyIf?.field ?? name, option, words))
  const or = new Intl.ListFormat(words.language === 'en' ? 'en-GB' : words.language, { type: 'disjunction' })
  return [
    ...(choices.length > 0 ? [t('ask.only_if', { choices: or.format(choices) })] : []),
    hintOf(name, kind, words) ?? '',
  ]
    .join(' ')
    .trim()
}

/** Words an answer as the page does, in the quotation marks of its language. */
export const quoteAnswer = (field: FieldName, option: string, words: PageWords): string =>
  words.t('ask.quoted', { choice: answerWords(field, option, words) })
