import { html } from 'hono/html'
import { timeOf } from '../../shared/client/dates.ts'
import type { LondonDate } from '../../shared/domain/instant.ts'
import { lastDay, PERIOD_NAMES, type PeriodName } from '../../shared/domain/report/period.ts'
import type { KindFigures, Report, WithoutExceptional } from '../../shared/domain/report/report.ts'
import { londonDate } from '../../shared/domain/working-time/london.ts'
import type { LanguageChoice } from '../../shared/protocol/http.ts'
import { type Look, lookQuery } from './contact/look.ts'
import { type Html, type ReportKey as Key, type ReportWords, sidesOf } from './report-rows.ts'
import { kindHtml, shareTargetsHtml } from './report-sections.ts'

export type ReportPage = {
  readonly association: { readonly id: string; readonly name: string }
  readonly report: Report
  readonly name: PeriodName
  readonly languages: readonly LanguageChoice[]
  readonly words: ReportWords
  readonly look: Look
  /** The same page in another size or other colours, and what the device may remember of that. */
  readonly looks: Html
}

/** The report on one page to read, print and read aloud: numbers beside every share, and how each was made. */
export function reportHtml({ association, report, name, languages, words, look, looks }: ReportPage): Html {
  const { language, t } = words
  const { withoutExceptional: without } = report
  const shown = sidesOf(report.kinds, without?.kinds).filter(([all]) => isUsed(all))
  const days = { from: dateOf(report.period.from, language), to: dateOf(lastDay(report.period), language) }
  const known = { time: timeOf(report.now, language), date: dateOf(londonDate(report.now), language) }
  const to = (lang: string, period: PeriodName) =>
    `?${new URLSearchParams({ lang, period, ...lookQuery(look) })}`
  return html`<!doctype html>
<html lang="${language}" dir="${words.dir}" data-size="${look.size}" data-colours="${look.colours}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${t('title')} – ${association.name}</title>
<link rel="stylesheet" href="/${association.id}/performance.css">
</head>
<body>
<nav aria-label="${t('language')}"><ul>${languages.map(
    ({ code, name: own }) =>
      html`<li><a href="${to(code, name)}" lang="${code}" hreflang="${code}"${current(code === language)}>${own}</a></li>`,
  )}</ul></nav>
${looks}
<main>
<p class="association">${association.name}</p>
<h1>${t('title')}</h1>
<nav aria-label="${t('period.label')}"><ul>${PERIOD_NAMES.map(
    one => html`<li><a href="${to(language, one)}"${current(one === name)}>${t(`period.${one}`)}</a></li>`,
  )}</ul></nav>
<p class="period">${t('period.span', days)}</p>
<p>${t('period.known', known)}</p>
${without ? exceptionalHtml(without, words) : ''}
${shown.length === 0 ? html`<p>${t('empty')}</p>` : shown.map(kind => kindHtml(kind, words))}
${shareTargetsHtml(sidesOf(report.shareTargets, without?.shareTargets), words)}
${countingHtml(without !== null, words)}
</main>
</body>
</html>`
}

const isUsed = ({ contacts, stages }: KindFigures): boolean => contacts.offered > 0 || stages.length > 0

/** D11: said before any figure, with the days, since from here on each figure stands there twice. */
const exceptionalHtml = (
  { days }: WithoutExceptional,
  { t, language }: ReportWords,
): Html => html`<section class="exceptional">
<h2>${t('exceptional.heading')}</h2>
<ul>${days.map(({ from, to }) =>
  from === to
    ? html`<li>${dateOf(from, language)}</li>`
    : html`<li>${t('period.span', { from: dateOf(from, language), to: dateOf(to, language) })}</li>`,
)}</ul>
<p>${t('exceptional.both')}</p>
</section>`

const countingHtml = (withExceptional: boolean, { t }: ReportWords): Html => html`<section>
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

const current = (is: boolean): Html | '' => (is ? html` aria-current="true"` : '')

/** "26 November 2026". Node's own dates know Welsh, unlike Chromium's. */
const dateOf = (date: LondonDate, language: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone: 'UTC',
  }).format(Date.parse(date))
