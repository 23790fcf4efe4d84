import { html } from 'hono/html'
import type english from '../../../../locales/en/report.json'
import { duration } from '../../../../shared/client/dates.ts'
import type { KeyOf, Words } from '../../../../shared/client/words.ts'
import type { Share } from '../../../../shared/domain/report/measures.ts'
import type { Markup } from '../markup.ts'

export type ReportKey = KeyOf<typeof english>
export type ReportWords = Words<ReportKey>

/** The figures of all conversations and, if there were exceptional days, the figures without those days (D11). */
export type Sides<Figures> = readonly [all: Figures] | readonly [all: Figures, without: Figures]

/** Pairs each figure with its counterpart. Both lists hold the same things in the same order. */
export const sidesOf = <Figures>(
  all: readonly Figures[],
  without: readonly Figures[] | undefined,
): readonly Sides<Figures>[] =>
  all.map((one, index) => {
    const other = without?.[index]
    return other === undefined ? [one] : [one, other]
  })

type Value = string | number | Markup | null
export type FigureRow = {
  readonly name: string
  readonly values: readonly Value[]
  /** False: the row is left out if no side has a value. */
  readonly always: boolean
}

/** Makes the row of one figure. */
export const figureRow = <Figures>(
  name: string,
  sides: Sides<Figures>,
  figureOf: (figures: Figures) => Value,
  { always = true } = {},
): FigureRow => ({ name, values: sides.map(figureOf), always })

/** Draws a list of names and figures. Two sides make a table, so that a screen reader names the side of each figure. In a
 * narrow window the style sheet stacks the figures, which removes a table's roles, so the markup names them. */
export function rowsHtml(rows: readonly FigureRow[], words: ReportWords): Markup {
  const shown = rows.filter(
    ({ values, always }) => always || values.some(value => value !== null && value !== 0),
  )
  const none = words.t('exceptional.none')
  if (shown.every(({ values }) => values.length === 1))
    return html`<dl>${shown.map(
      ({ name, values }) => html`<div><dt>${name}</dt><dd>${values[0] ?? none}</dd></div>`,
    )}</dl>`
  const sides = sideNames(words)
  return html`<table role="table"><thead role="rowgroup"><tr role="row"><td role="cell"></td>${sides.map(
    side => html`<th role="columnheader" scope="col">${side}</th>`,
  )}</tr></thead>
<tbody role="rowgroup">${shown.map(
    ({ name, values }) =>
      html`<tr role="row"><th role="rowheader" scope="row">${name}</th>${values.map(
        (value, at) => html`<td role="cell" data-side="${sides[at]}:">${value ?? none}</td>`,
      )}</tr>`,
  )}</tbody></table>`
}

/** Draws one score a line, with the name of its side if there are two. */
export const scoresHtml = <Figures>(
  sides: Sides<Figures>,
  words: ReportWords,
  scoreOf: (figures: Figures) => string,
): readonly Markup[] =>
  sides.map((side, index) => {
    const name = sides.length > 1 ? html`<span>${sideNames(words)[index]}:</span> ` : ''
    return html`<p class="score">${name}${scoreOf(side)}</p>`
  })

const sideNames = ({ t }: ReportWords): readonly string[] => [t('exceptional.all'), t('exceptional.without')]

/** Returns a share's numbers for a sentence, as text. As numbers they would change places in languages from right to left,
 * which take "29 (62%)" for one number of two groups. */
export const shareParts = ({ part, of, percent }: Share) => ({
  part: String(part),
  of: String(of),
  percent: String(percent ?? 0),
})

/** Words a length of time in its two largest units, "2 minutes, 30 seconds", because "2 minutes" could be nearly three. */
export function lengthOf(seconds: number | null, language: string): string | null {
  if (seconds === null) return null
  const unit = seconds < 60 ? 1 : seconds < 3600 ? 60 : seconds < 2 * 86_400 ? 3600 : 86_400
  const rest = seconds % unit
  const smaller = unit === 86_400 ? rest >= 3600 : rest >= unit / 60
  if (unit === 1 || !smaller) return duration(seconds, language)
  const both = [duration(seconds, language), duration(rest, language)]
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(both)
}
