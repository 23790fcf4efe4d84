import { type Problem, problem } from './problem.ts'
import type { Profile } from './profile.ts'

/**
 * The problems to settle before residents use the association for real. No policy states all of these values, and
 * none may be guessed. The demonstration fills them with assumptions instead.
 */
export function checkLive(profile: Profile): Problem[] {
  const { hours, privacy, sites } = profile
  return [
    ...(hours.service === null
      ? [
          problem(
            'hours.service',
            'opening hours, or "none" to chat only while an adviser is available',
            null,
          ),
        ]
      : []),
    ...(privacy.retention_days === null
      ? [problem('privacy.retention_days', 'how many days a record is kept', null)]
      : []),
    ...(privacy.notice_url === null
      ? [problem('privacy.notice_url', 'the web address of the privacy notice', null)]
      : []),
    ...(sites.length === 0 ? [problem('sites', 'the origins of the pages that carry the door', sites)] : []),
    ...sites.flatMap((site, index) =>
      site.startsWith('https:')
        ? []
        : [problem(`sites[${index}]`, 'an origin that begins with https:', site)],
    ),
  ]
}
