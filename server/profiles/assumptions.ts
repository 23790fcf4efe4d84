import { checkProfile } from '../../shared/domain/profile/check-profile.ts'
import { fillAssumed, fillPlaceholders } from '../../shared/domain/profile/overlay.ts'
import { type Problem, pathTo, problem } from '../../shared/domain/profile/problem.ts'
import type { Profile } from '../../shared/domain/profile/profile.ts'
import type { ProblemList } from './problem-list.ts'
import { readYaml } from './read-file.ts'

/** The demonstration's file of assumptions, and the values of the `{name}`s in it. */
export type Assumptions = { readonly file: string; readonly fill: Readonly<Record<string, string>> }

/** Profiles as their policies state them, by id. */
export type StatedProfiles = ReadonlyMap<string, Profile>

/** Profiles with the paths of the fields that were assumed. */
export type FilledProfiles = ReadonlyMap<
  string,
  { readonly profile: Profile; readonly assumed: readonly string[] }
>

/** Lays what the demonstration assumes over the profiles. */
export function assume(
  stated: StatedProfiles,
  { file, fill }: Assumptions,
  problems: ProblemList,
): FilledProfiles {
  const filled = new Map(assumeNothing(stated))
  const raw = readYaml(file, problems)
  if (raw === null) return filled
  if (typeof raw.value !== 'object' || raw.value === null || Array.isArray(raw.value)) {
    problems.add(file, [problem('', 'a group of fields, one for each association', raw.value)])
    return filled
  }
  for (const [id, assumptions] of Object.entries(raw.value)) {
    const profile = stated.get(id)
    if (profile === undefined)
      problems.add(file, [problem(id, `one of ${[...stated.keys()].join(', ')}`, id)])
    else {
      const checked = assumeOne(profile, assumptions, fill)
      if ('problems' in checked)
        problems.add(
          file,
          checked.problems.map(found => within(id, found)),
        )
      else filled.set(id, checked)
    }
  }
  return filled
}

export function assumeNothing(stated: StatedProfiles): FilledProfiles {
  return new Map([...stated].map(([id, profile]) => [id, { profile, assumed: [] }]))
}

function assumeOne(profile: Profile, assumptions: unknown, fill: Assumptions['fill']) {
  const { value, problems } = fillPlaceholders(assumptions, fill)
  if (problems.length > 0) return { problems }
  const laid = fillAssumed(profile, value)
  if ('problems' in laid) return laid
  const checked = checkProfile(laid.raw, laid.assumed)
  return 'problems' in checked ? checked : { profile: checked.profile, assumed: laid.assumed }
}

function within(id: string, found: Problem): Problem {
  return { ...found, field: found.field === '' ? id : pathTo(id, found.field) }
}
