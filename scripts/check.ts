import { spawn } from 'node:child_process'
import { once } from 'node:events'

type Check = readonly [name: string, command: string, ...args: string[]]
type Result = {
  readonly name: string
  readonly passed: boolean
  readonly seconds: number
  readonly output: string
}

/** The quick checks of `npm test`. Every check runs even after a failure, so that one run shows all failures. */
const QUICK_CHECKS: readonly Check[] = [
  ['lint, format and import rules', 'biome', 'check', '--error-on-warnings', '.'],
  ['types', 'tsc', '--project', '.'],
  ['nothing unused', 'knip'],
  ['words in every language', 'node', 'scripts/check-locales.ts'],
  ['worked cases', 'node', 'scripts/due.ts', 'shared/domain/working-time/cases.json'],
  ['size', 'node', 'scripts/check-size.ts'],
]
const PARTS: Check = ['parts, both databases, live link', 'vitest', 'run']
const BROWSER: Check = ['browser', 'playwright', 'test']

// The tests of the parts often wait for a database or a line, so the quick checks run at the same time, one after another.
// The browser has the machine to itself.
const quickRun = runInTurn(QUICK_CHECKS)
printHeading(PARTS[0])
const parts = await run(PARTS, 'inherit')
const quick = await quickRun
for (const { name, output } of quick) {
  printHeading(name)
  process.stdout.write(output)
}
printHeading(BROWSER[0])
const results = [...quick, parts, await run(BROWSER, 'inherit')]

process.stdout.write('\n')
for (const { name, passed, seconds } of results) {
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}\n`)
}
const failed = results.filter(({ passed }) => !passed).length
process.stdout.write(`\n${results.length - failed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)

function printHeading(name: string): void {
  process.stdout.write(`\n── ${name} ──\n`)
}

/** Runs each check after the one before it has ended. */
async function runInTurn(checks: readonly Check[]): Promise<Result[]> {
  const results: Result[] = []
  for (const check of checks) results.push(await run(check, 'pipe'))
  return results
}

/** Runs one check. `output`: `inherit` prints at once, `pipe` collects the output in the result. */
async function run([name, command, ...args]: Check, output: 'inherit' | 'pipe'): Promise<Result> {
  const startedAt = Date.now()
  const child = spawn(command, args, { stdio: ['ignore', output, output] })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => chunks.push(chunk))
  // A missing command counts as a failed check.
  const passed = await once(child, 'close').then(
    ([code]) => code === 0,
    error => {
      chunks.push(Buffer.from(`${error}\n`))
      return false
    },
  )
  return {
    name,
    passed,
    seconds: (Date.now() - startedAt) / 1000,
    output: Buffer.concat(chunks).toString('utf8'),
  }
}
