import { spawn } from 'node:child_process'
import { once } from 'node:events'

type Check = readonly [name: string, command: string, ...args: string[]]
type Result = {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  readonly output: string
}

/** The checks of `npm test`. All of them run, so that one run tells everything. */
const BESIDE: readonly Check[] = [
  ['lint, format and import rules', 'biome', 'check', '--error-on-warnings', '.'],
  ['types', 'tsc', '--project', '.'],
  ['nothing unused', 'knip'],
  ['words in every language', 'node', 'scripts/check-locales.ts'],
  ['worked cases', 'node', 'scripts/due.ts', 'shared/domain/working-time/cases.json'],
  ['size', 'node', 'scripts/check-size.ts'],
]
const PARTS: Check = ['parts, both databases, live link', 'vitest', 'run']
const BROWSER: Check = ['browser', 'playwright', 'test']

// The tests of the parts often wait, for a database or a line: the quick checks run meanwhile, one after another. The
// browser has the machine to itself.
const meanwhile = inTurn(BESIDE)
heading(PARTS[0])
const parts = await run(PARTS, 'inherit')
const beside = await meanwhile
for (const { name, output } of beside) {
  heading(name)
  process.stdout.write(output)
}
heading(BROWSER[0])
const results = [...beside, parts, await run(BROWSER, 'inherit')]

process.stdout.write('\n')
for (const { name, passed, seconds } of results) {
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}\n`)
}
const failed = results.filter(({ passed }) => !passed).length
process.stdout.write(`\n${results.length - failed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)

function heading(name: string): void {
  process.stdout.write(`\n── ${name} ──\n`)
}

/** Each begins when the one before it has ended. */
async function inTurn(checks: readonly Check[]): Promise<Result[]> {
  const results: Result[] = []
  for (const check of checks) results.push(await run(check, 'pipe'))
  return results
}

/** @param output `pipe`: gathered, to be printed once nothing else prints */
async function run([name, command, ...args]: Check, output: 'inherit' | 'pipe'): Promise<Result> {
  const began = Date.now()
  const child = spawn(command, args, { stdio: ['ignore', output, output] })
  const said: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => said.push(chunk))
  // A command that is not there has failed like any other.
  const passed = await once(child, 'close').then(
    ([code]) => code === 0,
    error => {
      said.push(Buffer.from(`${error}\n`))
      return false
    },
  )
  return { name, passed, seconds: (Date.now() - began) / 1000, output: Buffer.concat(said).toString('utf8') }
}
