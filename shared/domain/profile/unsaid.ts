/** Fields that are ours or only refer to the policy: their absence leaves nothing unsaid. */
const NO_STATEMENTS: ReadonlySet<string> = new Set(['note', 'ref', 'basis', 'law', 'counting', 'end_of_day'])

/**
 * Lists the paths of the values that a profile leaves unsaid: `out_of_hours.number`. Targets are not listed: each has
 * a state of its own.
 */
export function listUnsaid(profile: object): string[] {
  return Object.entries(profile).flatMap(([section, value]) =>
    section === 'targets' ? [] : pathsOf(value, section),
  )
}

function pathsOf(value: unknown, path: string): string[] {
  if (value === null) return [path]
  if (typeof value !== 'object' || Array.isArray(value)) return []
  return Object.entries(value as object).flatMap(([key, inner]) =>
    NO_STATEMENTS.has(key) ? [] : pathsOf(inner, `${path}.${key}`),
  )
}
