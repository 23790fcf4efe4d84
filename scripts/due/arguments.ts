import { parseArgs } from 'node:util'
import { refuse } from './refused.ts'

/** What was asked, word for word; the moments are still to be read. */
export type Question = {
  readonly association: string | undefined
  /** A channel, or the id of one promise. */
  readonly asked: string | undefined
  readonly received: string | undefined
  readonly firstReply: string | undefined
  readonly agreed: string | undefined
  readonly assumed: boolean
}

/** Sorts the words of the command line. Throws a `Refused` for an option or a word that has no place in it. */
export function readArguments(args: readonly string[]): Question {
  const { positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    // What is wrong is said below, in one line and in our words.
    strict: false,
    tokens: true,
  })
  const [association, asked, received, tooMany] = positionals
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
    asked,
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
