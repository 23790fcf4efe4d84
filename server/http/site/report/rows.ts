import { html } from 'hono/html'
import type english from '../../../../locales/en/report.json'
import { duration } from '../../../../shared/client/dates.ts'
import type { KeyOf, Words } from '../../../../shared/client/words.ts'
import type { Share } from '../../../../shared/domain/report/measures.ts'

export type Html = ReturnType<typeof html>
export type ReportKey = KeyOf<typeof english>
export type ReportWords = Words<ReportKey>

/** The figures of all contacts; beside them, where there were exceptional days, the same without those (D11). */
export type Sides<Figures> = readonly [all: Figures] | readonly [all: Figures, without: Figures]

/** Each with its counterpart. Both lists are of the same things in the same order. */
export const sidesOf = <Figures>(
  all: readonly Figures[],
  without: readonly Figures[] | undefined,
): readonly Sides<Figures>[] =>
  all.map((one, index) => {
    const other = without?.[index]
    return other === undefined ? [one] : [one, other]
  })

type Value = string | number | Html | null
export type Row = {
  readonly name: string
  readonly values: readonly Value[]
  /** Else it is left out where there is nothing to say on any side. */
  readonly always: boolean
}

/** A row of one figure. */
export const row = <Figures>(
  name: string,
  sides: Sides<Figures>,
  figureOf: (figures: Figures) => Value,
  { always = true } = {},
): Row => ({ name, values: sides.map(figureOf), always })

/** A list of names and figures; with two sides a table, so that each figure is heard with the side it belongs to. Where
 * its columns would be too narrow for words the style sheet sets each figure below the other, which takes the roles from
 * a table that does not name them. */
export function rowsHtml(rows: readonly Row[], words: ReportWords): Html {
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

/** A score of its own line, with the name of its side where there are two. */
export const scoresHtml = <Figures>(
  sides: Sides<Figures>,
  words: ReportWords,
  scoreOf: (figures: Figures) => string,
): readonly Html[] =>
  sides.map((side, index) => {
    const name = sides.length > 1 ? html`<span>${sideNames(words)[index]}:</span> ` : ''
    return html`<p class="score">${name}${scoreOf(side)}</p>`
  })

const sideNames = ({ t }: ReportWords): readonly string[] => [t('exceptional.all'), t('exceptional.without')]

/** A share's numbers as the sentences take them. As text: so each keeps its place from right to left, where "29 (62%)"
 * would else be taken for one number of two groups. */
export const parts = ({ part, of, percent }: Share) => ({
  part: String(part),
  of: String(of),
  percent: String(percent ?? 0),
})

/** "2 minutes, 30 seconds": the two largest units, since "2 minutes" may be nearly three. */
export function lengthOf(seconds: number | null, language: string): string | null {
  if (seconds === null) return null
  const unit = seconds < 60 ? 1 : seconds < 3600 ? 60 : seconds < 2 * 86_400 ? 3600 : 86_400
  const rest = seconds % unit
  const smaller = unit === 86_400 ? rest >= 3600 : rest >= unit / 60
  if (unit === 1 || !smaller) return duration(seconds, language)
  const both = [duration(seconds, language), duration(rest, language)]
  return new Intl.ListFormat(language, { type: 'unit', style: 'long' }).format(both)
}
