import { relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArguments } from './due/arguments.ts'
import { answerCases } from './due/cases.ts'
import { answerProfile } from './due/profile.ts'
import { QuestionError, refuse } from './due/question-error.ts'

/**
 * Works out when a target is due, and why:
 *
 *     npm run --silent due -- mha chat 2026-11-26T16:59 --assumed
 *     npm run --silent due -- FILE.json
 *
 * The first form answers for every target of an association's channel, or for one target by its id, when a resident gets
 * in touch at a London time. `--first-reply MOMENT` and `--agreed MOMENT` say what has happened since. `--assumed` adds the
 * demonstration's assumptions, such as opening hours, to the policy. The second form works out the cases of a file in the
 * form of shared/domain/working-time/cases.json. The exit code is 0 when all cases agree, 1 when a case does not agree or
 * cannot be read, and 2 when there was nothing to work out.
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

/** The shortest path from the working directory, because answers name the files. */
function fromHere(path: string): string {
  return relative(process.cwd(), fileURLToPath(new URL(path, import.meta.url))) || '.'
}

try {
  main(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof QuestionError)) throw error
  for (const line of error.message.split('\n')) console.error(`due: ${line}`)
  process.exitCode = 2
}
