import { checkProfile } from '../../shared/domain/profile/check-profile.ts'
import { fillAssumed, fillPlaceholders } from '../../shared/domain/profile/overlay.ts'
import { type Problem, pathTo, problem } from '../../shared/domain/profile/problem.ts'
import type { Profile } from '../../shared/domain/profile/profile.ts'
import type { ProblemList } from './problem-list.ts'
import { readYaml } from './read-file.ts'

/** The demonstration's file of assumptions, and the values for the `{name}`s in it. */
export type Assumptions = { readonly file: string; readonly fill: Readonly<Record<string, string>> }

/** Profiles as their policies state them, by id. */
export type StatedProfiles = ReadonlyMap<string, Profile>

/** Profiles with the paths of the fields that were assumed. */
export type CompleteProfiles = ReadonlyMap<
  string,
  { readonly profile: Profile; readonly assumed: readonly string[] }
>

/** Completes the profiles with the demonstration's assumptions. A profile whose assumptions are wrong stays as stated, and
 * the problem is added to the list. */
export function applyAssumptions(
  stated: StatedProfiles,
  { file, fill }: Assumptions,
  problems: ProblemList,
): CompleteProfiles {
  const complete = new Map(assumeNothing(stated))
  const raw = readYaml(file, problems)
  if (raw === null) return complete
  if (typeof raw.value !== 'object' || raw.value === null || Array.isArray(raw.value)) {
    problems.add(file, [problem('', 'a group of fields, one for each association', raw.value)])
    return complete
  }
  for (const [id, assumptions] of Object.entries(raw.value)) {
    const profile = stated.get(id)
    if (profile === undefined)
      problems.add(file, [problem(id, `one of ${[...stated.keys()].join(', ')}`, id)])
    else {
      const checked = completeProfile(profile, assumptions, fill)
      if ('problems' in checked)
        problems.add(
          file,
          checked.problems.map(found => addPath(id, found)),
        )
      else complete.set(id, checked)
    }
  }
  return complete
}

/** Returns the profiles as they are stated, for a real run. */
export function assumeNothing(stated: StatedProfiles): CompleteProfiles {
  return new Map([...stated].map(([id, profile]) => [id, { profile, assumed: [] }]))
}

function completeProfile(profile: Profile, assumptions: unknown, fill: Assumptions['fill']) {
  const { value, problems } = fillPlaceholders(assumptions, fill)
  if (problems.length > 0) return { problems }
  const overlay = fillAssumed(profile, value)
  if ('problems' in overlay) return overlay
  const checked = checkProfile(overlay.raw, overlay.assumed)
  return 'problems' in checked ? checked : { profile: checked.profile, assumed: overlay.assumed }
}

function addPath(id: string, found: Problem): Problem {
  return { ...found, field: found.field === '' ? id : pathTo(id, found.field) }
}
