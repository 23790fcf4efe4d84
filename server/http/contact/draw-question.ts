import { html } from 'hono/html'
import { SOON } from '../../../shared/domain/contact/fields.ts'
import type { Kind } from '../../../shared/domain/contact/kinds.ts'
import { optionWords, slotsByDay } from './choices.ts'
import type { Markup } from './page.ts'
import { labelOf, type Problem } from './problem-words.ts'
import type { Question } from './questions.ts'
import type { PageWords } from './say.ts'

/** One question as it is to be drawn: with what was typed before and what is wrong with it. */
export type Asked = {
  readonly question: Question
  readonly kind: Kind
  readonly typed: string
  readonly problem: Problem | null
  readonly words: PageWords
}

/** The place a link in the error summary leads to: the field itself, or a choice's first answer. */
export const anchorOf = ({ name, input, options }: Question): string =>
  input === 'choice' && name !== 'slot' ? `${name}-${options?.[0] ?? ''}` : name

/** One question, its hint and what is wrong with it, joined for those who hear it (WCAG 1.3.1, 3.3.1). */
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
${beside(asked)}
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
${beside(asked)}
${options.map(
  option =>
    html`<label class="option"><input type="radio" id="${name}-${option}" name="${name}" value="${option}"${
      option === typed ? html` checked` : ''
    }><span>${optionWords(option, words)}</span></label>`,
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
</div>`
}

/** A list and not fifty buttons: the times of three days. "As soon as you can" is chosen until another is. */
function slotList(asked: Asked): Markup {
  const { question, typed, problem, words } = asked
  const slots = (question.options ?? []).filter(option => option !== SOON)
  return html`<div class="question${problem ? ' wrong' : ''}">
<label for="slot">${labelled(asked)}</label>
${beside(asked)}
<select id="slot" name="slot"${describedBy(asked)}${problem ? html` aria-invalid="true"` : ''}>
<option value="${SOON}">${optionWords(SOON, words)}</option>
${slotsByDay(slots, words).map(
  ({ day, times }) =>
    html`<optgroup label="${day}">${times.map(
      ({ slot, label }) =>
        html`<option value="${slot}"${slot === typed ? html` selected` : ''}>${label}</option>`,
    )}</optgroup>`,
)}
</select>
</div>`
}

const soonOnly = ({ words }: Asked): Markup =>
  html`<input type="hidden" name="slot" value="${SOON}"><p id="slot" tabindex="-1">${words.t('form.soon_only')}</p>`

function labelled({ question, kind, words }: Asked): string {
  const label = labelOf(question.name, kind, words)
  return question.required || question.onlyIf ? label : words.t('form.optional', { label })
}

function beside(asked: Asked): Markup {
  const { question, problem } = asked
  const hint = hintOf(asked)
  return html`${hint ? html`<p class="hint" id="${question.name}-hint">${hint}</p>` : ''}${
    problem ? html`<p class="problem" id="${question.name}-problem">${problem.text}</p>` : ''
  }`
}

function describedBy(asked: Asked): Markup | string {
  const { question, problem } = asked
  const ids = [
    ...(hintOf(asked) ? [`${question.name}-hint`] : []),
    ...(problem ? [`${question.name}-problem`] : []),
  ]
  return ids.length > 0 ? html` aria-describedby="${ids.join(' ')}"` : ''
}

/** What a script would do by hiding and showing is said in words. */
function hintOf({ question, kind, words }: Asked): string {
  const { name, onlyIf } = question
  const { t } = words
  const choices = onlyIf?.is.map(option => t('form.quoted', { choice: optionWords(option, words) })) ?? []
  const or = new Intl.ListFormat(words.language === 'en' ? 'en-GB' : words.language, { type: 'disjunction' })
  return [
    ...(choices.length > 0 ? [t('form.only_if', { choices: or.format(choices) })] : []),
    ...(name === 'text' && kind === 'format' ? [t('hints.text_format')] : []),
    ...(isHinted(name) ? [t(`hints.${name}`)] : []),
  ].join(' ')
}

const HINTED = ['person', 'needs', 'free_when', 'spoken'] as const
const isHinted = (name: string): name is (typeof HINTED)[number] =>
  (HINTED as readonly string[]).includes(name)
