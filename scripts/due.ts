import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Instant, milliseconds } from '../shared/domain/instant.ts'
import { type BankHolidayList, listRunsOut } from '../shared/domain/working-time/bank-holidays.ts'
import type { Nation } from '../shared/domain/working-time/calendar.ts'
import { dueAt } from '../shared/domain/working-time/due.ts'
import { explain } from '../shared/domain/working-time/explain.ts'
import { londonClock, londonDate } from '../shared/domain/working-time/london.ts'
import { plainDate } from '../shared/domain/working-time/plain.ts'
import { calendarOfCase, factsOfCase, readCase } from '../shared/domain/working-time/worked-case.ts'

/**
 * `npm run --silent due -- FILE.json` works out the cases of a file (the form of
 * shared/domain/working-time/cases.json) and shows the reckoning of each. Ends with 0 where all agree, 1 where one
 * does not or cannot be read, 2 where there was nothing to work out.
 */
function main(args: readonly string[]): void {
  const [first, ...others] = args
  if (first === undefined) refuse('name a file of worked cases: npm run --silent due -- FILE.json')
  if (!first.endsWith('.json')) refuse(`"${first}": answers for an association's profile are not built yet`)
  if (others.length > 0) refuse(`one file at a time, got ${args.length}`)
  answerCases(first)
}

function answerCases(file: string): void {
  const cases = readCases(file)
  const list = readJson(BANK_HOLIDAYS) as BankHolidayList
  const outcomes = cases.map(raw => answerCase(raw, list))
  const passed = outcomes.filter(outcome => outcome === 'passed').length
  const failed = outcomes.filter(outcome => outcome === 'failed').length
  console.log(`${passed} passed, ${failed} failed`)
  if (failed > 0) process.exitCode = 1
}

/** Prints one case: what it got, what was expected, and why. A case that expects nothing is only answered. */
function answerCase(raw: unknown, list: BankHolidayList): 'passed' | 'failed' | 'answered' {
  const read = readCase(raw)
  if ('problem' in read) return print(`${idOf(raw)}  CANNOT BE READ`, [read.problem], 'failed')

  const { id, expected_due: expected, nation, target, why } = read.case
  try {
    const answer = dueAt(calendarOfCase(read.case, list), target, factsOfCase(read.case))
    const lines = [
      `got       ${shown(answer.due)}`,
      `expected  ${expected === undefined ? 'nothing was given' : shown(expected)}`,
      ...explain(answer).map(line => `  ${line}`),
      ...listEnds(list, nation, answer.due),
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

/** An answer beyond the years of the list is a guess, and must not look like more. */
function listEnds(list: BankHolidayList, nation: Nation, due: Instant | null): string[] {
  const end = due === null ? null : listRunsOut(list, nation, due)
  if (due === null || end === null || londonDate(due) <= end) return []
  return [`  Bank holidays after ${plainDate(end)} are not known: the true time may be later.`]
}

function print<Outcome>(heading: string, lines: readonly string[], outcome: Outcome): Outcome {
  console.log([heading, ...lines.map(line => `  ${line}`), ''].join('\n'))
  return outcome
}

/** In London time with its offset, as the cases are written (D1). */
function shown(due: Instant | null): string {
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
    return refuse(`${file}: not JSON: ${oneLine(error)}`)
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    return refuse(`${file}: cannot be read: ${oneLine(error)}`)
  }
}

function oneLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ')
}

function refuse(reason: string): never {
  console.error(`due: ${reason}`)
  process.exit(2)
}

const BANK_HOLIDAYS = fileURLToPath(new URL('../associations/bank-holidays.json', import.meta.url))

main(process.argv.slice(2))
