import { spawnSync } from 'node:child_process'

/** Every check of `npm test`, in order from quick to slow. All of them run, so that one run tells everything. */
const CHECKS: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['lint, format and import rules', 'biome', 'check', '--error-on-warnings', '.'],
  ['types', 'tsc', '--project', '.'],
  ['words in every language', 'node', 'scripts/check-locales.ts'],
  ['worked cases', 'node', 'scripts/due.ts', 'shared/domain/working-time/cases.json'],
  ['parts, both databases, live link', 'vitest', 'run'],
  ['size', 'node', 'scripts/check-size.ts'],
  ['browser', 'playwright', 'test'],
]

const results = CHECKS.map(([name, command, ...args]) => {
  process.stdout.write(`\n── ${name} ──\n`)
  const began = Date.now()
  const { status } = spawnSync(command, args, { stdio: 'inherit' })
  return { name, passed: status === 0, seconds: (Date.now() - began) / 1000 }
})

process.stdout.write('\n')
for (const { name, passed, seconds } of results) {
  process.stdout.write(`${passed ? 'passed' : 'FAILED'}  ${seconds.toFixed(1).padStart(6)} s  ${name}\n`)
}
const failed = results.filter(({ passed }) => !passed).length
process.stdout.write(`\n${results.length - failed} passed, ${failed} failed\n`)
process.exit(failed === 0 ? 0 : 1)
