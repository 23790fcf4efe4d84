import { html } from 'hono/html'
import { answerWords, type FormKind } from '../../../shared/client/field-words.ts'
import { offeredLine, type TargetLine } from '../../../shared/client/target-words.ts'
import type { FieldName } from '../../../shared/domain/enquiry/fields.ts'
import type { OfferedTarget } from '../../../shared/protocol/http.ts'
import type { Markup } from './markup.ts'
import type { PageWords } from './view.ts'

/** One sentence for each target (E4): the day and time, never "within 2 working days". */
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

/** Targets that depend on a choice in the form: one line for each choice, or a single one if all are the same. */
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
  const same = lines.every(({ sentences }) => String(sentences) === String(first?.sentences))
  const by = CHOICE[kind]
  if (same || by === undefined) return first?.sentences ?? []
  return lines.flatMap(({ choice, sentences }) =>
    sentences.map(sentence => html`<b>${answerWords(by, choice, words)}.</b> ${sentence}`),
  )
}

/** The question whose answer a kind's targets depend on. */
const CHOICE: { readonly [kind in FormKind]?: FieldName } = { appointment: 'place', feedback: 'feedback' }
