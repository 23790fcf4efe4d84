import * as v from 'valibot'
import { hoursProblems, listProblems, nationProblems } from './cross-check.ts'
import { fromIssue, type Problem } from './problem.ts'
import { type Profile, profileSchema } from './profile.ts'
import { refProblems } from './ref-check.ts'
import { targetProblems } from './target-check.ts'

/**
 * Reads a profile from the parsed file, or returns every problem with it: first its shape; once that is sound, how
 * its parts fit together.
 * @param assumed the paths that an overlay filled, which need no section of the policy
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
