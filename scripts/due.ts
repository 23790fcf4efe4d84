import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArguments } from './due/arguments.ts'
import { answerCases } from './due/cases.ts'
import { answerProfile } from './due/profile.ts'
import { Refused, refuse } from './due/refused.ts'

/**
 * When a promise is due, and why, by hand:
 *
 *     npm run --silent due -- mha chat 2026-11-26T16:59 --assumed
 *     npm run --silent due -- FILE.json
 *
 * The first answers every promise of an association's channel (or one promise, by its id) for a contact at a London
 * time. `--first-reply MOMENT` and `--agreed MOMENT` tell what happened since; `--assumed` lays what the demonstration
 * assumes, such as opening hours, over the policy. The second works out the cases of a file (the form of
 * shared/domain/working-time/cases.json). Ends with 0 where all agree, 1 where a case does not or cannot be read, 2
 * where there was nothing to work out.
 */
function main(args: readonly string[]): void {
  const [first, ...others] = args
  if (first === undefined) refuse(`name an association, a channel and a moment: ${ONE}; or a file: ${MANY}`)
  if (!first.endsWith('.json')) {
    console.log(answerProfile(readArguments(args), SOURCES).join('\n'))
    return
  }
  if (others.length > 0) refuse(`one file at a time, got ${args.length}`)
  if (!answerCases(first, SOURCES.bankHolidaysFile)) process.exitCode = 1
}

const ONE = 'npm run --silent due -- mha chat 2026-11-26T16:59'
const MANY = 'npm run --silent due -- FILE.json'

const SOURCES = {
  folder: fromHere('../associations'),
  bankHolidaysFile: fromHere('../associations/bank-holidays.json'),
  assumptionsFile: fromHere('../demo/assumptions.yaml'),
}

/** As short as it can be written from where the question is asked, because answers name the files. */
function fromHere(path: string): string {
  return relative(process.cwd(), fileURLToPath(new URL(path, import.meta.url))) || '.'
}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof Refused)) throw error
  for (const line of error.message.split('\n')) console.error(`due: ${line}`)
  process.exitCode = 2
}
