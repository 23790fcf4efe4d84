import { html } from 'hono/html'
import { timeOf } from '../../../../shared/client/dates.ts'
import {
  answerWords,
  type FormKind,
  groupByDay,
  hintOf,
  labelOf,
} from '../../../../shared/client/field-words.ts'
import { type FieldName, SOON } from '../../../../shared/domain/enquiry/fields.ts'
import { SLOT_MINUTES } from '../../../../shared/domain/enquiry/slots.ts'
import { type Instant, instant, milliseconds } from '../../../../shared/domain/instant.ts'
import type { Markup } from '../markup.ts'
import type { PageWords } from '../view.ts'
import type { Problem } from './problems.ts'
import type { Question } from './questions.ts'

/** One question with the answer typed so far and the problem with it. */
export type Asked = {
  readonly question: Question
  readonly kind: FormKind
  readonly typed: string
  readonly problem: Problem | null
  readonly words: PageWords
}

/** The id that a link in the error summary leads to: the field itself, or a choice's first answer. */
export const anchorOf = ({ name, input, options }: Question): string =>
  input === 'choice' && name !== 'slot' ? `${name}-${options?.[0] ?? ''}` : name

/** Draws one question. Screen readers hear its hint and its problem with it (WCAG 1.3.1, 3.3.1). */
export function drawQuestion(asked: Asked): Markup {
  const { name, input, options = [] } = asked.question
  if (name === 'slot') return options.length > 1 ? slotList(asked) : soonOnly(asked)
  if (input === 'choice') return choice(asked)
  if (input === 'yes') return yes(asked)
  return box(asked)
}

function box(asked: Asked): Markup {
  const { question, typed, problem } = asked
  const { name, input, autocomplete } = question
  const type = name === 'phone' ? 'tel' : name === 'email' ? 'email' : 'text'
  const said = html`id="${name}" name="${name}"${describedBy(asked)}${problem ? html` aria-invalid="true"` : ''}${
    autocomplete ? html` autocomplete="${autocomplete}"` : ''
  } dir="${type === 'text' ? 'auto' : 'ltr'}"`
  return html`<div class="question${problem ? ' wrong' : ''}">
<label for="${name}">${labelled(asked)}</label>
${hintAndProblem(asked)}
${
  input === 'text'
    ? html`<textarea ${said} rows="${name === 'address' ? 3 : 6}">
${typed}</textarea>`
    : html`<input ${said} type="${type}" value="${typed}">`
}
</div>`
}

function choice(asked: Asked): Markup {
  const { question, typed, problem, words } = asked
  const { name, options = [] } = question
  return html`<fieldset class="question${problem ? ' wrong' : ''}"${describedBy(asked)}>
<legend>${labelled(asked)}</legend>
${hintAndProblem(asked)}
${options.map(
  option =>
    html`<label class="option"><input type="radio" id="${name}-${option}" name="${name}" value="${option}"${
      option === typed ? html` checked` : ''
    }><span>${answerWords(name, option, words)}</span></label>`,
)}
</fieldset>`
}

function yes(asked: Asked): Markup {
  const { question, typed } = asked
  const { name } = question
  return html`<div class="question">
<label class="option"><input type="checkbox" id="${name}" name="${name}" value="yes"${
    typed === 'yes' ? html` checked` : ''
  }${describedBy(asked)}><span>${labelOf(name, asked.kind, asked.words)}</span></label>
${hintAndProblem(asked)}
</div>`
}

/** Three days have about fifty times, too many for buttons. "As soon as you can" is chosen at first. */
function slotList(asked: Asked): Markup {
  const { question, typed, problem, words } = asked
  const slots = (question.options ?? []).filter(option => option !== SOON)
  return html`<div class="question${problem ? ' wrong' : ''}">
<label for="slot">${labelled(asked)}</label>
${hintAndProblem(asked)}
<select id="slot" name="slot"${describedBy(asked)}${problem ? html` aria-invalid="true"` : ''}>
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

const soonOnly = ({ words }: Asked): Markup =>
  html`<input type="hidden" name="slot" value="${SOON}"><p id="slot" tabindex="-1">${words.t('ask.soon_only')}</p>`

function labelled({ question, kind, words }: Asked): string {
  const label = labelOf(question.name, kind, words)
  return question.required || question.onlyIf ? label : words.t('fields.optional', { label })
}

function hintAndProblem(asked: Asked): Markup {
  const { question, problem } = asked
  const hint = hintText(asked)
  return html`${hint ? html`<p class="hint" id="${question.name}-hint">${hint}</p>` : ''}${
    problem ? html`<p class="problem" id="${question.name}-problem">${problem.text}</p>` : ''
  }`
}

function describedBy(asked: Asked): Markup | string {
  const { question, problem } = asked
  const ids = [
    ...(hintText(asked) ? [`${question.name}-hint`] : []),
    ...(problem ? [`${question.name}-problem`] : []),
  ]
  return ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : ''
}

/** The hint. It says in words when a question applies, because no script can hide and show it. */
function hintText({ question, kind, words }: Asked): string {
  const { name, onlyIf } = question
  const { t } = words
  const choices = (onlyIf?.is ?? []).map(option => quoted(onlyIf?.field ?? name, option, words))
  const or = new Intl.ListFormat(words.language === 'en' ? 'en-GB' : words.language, { type: 'disjunction' })
  return [
    ...(choices.length > 0 ? [t('ask.only_if', { choices: or.format(choices) })] : []),
    hintOf(name, kind, words) ?? '',
  ]
    .join(' ')
    .trim()
}

/** An answer in the words of the page, in the quotation marks of its language. */
export const quoted = (field: FieldName, option: string, words: PageWords): string =>
  words.t('ask.quoted', { choice: answerWords(field, option, words) })
