import { html } from 'hono/html'
import { dateWithYear, timeOf } from '../../../../shared/client/dates.ts'
import type { Days } from '../../../../shared/domain/report/exceptional-days.ts'
import { lastDay, PERIOD_NAMES, type PeriodName } from '../../../../shared/domain/report/period.ts'
import type { KindFigures, Report, WithoutExceptional } from '../../../../shared/domain/report/report.ts'
import { londonDate } from '../../../../shared/domain/working-time/london.ts'
import type { Markup } from '../markup.ts'
import { type ReportKey as Key, type ReportWords, sidesOf } from './rows.ts'
import { kindHtml, shareTargetsHtml } from './sections.ts'

export type ReportPage = {
  readonly report: Report
  readonly name: PeriodName
  readonly words: ReportWords
  /** The address of the same page for another period. */
  readonly linkTo: (period: PeriodName) => string
}

/** Draws the report. Every share comes with its numbers and with the rule by which it was counted. */
export function reportHtml({ report, name, words, linkTo }: ReportPage): Markup {
  const { language, t } = words
  const { withoutExceptional: without } = report
  const shown = sidesOf(report.kinds, without?.kinds).filter(([all]) => isUsed(all))
  const known = { time: timeOf(report.now, language), date: dateWithYear(londonDate(report.now), language) }
  return html`<div class="figures">
<h1>${t('title')}</h1>
<nav aria-label="${t('period.label')}"><ul>${PERIOD_NAMES.map(
    one =>
      html`<li><a href="${linkTo(one)}"${one === name ? html` aria-current="true"` : ''}>${t(`period.${one}`)}</a></li>`,
  )}</ul></nav>
<p class="period">${spanOf({ from: report.period.from, to: lastDay(report.period) }, words)}</p>
<p>${t('period.known', known)}</p>
${without ? exceptionalHtml(without, words) : ''}
${shown.length === 0 ? html`<p>${t('empty')}</p>` : shown.map(kind => kindHtml(kind, words))}
${shareTargetsHtml(sidesOf(report.shareTargets, without?.shareTargets), words)}
${countingHtml(without !== null, words)}
</div>`
}

const isUsed = ({ contacts, stages }: KindFigures): boolean => contacts.offered > 0 || stages.length > 0

/** Names the exceptional days before any figure, because each figure then appears twice (D11). */
const exceptionalHtml = (
  { days }: WithoutExceptional,
  words: ReportWords,
): Markup => html`<section class="exceptional">
<h2>${words.t('exceptional.heading')}</h2>
<ul>${days.map(span => html`<li>${spanOf(span, words)}</li>`)}</ul>
<p>${words.t('exceptional.both')}</p>
</section>`

const countingHtml = (withExceptional: boolean, { t }: ReportWords): Markup => html`<section>
<h2>${t('counting.heading')}</h2>
<ul class="counting">${[...COUNTING, ...(withExceptional ? (['counting.exceptional'] as const) : [])].map(
  rule => html`<li>${t(rule)}</li>`,
)}</ul>
</section>`

const COUNTING = [
  'counting.when',
  'counting.answered',
  'counting.share',
  'counting.aim',
  'counting.abandonment',
  'counting.average',
  'counting.unscored',
  'counting.continued',
] as const satisfies readonly Key[]

/** Words a span of days, both included: "1 October 2026 to 31 December 2026". */
const spanOf = ({ from, to }: Days, { t, language }: ReportWords): string =>
  from === to
    ? dateWithYear(from, language)
    : t('period.span', { from: dateWithYear(from, language), to: dateWithYear(to, language) })
