import { checkProfile } from './check-profile.ts'
import { describeProblem } from './problem.ts'
import type { Profile } from './profile.ts'

/** Sections that replace the sample's. */
type Changes = Readonly<Record<string, unknown>>

/** The smallest sound profile, as its file would hold it, for tests. */
export function sampleRaw(changes: Changes = {}): Record<string, unknown> {
  return {
    id: 'sample',
    name: 'Sample Homes',
    short_name: 'Sample',
    document: { title: 'Customer Care Policy' },
    nation: { value: 'england', basis: 'document', ref: '1.1' },
    timezone: 'Europe/London',
    hours: {},
    calendar: {},
    out_of_hours: {},
    emergency: { life: '999', gas: '0800 111 999', power: '105' },
    contacts: {},
    channels: {},
    targets: [sampleTarget()],
    share_targets: [],
    promise: null,
    naming: null,
    transfer: null,
    callback: null,
    capture: null,
    formats: null,
    languages: null,
    preferences: null,
    accessibility: null,
    complaints: null,
    comments: null,
    compliments: null,
    survey: null,
    reporting: [],
    reporting_public: null,
    privacy: {},
    behaviour: null,
    exceptional: null,
    appointments: null,
    appearance: null,
    sites: [],
    ...changes,
  }
}

/** A target for answering e-mail within 2 working days. */
export function sampleTarget(changes: Changes = {}): Record<string, unknown> {
  return {
    id: 'email_answer',
    channel: 'email',
    stage: 'answer',
    value: 2,
    unit: 'working_days',
    clock: 'day_count',
    from: 'receipt',
    state: 'stated',
    ref: '2.1',
    ...changes,
  }
}

/**
 * The sample, checked.
 * @throws Error if the changes break it
 */
export function sampleProfile(changes: Changes = {}): Profile {
  const checked = checkProfile(sampleRaw(changes))
  if ('problems' in checked) throw new Error(checked.problems.map(describeProblem).join('\n'))
  return checked.profile
}

/** The problems of the sample with these changes, one line each. */
export function problemsOf(changes: Changes, assumed: readonly string[] = []): string[] {
  const checked = checkProfile(sampleRaw(changes), assumed)
  return 'problems' in checked ? checked.problems.map(describeProblem) : []
}
