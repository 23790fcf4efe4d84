import type { ConversationFigures } from '../../../shared/domain/report/conversation-figures.ts'
import { lastDay } from '../../../shared/domain/report/period.ts'
import type { FiguresOfAll, Report, StageFigures } from '../../../shared/domain/report/report.ts'
import type { ShareTargetFigures } from '../../../shared/domain/report/share-targets.ts'

type Cell = string | number | null
type Row = Readonly<Record<string, Cell>>

/** The columns of every line. A line is a group of figures; a spreadsheet can filter by `row`, `language` and `counted`. */
const COLUMNS = [
  'association',
  'first_day',
  'last_day',
  'known_at',
  'row',
  'kind',
  'stage_or_measure',
  'promise',
  'language',
  'offered',
  'answered',
  'abandoned',
  'closed_unanswered',
  'waiting',
  'abandonment_percent',
  'with_due',
  'met',
  'late',
  'open',
  'left_before_due',
  'closed_before_due',
  'without_due',
  'part',
  'of',
  'share_percent',
  'wanted_percent',
  'waits_counted',
  'average_seconds',
  'median_seconds',
  'ninetieth_percentile_seconds',
  'formula',
  // New columns come last, so that a program that reads by position still finds the old ones.
  'continued',
  'counted',
  'days_left_out',
] as const
const ALL = 'all'

/** The report as CSV (RFC 4180), in UTF-8 with a byte order mark: Excel spoils every accent without it. */
export function csvOf(report: Report): string {
  const about: Row = {
    association: report.association,
    first_day: report.period.from,
    last_day: lastDay(report.period),
    known_at: report.now,
  }
  const without = report.withoutExceptional
  const left = without?.days.map(({ from, to }) => (from === to ? from : `${from} to ${to}`)).join('; ')
  const rows: readonly Row[] = [
    ...figureRows(report, report),
    ...(without ? figureRows(report, without).map(row => ({ ...row, days_left_out: left ?? null })) : []),
  ]
  const lines = rows.map(row => COLUMNS.map(column => cell({ ...about, ...row }[column] ?? null)))
  return `\uFEFF${[COLUMNS, ...lines].map(line => `${line.join(',')}\r\n`).join('')}`
}

const figureRows = (report: Report, figures: FiguresOfAll): readonly Row[] =>
  [...kindRows(report, figures), ...figures.shareTargets.map(share => shareTargetRow(report, share))].map(
    row => ({ ...row, counted: figures.counted }),
  )

function kindRows(report: Report, { kinds }: FiguresOfAll): readonly Row[] {
  return kinds.flatMap(({ kind, languages, ...all }) =>
    [{ language: ALL, ...all }, ...languages].flatMap(({ language, contacts, stages }) => [
      { row: 'contacts', kind, language, ...conversationCells(report, contacts) },
      ...stages.map(stage => ({ row: 'promises', kind, language, ...stageCells(report, stage) })),
    ]),
  )
}

const conversationCells = ({ formulas }: Report, figures: ConversationFigures): Row => ({
  offered: figures.offered,
  answered: figures.answered,
  abandoned: figures.abandoned,
  closed_unanswered: figures.closedUnanswered,
  waiting: figures.waiting,
  continued: figures.continued,
  abandonment_percent: figures.abandonment.percent,
  ...waitCells(figures),
  formula: `abandonment = ${formulas.abandonment}; average = ${formulas.average_speed_of_answer}`,
})

const stageCells = ({ formulas }: Report, figures: StageFigures): Row => ({
  stage_or_measure: figures.stage,
  promise: figures.promises.join('; '),
  with_due: figures.withDue,
  met: figures.met,
  late: figures.late,
  open: figures.open,
  left_before_due: figures.leftBeforeDue,
  closed_before_due: figures.closedBeforeDue,
  without_due: figures.withoutDue,
  part: figures.share.part,
  of: figures.share.of,
  share_percent: figures.share.percent,
  ...waitCells(figures),
  formula: `share = ${formulas.share_in_target}`,
})

const waitCells = ({ wait }: ConversationFigures | StageFigures): Row => ({
  waits_counted: wait.count,
  average_seconds: wait.average,
  median_seconds: wait.median,
  ninetieth_percentile_seconds: wait.ninetieth,
})

const shareTargetRow = (
  { formulas }: Report,
  { measure, threshold, wantedPercent, share }: ShareTargetFigures,
): Row => ({
  row: 'share_target',
  stage_or_measure: measure,
  promise: threshold,
  language: ALL,
  part: share?.part ?? null,
  of: share?.of ?? null,
  share_percent: share?.percent ?? null,
  wanted_percent: wantedPercent,
  formula: share ? `share = ${formulas.share_within_threshold}` : 'not measured here',
})

/** Quotes a value. An apostrophe makes text of anything that a spreadsheet would take for a formula. */
function cell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
