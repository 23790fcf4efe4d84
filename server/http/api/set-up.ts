import type { Instant } from '../../../shared/domain/instant.ts'
import { checkLive } from '../../../shared/domain/profile/check-live.ts'
import { listUnsaid } from '../../../shared/domain/profile/unsaid.ts'
import type { SetUp } from '../../../shared/protocol/http.ts'
import type { LoadedProfile } from '../../profiles.ts'
import { type Locales, languageChoices } from '../../words.ts'

/** Summarises an association's set-up for its advisers: the values that are settled, assumed and still open. */
export function setUpOf(loaded: LoadedProfile, locales: Locales, now: Instant): SetUp {
  const { profile, calendar, assumed } = loaded
  const lastYear = Number(calendar.bankHolidays.at(-1)?.slice(0, 4) ?? 0)
  return {
    languages: languageChoices(locales.languages('widget'), profile.nation.value).map(({ code }) =>
      locales.state(code),
    ),
    // The list needs the next year's dates by the end of June.
    bankHolidays: { lastYear, ending: now >= `${lastYear}-07-01` },
    retentionDays: profile.privacy.retention_days,
    sites: profile.sites,
    targets: profile.targets.flatMap(({ id, as_written, state }) =>
      state === 'unset' || state === 'needs_confirmation' ? [{ id, asWritten: as_written, state }] : [],
    ),
    assumed: assumed.map(field => ({ field, value: valueAt(profile, field) })),
    beforeLive: beforeLive(loaded),
    unsaid: listUnsaid(profile),
  }
}

/** Lists the fields that a real run needs and no policy states. The demonstration's assumptions do not count. */
function beforeLive({ profile, assumed }: LoadedProfile): string[] {
  const missing = checkLive(profile).map(({ field }) => field.replace(/\[\d+\]$/, ''))
  return [...new Set([...missing, ...assumed.filter(field => NEEDED.has(field))])]
}
const NEEDED: ReadonlySet<string> = new Set([
  'hours.service',
  'privacy.retention_days',
  'privacy.notice_url',
  'sites',
])

function valueAt(profile: object, path: string): string {
  const value = path
    .split('.')
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], profile)
  return typeof value === 'string' ? value : JSON.stringify(value)
}
