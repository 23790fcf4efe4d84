import { html } from 'hono/html'
import { answerWords } from '../../../shared/client/field-words.ts'
import { offeredLine, type TargetLine } from '../../../shared/client/target-words.ts'
import type { FieldName } from '../../../shared/domain/enquiry/fields.ts'
import type { FormKind } from '../../../shared/domain/enquiry/kinds.ts'
import type { OfferedTarget } from '../../../shared/protocol/http.ts'
import type { Markup } from './markup.ts'
import type { PageWords } from './view.ts'

/** Words each target in one sentence with its day and time, never "within 2 working days" (E4). */
function targetSentences(
  promises: readonly OfferedTarget[],
  kind: FormKind,
  words: PageWords,
): readonly Markup[] {
  const lines = promises.flatMap(promise => offeredLine(promise, kind, words) ?? [])
  return lines.length > 0 ? lines.map(drawLine) : [html`${words.t('promised.none')}`]
}

/** Draws the policy's own words as a quotation, in their own language. */
export const drawLine = ({ text, quote }: TargetLine): Markup =>
  html`${text}${quote ? html` <q lang="en" dir="ltr">${quote}</q>` : ''}`

/** Draws the targets that depend on a choice in the form: a line for each choice, or a single one if all are the same. */
export function targetLines(
  kind: FormKind,
  byChoice: Readonly<Record<string, readonly OfferedTarget[]>>,
  words: PageWords,
): readonly Markup[] {
  const lines = Object.entries(byChoice).map(([choice, promises]) => ({
    choice,
    sentences: targetSentences(promises, kind, words),
  }))
  const [first] = lines
  const isSame = lines.every(({ sentences }) => String(sentences) === String(first?.sentences))
  const by = DECIDING_FIELDS[kind]
  if (isSame || by === undefined) return first?.sentences ?? []
  return lines.flatMap(({ choice, sentences }) =>
    sentences.map(sentence => html`<b>${answerWords(by, choice, words)}.</b> ${sentence}`),
  )
}

/** The question whose answer a kind's targets depend on. */
const DECIDING_FIELDS: { readonly [kind in FormKind]?: FieldName } = {
  appointment: 'place',
  feedback: 'feedback',
}
