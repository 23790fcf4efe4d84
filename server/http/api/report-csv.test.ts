import { expect, test } from 'vitest'
import { sampleProfile, sampleTarget } from '../../../shared/domain/profile/sample.ts'
import { periodOf } from '../../../shared/domain/report/period.ts'
import { reportOf } from '../../../shared/domain/report/report.ts'
import { facts, TEN, targetFacts, tenAnd } from '../../../shared/domain/report/testing.ts'
import { csvOf } from './report-csv.ts'

const NOON = '2026-11-26T12:00:00.000Z'
const reportWith = (asWritten: string, exceptionalAt: string | null = null) =>
  reportOf(
    sampleProfile({
      channels: { chat: true, ref: '1' },
      targets: [sampleTarget({ id: 'chat_answer', channel: 'chat', as_written: asWritten })],
      share_targets: [{ measure: 'chat_answer', threshold: '7 rings', percent: 90, ref: '2.3' }],
    }),
    periodOf('2026-11-01', '2026-12-01'),
    [
      facts({ answeredAt: tenAnd(60), targets: [targetFacts({ metAt: tenAnd(60) })] }),
      facts({ language: 'cy', askedAt: TEN, exceptionalAt, targets: [targetFacts()] }),
    ],
    NOON,
  )

/** A reader of its own, by RFC 4180: cells parted by commas, quotation marks doubled within quoted ones. */
function read(csv: string) {
  const [head = [], ...rows] = csv
    .replace(/^\uFEFF/, '')
    .split('\r\n')
    .slice(0, -1)
    .map(line => [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)])
    .map(line => line.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''))
  return {
    head,
    rows: rows.map(row => Object.fromEntries(head.map((name, at) => [name, row[at]]))),
    raw: rows,
  }
}

test('begins with a byte order mark, ends each line with CR and LF, and has every column in every row', () => {
  const csv = csvOf(reportWith('within 3 minutes'))
  expect(csv.startsWith('\uFEFFassociation,first_day,last_day,')).toBe(true)
  expect(csv.endsWith('\r\n')).toBe(true)
  expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  const { head, raw } = read(csv)
  expect(raw.length).toBeGreaterThan(3)
  for (const row of raw) expect(row).toHaveLength(head.length)
})

test('holds the figures of each kind and stage, of all and by language, with the formula', () => {
  const { rows } = read(csvOf(reportWith('within 3 minutes')))
  expect(rows).toContainEqual(
    expect.objectContaining({
      first_day: '2026-11-01',
      last_day: '2026-11-30',
      row: 'promises',
      kind: 'chat',
      stage_or_measure: 'answer',
      promise: 'within 3 minutes',
      language: 'all',
      met: '1',
      late: '1',
      part: '1',
      of: '2',
      share_percent: '50',
      formula: 'share = met / (met + late)',
    }),
  )
  expect(rows).toContainEqual(
    expect.objectContaining({ row: 'contacts', kind: 'chat', language: 'cy', offered: '1', answered: '0' }),
  )
})

test('leaves what has no score empty, and says what is not measured', () => {
  const { rows } = read(csvOf(reportWith('within 3 minutes')))
  const welsh = rows.find(({ row, language }) => row === 'contacts' && language === 'cy')
  expect(welsh).toMatchObject({ average_seconds: '', median_seconds: '' })
  const rings = rows.find(({ row }) => row === 'share_target')
  expect(rings).toMatchObject({
    promise: '7 rings',
    wanted_percent: '90',
    share_percent: '',
    formula: 'not measured here',
  })
})

test.each(['=HYPERLINK("http://x.example","y")', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1'])(
  'makes text of %j, which a spreadsheet would carry out',
  written => {
    const promises = read(csvOf(reportWith(written))).rows.map(row => row.promise)
    expect(promises).toContain(`'${written}`)
  },
)

test('quotes commas, quotation marks and line breaks', () => {
  const written = 'within "3" minutes,\nor so'
  expect(csvOf(reportWith(written))).toContain('"within ""3"" minutes,\nor so"')
})

test('gives every row a second time, and says without which days, where there were exceptional ones', () => {
  const plain = read(csvOf(reportWith('within 3 minutes')))
  expect(new Set(plain.rows.map(({ counted }) => counted))).toEqual(new Set(['all contacts']))
  expect(new Set(plain.rows.map(row => row.days_left_out))).toEqual(new Set(['']))
  const { head, rows } = read(csvOf(reportWith('within 3 minutes', TEN)))
  expect(head).toEqual(plain.head)
  expect(rows.slice(0, plain.rows.length)).toEqual(plain.rows)
  const without = rows.slice(plain.rows.length)
  const place = ({ row, kind, stage_or_measure, language }: (typeof rows)[number]) =>
    [row, kind, stage_or_measure, language].join()
  expect(without.map(place)).toEqual(plain.rows.map(place))
  for (const row of without)
    expect(row).toMatchObject({
      counted: 'without the days on which we had said that we could not keep to our times',
      days_left_out: '2026-11-26',
    })
  expect(without.find(({ row, language }) => row === 'promises' && language === 'all')).toMatchObject({
    met: '1',
    late: '0',
    share_percent: '100',
  })
})
