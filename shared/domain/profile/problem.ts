import type * as v from 'valibot'

/** One thing wrong with a file, told to the person who edits it. */
export type Problem = {
  /** Where, as a path: `targets[2].unit`. Empty for the file as a whole. */
  readonly field: string
  /** Finishes the sentence "expected …". */
  readonly expected: string
  /** What is there, as it would be written; `nothing` where there is nothing. */
  readonly got: string
}

const LONGEST_SHOWN = 80

/** A problem in one line: `targets[2].unit: expected one of seconds, minutes; got "days"`. */
export function inWords({ field, expected, got }: Problem): string {
  return `${field === '' ? '' : `${field}: `}expected ${expected}; got ${got}`
}

export function problem(field: string, expected: string, got: unknown): Problem {
  return { field, expected, got: shown(got) }
}

/** A problem from what Valibot found; the schemas' messages are already what was expected. */
export function fromIssue(issue: v.BaseIssue<unknown>): Problem {
  const keys = issue.path?.map(item => item.key) ?? []
  // For a field that is missing or unknown, Valibot's input is the object or the name: the value is in the path.
  const got = issue.type === 'strict_object' ? issue.path?.at(-1)?.value : issue.input
  return problem(keys.reduce<string>(pathTo, ''), issue.message, got)
}

/** The path to a field of `parent`: `targets` and 2 make `targets[2]`, and that and `unit` make `targets[2].unit`. */
export function pathTo(parent: string, key: unknown): string {
  if (typeof key === 'number') return `${parent}[${key}]`
  return parent === '' ? String(key) : `${parent}.${String(key)}`
}

function shown(value: unknown): string {
  if (value === undefined) return 'nothing'
  const written = JSON.stringify(value) ?? String(value)
  return written.length > LONGEST_SHOWN ? `${written.slice(0, LONGEST_SHOWN)}…` : written
}
