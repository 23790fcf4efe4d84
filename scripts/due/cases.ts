import { existsSync, readFileSync } from 'node:fs'
import { type Instant, milliseconds } from '../../shared/domain/instant.ts'
import type { BankHolidayList } from '../../shared/domain/working-time/bank-holidays.ts'
import { dueAt } from '../../shared/domain/working-time/due.ts'
import { explain } from '../../shared/domain/working-time/explain.ts'
import { londonClock } from '../../shared/domain/working-time/london.ts'
import { calendarOfCase, factsOfCase, readCase } from '../../shared/domain/working-time/worked-case.ts'
import { warnOfUnknownYears } from './bank-holidays.ts'
import { refuse } from './question-error.ts'

/**
 * Prints the result of each case of a file with its reasons, and how many agree with the expected answer. False when one
 * does not agree, or cannot be read or answered. Throws a `QuestionError` when there is nothing to work out.
 */
export function answerCases(file: string, bankHolidaysFile: string): boolean {
  const cases = readCases(file)
  const list = readJson(bankHolidaysFile) as BankHolidayList
  const outcomes = cases.map(raw => answerCase(raw, list))
  const passed = outcomes.filter(outcome => outcome === 'passed').length
  const failed = outcomes.filter(outcome => outcome === 'failed').length
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0
}

/** Prints one case: the answer, the expected answer and the reasons. A case that expects nothing is only answered. */
function answerCase(raw: unknown, list: BankHolidayList): 'passed' | 'failed' | 'answered' {
  const result = readCase(raw)
  if ('problem' in result) return print(`${idOf(raw)}  CANNOT BE READ`, [result.problem], 'failed')

  const { id, expected_due: expected, nation, received, target, why } = result.case
  try {
    const answer = dueAt(calendarOfCase(result.case, list), target, factsOfCase(result.case))
    const lines = [
      `got       ${formatDue(answer.due)}`,
      `expected  ${expected === undefined ? 'nothing was given' : formatDue(expected)}`,
      ...[...explain(answer), ...warnOfUnknownYears(list, nation, received, answer.due)].map(
        line => `  ${line}`,
      ),
      ...(why === undefined ? [] : [`why       ${why}`]),
    ]
    if (expected === undefined) return print(`${id}  answered`, lines, 'answered')
    return sameMoment(answer.due, expected)
      ? print(`${id}  passed`, lines, 'passed')
      : print(`${id}  FAILED`, lines, 'failed')
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return print(`${id}  CANNOT BE ANSWERED`, [error.message], 'failed')
  }
}

function print<Outcome>(heading: string, lines: readonly string[], outcome: Outcome): Outcome {
  console.log([heading, ...lines.map(line => `  ${line}`), ''].join('\n'))
  return outcome
}

/** London time with its offset, as in the cases (D1). */
function formatDue(due: Instant | null): string {
  return due === null
    ? 'no due time'
    : londonClock(due).toString({
        timeZoneName: 'never',
        smallestUnit: hasFraction(due) ? 'millisecond' : 'second',
      })
}

function hasFraction(at: Instant): boolean {
  return milliseconds(at) % 1000 !== 0
}

function sameMoment(a: Instant | null, b: Instant | null): boolean {
  return a === null || b === null ? a === b : milliseconds(a) === milliseconds(b)
}

function idOf(raw: unknown): string {
  return typeof raw === 'object' && raw !== null && 'id' in raw ? String(raw.id) : 'a case without id'
}

function readCases(file: string): readonly unknown[] {
  const cases = readJson(file)
  if (!Array.isArray(cases))
    refuse(`${file}: expected a list of cases, got ${cases === null ? 'null' : typeof cases}`)
  if (cases.length === 0) refuse(`${file}: the list of cases is empty`)
  return cases
}

function readJson(file: string): unknown {
  if (!existsSync(file)) refuse(`${file}: there is no such file`)
  const text = readText(file)
  try {
    return JSON.parse(text)
  } catch (error) {
    return refuse(`${file}: not JSON: ${toOneLine(error)}`)
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return refuse(`${file}: cannot be read: ${toOneLine(error)}`)
  }
}

function toOneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ')
}
