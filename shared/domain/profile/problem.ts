import type * as v from 'valibot'

/** One thing wrong with a file, for the person who edits it. */
export type Problem = {
  /** The path of the field: `targets[2].unit`. Empty for the whole file. */
  readonly field: string
  /** Finishes the sentence "expected …". */
  readonly expected: string
  /** The value as the file would write it; `nothing` if there is none. */
  readonly got: string
}

const MAX_SHOWN_CHARACTERS = 80

/** Words a problem in one line: `targets[2].unit: expected one of seconds, minutes; got "days"`. */
export function describeProblem({ field, expected, got }: Problem): string {
  return `${field === '' ? '' : `${field}: `}expected ${expected}; got ${got}`
}

export function problem(field: string, expected: string, got: unknown): Problem {
  return { field, expected, got: shorten(got) }
}

/** Makes a problem from a Valibot issue. The schemas' messages already say what was expected. */
export function fromIssue(issue: v.BaseIssue<unknown>): Problem {
  const keys = issue.path?.map(item => item.key) ?? []
  // For a missing or unknown field, Valibot's input is the object or the name; the value is in the path.
  const got = issue.type === 'strict_object' ? issue.path?.at(-1)?.value : issue.input
  return problem(keys.reduce<string>(pathTo, ''), issue.message, got)
}

/** The path to a field of `parent`: `targets` and 2 make `targets[2]`; that and `unit` make `targets[2].unit`. */
export function pathTo(parent: string, key: unknown): string {
  if (typeof key === 'number') return `${parent}[${key}]`
  return parent === '' ? String(key) : `${parent}.${String(key)}`
}

function shorten(value: unknown): string {
  if (value === undefined) return 'nothing'
  const written = JSON.stringify(value) ?? String(value)
  return written.length > MAX_SHOWN_CHARACTERS ? `${written.slice(0, MAX_SHOWN_CHARACTERS)}…` : written
}
