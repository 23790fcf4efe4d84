import { parseArgs } from 'node:util'
import { refuse } from './question-error.ts'

/** The question as it was typed. Its moments are not parsed yet. */
export type Question = {
  readonly association: string | undefined
  /** A channel, or the id of one target. */
  readonly channelOrTarget: string | undefined
  readonly received: string | undefined
  readonly firstReply: string | undefined
  readonly agreed: string | undefined
  readonly assumed: boolean
}

/** Reads the command line. Throws a `QuestionError` for an option or a word that is not expected. */
export function readArguments(args: readonly string[]): Question {
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    // The errors below are our own, in one line each.
    strict: false,
    tokens: true,
  })
  const [association, channelOrTarget, received, tooMany] = positionals
  if (tooMany !== undefined)
    refuse(`"${tooMany}" is one word too many: expected an association, a channel and a moment`)

  const given = new Map<string, string | undefined>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const { name, rawName, value } = token
    if (!Object.hasOwn(OPTIONS, name))
      refuse(`${rawName}: no such option; there are --assumed, --first-reply MOMENT and --agreed MOMENT`)
    if (given.has(name)) refuse(`${rawName}: given twice`)
    if (name === 'assumed' && value !== undefined) refuse(`${rawName}: takes no value, got "${value}"`)
    if (name !== 'assumed' && value === undefined) refuse(`${rawName}: a moment must follow it`)
    given.set(name, value)
  }
  return {
    association,
    channelOrTarget,
    received,
    firstReply: given.get('first-reply'),
    agreed: given.get('agreed'),
    assumed: given.has('assumed'),
  }
}

const OPTIONS = {
  assumed: { type: 'boolean' },
  'first-reply': { type: 'string' },
  agreed: { type: 'string' },
} as const
