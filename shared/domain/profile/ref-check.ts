import { type Problem, pathTo, problem } from './problem.ts'
import type { Profile } from './profile.ts'

/** Values that do not come from the policy: `note` is ours, and the national numbers are the nation's. */
const NOT_OF_THE_POLICY = ['note', 'ref', 'life', 'gas', 'power']

/**
 * Checks that each section with a value from the policy says in `ref` where it comes from. Targets are checked
 * elsewhere, and values that an overlay filled (`assumed`) need no `ref`.
 */
export function refProblems(profile: Profile, assumed: readonly string[]): Problem[] {
  return Object.entries(profile).flatMap(([name, section]) => {
    if (name === 'targets' || (name === 'nation' && profile.nation.basis === 'inferred')) return []
    return Array.isArray(section)
      ? section.flatMap((item, index) => missingRef(pathTo(name, index), item, assumed))
      : missingRef(name, section, assumed)
  })
}

function missingRef(field: string, section: unknown, assumed: readonly string[]): Problem[] {
  if (typeof section !== 'object' || section === null || !('ref' in section) || section.ref !== null)
    return []
  if (assumed.includes(field)) return []
  const stated = Object.entries(section).find(
    ([key, value]) =>
      isStated(value) && !NOT_OF_THE_POLICY.includes(key) && !assumed.includes(pathTo(field, key)),
  )
  return stated === undefined
    ? []
    : [problem(`${field}.ref`, `the section of the policy that ${stated[0]} comes from`, null)]
}

/**
 * Does this value state something? An empty list or group states nothing; only `hours.service` may be empty and mean
 * something.
 */
function isStated(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.keys(value).length > 0 : value !== null
}
