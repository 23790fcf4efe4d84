import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { due } from './due/testing.ts'

const folder = mkdtempSync(join(tmpdir(), 'doorstep-due-'))
afterAll(() => rmSync(folder, { recursive: true }))

const question = {
  id: 'ask',
  nation: 'england',
  hours: { fri: [['09:00', '17:00']] },
  target: { value: 3, unit: 'live_minutes' },
  received: '2026-07-10T10:00:00+01:00',
}

test('the worked cases of the repository all agree', () => {
  const { status, lines } = due('shared/domain/working-time/cases.json')
  expect(lines.at(-1)).toBe('20 passed, 0 failed')
  expect(status).toBe(0)
})

test('each case shows what it got, what was expected and why; one that differs fails the run', () => {
  const { status, lines } = due(
    fileOf([
      { ...question, id: 'right', expected_due: '2026-07-10T10:03:00+01:00', why: 'Three minutes.' },
      { ...question, id: 'wrong', expected_due: null },
      { ...question, id: 'unreadable', received: 'yesterday' },
      question,
    ]),
  )
  expect(lines.slice(0, 7)).toEqual([
    'right  passed',
    '  got       2026-07-10T10:03:00+01:00',
    '  expected  2026-07-10T10:03:00+01:00',
    '    Asked while open, at 10am on Friday 10 July 2026: the clock starts at once (D4).',
    '    Due by 10.03am on Friday 10 July 2026.',
    '  why       Three minutes.',
    '',
  ])
  expect(lines).toContain('wrong  FAILED')
  expect(lines).toContain('unreadable  CANNOT BE READ')
  expect(lines).toContain('ask  answered')
  expect(lines.at(-1)).toBe('1 passed, 2 failed')
  expect(status).toBe(1)
})

test('a case that cannot be answered fails alone', () => {
  const { status, lines } = due(
    fileOf([
      { ...question, target: { value: 0, unit: 'live_minutes' } },
      { ...question, id: 'belfast', nation: 'northern_ireland' },
    ]),
  )
  expect(lines.filter(line => line.endsWith('CANNOT BE ANSWERED'))).toHaveLength(2)
  expect(lines.at(-1)).toBe('0 passed, 2 failed')
  expect(status).toBe(1)
})

test('an answer after the last year of the bank holiday list says that it is a guess', () => {
  const { lines } = due(fileOf([{ ...question, received: '2029-07-13T10:00:00+01:00' }]))
  expect(lines.join('\n')).toContain('Bank holidays after Sunday 31 December 2028 are not known')
})

test('bank holidays before the first year of the list are not known either', () => {
  const { lines } = due(fileOf([{ ...question, received: '2024-07-12T10:00:00+01:00' }]))
  expect(lines.join('\n')).toContain('Bank holidays before Wednesday 1 January 2025 are not known')
})

test.each([
  [
    [],
    'due: name an association, a channel and a moment: npm run --silent due -- mha chat 2026-11-26T16:59; or',
  ],
  [['nowhere.json'], 'due: nowhere.json: there is no such file'],
  [[fileWith('empty.json', '[]')], 'the list of cases is empty'],
  [[fileWith('object.json', '{}')], 'expected a list of cases, got object'],
  [[fileWith('broken.json', '[{')], 'broken.json: not JSON: '],
  [['a.json', 'b.json'], 'due: one file at a time, got 2'],
])('refuses %j in one line', (args, message) => {
  const { status, stdout, stderr } = due(...args)
  expect(stderr).toContain(message)
  expect(stderr.trimEnd()).not.toContain('\n')
  expect(stdout).toBe('')
  expect(status).toBe(2)
})

function fileOf(cases: unknown[]): string {
  return fileWith('cases.json', JSON.stringify(cases))
}

function fileWith(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
