/** Ours, or a pointer into the policy: what it does not say is not said here. */
const NO_STATEMENTS: ReadonlySet<string> = new Set(['note', 'ref', 'basis', 'law', 'counting', 'end_of_day'])

/** What a profile leaves unsaid, as paths: `out_of_hours.number`. Targets are left out: each has a state of its own. */
export function unsaidIn(profile: object): string[] {
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
