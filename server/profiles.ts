import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Instant } from '../shared/domain/instant.ts'
import { calendarOf } from '../shared/domain/profile/calendar-of.ts'
import { checkProfile } from '../shared/domain/profile/check-profile.ts'
import { problem } from '../shared/domain/profile/problem.ts'
import type { Profile } from '../shared/domain/profile/profile.ts'
import type { VersionedCalendar } from '../shared/domain/working-time/calendar.ts'
import { warnOfColours } from './colours.ts'
import {
  type Assumptions,
  applyAssumptions,
  assumeNothing,
  type StatedProfiles,
} from './profiles/assumptions.ts'
import { checkHolidayLists, readBankHolidays, warnOfEndingLists } from './profiles/bank-holidays.ts'
import { ProblemList } from './profiles/problem-list.ts'
import { problemOfReading, readYaml } from './profiles/read-file.ts'

export type LoadedProfile = {
  readonly profile: Profile
  readonly calendar: VersionedCalendar
  /** Paths of the fields that the demonstration assumed and no policy states: `hours.service`. */
  readonly assumed: readonly string[]
}

export type LoadedProfiles = {
  /** By id, in alphabetical order. */
  readonly profiles: ReadonlyMap<string, LoadedProfile>
  /** One line for each, for the operator who starts the server. */
  readonly warnings: readonly string[]
}

type LoadOptions = {
  /** The folder of `<id>.yaml` files. */
  readonly folder: string
  readonly bankHolidaysFile: string
  readonly now: Instant
  /** For the demonstration only. */
  readonly assumptions?: Assumptions
}

/**
 * Loads every association's profile with its calendar.
 * @throws BrokenProfile with all problems of all files: a server must not start with only some of its targets
 */
export function loadProfiles({ folder, bankHolidaysFile, now, assumptions }: LoadOptions): LoadedProfiles {
  const problems = new ProblemList()
  const bankHolidays = readBankHolidays(bankHolidaysFile, problems)
  const stated = readFolder(folder, problems)
  if (bankHolidays !== null) checkHolidayLists([...stated.values()], bankHolidays, bankHolidaysFile, problems)
  problems.throwIfAny()

  const complete = assumptions ? applyAssumptions(stated, assumptions, problems) : assumeNothing(stated)
  problems.throwIfAny()

  const profiles = new Map(
    [...complete].map(([id, { profile, assumed }]) => [
      id,
      { profile, assumed, calendar: calendarOf(profile, bankHolidays ?? {}) },
    ]),
  )
  const all = [...complete.values()].map(({ profile }) => profile)
  return {
    profiles,
    warnings: [
      ...warnOfEndingLists(all, bankHolidays ?? {}, bankHolidaysFile, now),
      ...all.flatMap(profile => warnOfUnconfirmed(profile, join(folder, `${profile.id}.yaml`))),
      ...all.flatMap(({ id, appearance }) =>
        warnOfColours(appearance).map(line => `${join(folder, `${id}.yaml`)}: ${line}`),
      ),
    ],
  }
}

function readFolder(folder: string, problems: ProblemList): StatedProfiles {
  const files = listYamlFiles(folder, problems)
  const profiles = new Map<string, Profile>()
  for (const name of files) {
    const file = join(folder, name)
    const raw = readYaml(file, problems)
    if (raw === null) continue
    const checked = checkProfile(raw.value)
    if ('problems' in checked) problems.add(file, checked.problems)
    else if (`${checked.profile.id}.yaml` !== name)
      problems.add(file, [
        problem('id', `the file's own name, ${basename(name, '.yaml')}`, checked.profile.id),
      ])
    else profiles.set(checked.profile.id, checked.profile)
  }
  return profiles
}

function listYamlFiles(folder: string, problems: ProblemList): readonly string[] {
  let names: readonly string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    problems.add(folder, [problemOfReading('a folder of profiles', error)])
    return []
  }
  const files = names.filter(name => name.endsWith('.yaml')).sort()
  if (files.length === 0) problems.add(folder, [problem('', 'a profile, <id>.yaml', undefined)])
  return files
}

/** Warns of values that the association should confirm, because its policy is silent or can be read in two ways. */
function warnOfUnconfirmed({ nation, targets }: Profile, file: string): string[] {
  return [
    ...(nation.basis === 'inferred' ? [`${file}: nation: ${nation.value} is inferred, to be confirmed`] : []),
    ...targets
      .filter(target => target.state === 'needs_confirmation')
      .map(({ id, as_written }) => `${file}: targets: ${id} ("${as_written ?? ''}") is to be confirmed`),
  ]
}
