import type { ConversationFigures } from '../../../shared/domain/report/conversation-figures.ts'
import { lastDay } from '../../../shared/domain/report/period.ts'
import type { FiguresOfAll, Report, StageFigures } from '../../../shared/domain/report/report.ts'
import type { ShareTargetFigures } from '../../../shared/domain/report/share-targets.ts'

type Cell = string | number | null
type CsvRow = Readonly<Record<string, Cell>>

/** The columns of every line. A line is one group of figures. A spreadsheet can filter by `row`, `language` and `counted`. */
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

/** Formats the report as CSV (RFC 4180) in UTF-8. The byte order mark makes Excel show accents correctly. */
export function csvOf(report: Report): string {
  const about: CsvRow = {
    association: report.association,
    first_day: report.period.from,
    last_day: lastDay(report.period),
    known_at: report.now,
  }
  const without = report.withoutExceptional
  const daysLeftOut = without?.days
    .map(({ from, to }) => (from === to ? from : `${from} to ${to}`))
    .join('; ')
  const rows: readonly CsvRow[] = [
    ...figureRows(report, report),
    ...(without
      ? figureRows(report, without).map(row => ({ ...row, days_left_out: daysLeftOut ?? null }))
      : []),
  ]
  const lines = rows.map(row => COLUMNS.map(column => formatCell({ ...about, ...row }[column] ?? null)))
  return `\uFEFF${[COLUMNS, ...lines].map(line => `${line.join(',')}\r\n`).join('')}`
}

const figureRows = (report: Report, figures: FiguresOfAll): readonly CsvRow[] =>
  [...kindRows(report, figures), ...figures.shareTargets.map(share => shareTargetRow(report, share))].map(
    row => ({ ...row, counted: figures.counted }),
  )

function kindRows(report: Report, { kinds }: FiguresOfAll): readonly CsvRow[] {
  return kinds.flatMap(({ kind, languages, ...all }) =>
    [{ language: ALL, ...all }, ...languages].flatMap(({ language, contacts, stages }) => [
      { row: 'contacts', kind, language, ...conversationCells(report, contacts) },
      ...stages.map(stage => ({ row: 'promises', kind, language, ...stageCells(report, stage) })),
    ]),
  )
}

const conversationCells = ({ formulas }: Report, figures: ConversationFigures): CsvRow => ({
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

const stageCells = ({ formulas }: Report, figures: StageFigures): CsvRow => ({
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

const waitCells = ({ wait }: ConversationFigures | StageFigures): CsvRow => ({
  waits_counted: wait.count,
  average_seconds: wait.average,
  median_seconds: wait.median,
  ninetieth_percentile_seconds: wait.ninetieth,
})

const shareTargetRow = (
  { formulas }: Report,
  { measure, threshold, wantedPercent, share }: ShareTargetFigures,
): CsvRow => ({
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

/** Formats a value as one cell. A leading apostrophe keeps a spreadsheet from running text as a formula. */
function formatCell(value: Cell): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = /^[=+\-@\t\r\n]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
