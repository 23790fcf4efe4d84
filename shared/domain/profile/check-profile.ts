import * as v from 'valibot'
import { hoursProblems, listProblems, nationProblems } from './cross-check.ts'
import { fromIssue, type Problem } from './problem.ts'
import { type Profile, profileSchema } from './profile.ts'
import { refProblems } from './ref-check.ts'
import { targetProblems } from './target-check.ts'

/**
 * A profile from what its file holds, or everything that is wrong with it: first the shape; with a sound shape, what
 * the parts say together. `assumed` are the paths an overlay filled, which no policy vouches for.
 */
export function checkProfile(
  raw: unknown,
  assumed: readonly string[] = [],
): { profile: Profile } | { problems: Problem[] } {
  const read = v.safeParse(profileSchema, raw)
  if (!read.success) return { problems: read.issues.map(fromIssue) }
  const profile: Profile = read.output
  const problems = [
    ...nationProblems(profile),
    ...hoursProblems(profile),
    ...targetProblems(profile),
    ...listProblems(profile),
    ...refProblems(profile, assumed),
  ]
  return problems.length === 0 ? { profile } : { problems }
}
