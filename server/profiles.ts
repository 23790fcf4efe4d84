import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { type Document, LineCounter, parseDocument } from 'yaml'
import type { Instant } from '../shared/domain/instant.ts'
import {
  type BankHolidays,
  bankHolidayList,
  calendarOf,
  checkBankHolidays,
} from '../shared/domain/profile/calendar-of.ts'
import { checkProfile } from '../shared/domain/profile/check-profile.ts'
import { fillAssumed, fillIn } from '../shared/domain/profile/overlay.ts'
import { inWords, type Problem, pathTo, problem } from '../shared/domain/profile/problem.ts'
import type { Profile } from '../shared/domain/profile/profile.ts'
import type { VersionedCalendar } from '../shared/domain/working-time/calendar.ts'
import { coloursMended } from './colours.ts'

export { checkLive } from '../shared/domain/profile/check-live.ts'

export type LoadedProfile = {
  readonly profile: Profile
  readonly calendar: VersionedCalendar
  /** What the demonstration assumed and no policy says, as paths: `hours.service`. */
  readonly assumed: readonly string[]
}

export type LoadedProfiles = {
  /** By id, in alphabetical order. */
  readonly profiles: ReadonlyMap<string, LoadedProfile>
  /** One line each, for whoever starts the server. */
  readonly warnings: readonly string[]
}

type Options = {
  /** The folder of `<id>.yaml` files. */
  readonly folder: string
  readonly bankHolidaysFile: string
  readonly now: Instant
  /** For the demonstration alone: a file of assumptions, and what its `{name}`s stand for. */
  readonly assumptions?: { readonly file: string; readonly fill: Readonly<Record<string, string>> }
}

/** The files that cannot be used, and why: one line for each problem. Nothing starts on half a set of promises. */
export class BrokenProfile extends Error {
  override readonly name = 'BrokenProfile'
}

/** Every association's profile with its calendar. Throws a `BrokenProfile` that names all problems of all files. */
export function loadProfiles({ folder, bankHolidaysFile, now, assumptions }: Options): LoadedProfiles {
  const broken = new Broken()
  const bankHolidays = readBankHolidays(bankHolidaysFile, broken)
  const stated = readFolder(folder, broken)
  if (bankHolidays !== null) checkLists([...stated.values()], bankHolidays, bankHolidaysFile, broken)
  broken.throwIfAny()

  const filled = assumptions ? assume(stated, assumptions, broken) : withNothingAssumed(stated)
  broken.throwIfAny()

  const profiles = new Map(
    [...filled].map(([id, { profile, assumed }]) => [
      id,
      { profile, assumed, calendar: calendarOf(profile, bankHolidays ?? {}) },
    ]),
  )
  const all = [...filled.values()].map(({ profile }) => profile)
  return {
    profiles,
    warnings: [
      ...endingLists(all, bankHolidays ?? {}, bankHolidaysFile, now),
      ...all.flatMap(profile => unconfirmed(profile, join(folder, `${profile.id}.yaml`))),
      ...all.flatMap(({ id, appearance }) =>
        coloursMended(appearance).map(line => `${join(folder, `${id}.yaml`)}: ${line}`),
      ),
    ],
  }
}

type Stated = ReadonlyMap<string, Profile>
type Filled = ReadonlyMap<string, { readonly profile: Profile; readonly assumed: readonly string[] }>

/** Gathers the problems of all files, so that they can be mended in one go. */
class Broken {
  readonly #lines: string[] = []

  add(file: string, problems: readonly Problem[]): void {
    this.#lines.push(...problems.map(found => `${file}: ${inWords(found)}`))
  }

  throwIfAny(): void {
    if (this.#lines.length > 0) throw new BrokenProfile(this.#lines.join('\n'))
  }
}

function readFolder(folder: string, broken: Broken): Stated {
  const files = yamlFilesIn(folder, broken)
  const profiles = new Map<string, Profile>()
  for (const name of files) {
    const file = join(folder, name)
    const raw = readYaml(file, broken)
    if (raw === null) continue
    const checked = checkProfile(raw.value)
    if ('problems' in checked) broken.add(file, checked.problems)
    else if (`${checked.profile.id}.yaml` !== name)
      broken.add(file, [problem('id', `the file's own name, ${basename(name, '.yaml')}`, checked.profile.id)])
    else profiles.set(checked.profile.id, checked.profile)
  }
  return profiles
}

function yamlFilesIn(folder: string, broken: Broken): readonly string[] {
  let names: readonly string[]
  try {
    names = readdirSync(folder)
  } catch (error) {
    broken.add(folder, [unreadable('a folder of profiles', error)])
    return []
  }
  const files = names.filter(name => name.endsWith('.yaml')).sort()
  if (files.length === 0) broken.add(folder, [problem('', 'a profile, <id>.yaml', undefined)])
  return files
}

/** The profiles with what the demonstration assumes laid over them. */
function assume(stated: Stated, { file, fill }: NonNullable<Options['assumptions']>, broken: Broken): Filled {
  const filled = new Map(withNothingAssumed(stated))
  const raw = readYaml(file, broken)
  if (raw === null) return filled
  if (typeof raw.value !== 'object' || raw.value === null || Array.isArray(raw.value)) {
    broken.add(file, [problem('', 'a group of fields, one for each association', raw.value)])
    return filled
  }
  for (const [id, assumptions] of Object.entries(raw.value)) {
    const profile = stated.get(id)
    if (profile === undefined) broken.add(file, [problem(id, `one of ${[...stated.keys()].join(', ')}`, id)])
    else {
      const checked = assumeOne(profile, assumptions, fill)
      if ('problems' in checked)
        broken.add(
          file,
          checked.problems.map(found => within(id, found)),
        )
      else filled.set(id, checked)
    }
  }
  return filled
}

function assumeOne(profile: Profile, assumptions: unknown, fill: Readonly<Record<string, string>>) {
  const { value, problems } = fillIn(assumptions, fill)
  if (problems.length > 0) return { problems }
  const laid = fillAssumed(profile, value)
  if ('problems' in laid) return laid
  const checked = checkProfile(laid.raw, laid.assumed)
  return 'problems' in checked ? checked : { profile: checked.profile, assumed: laid.assumed }
}

function within(id: string, found: Problem): Problem {
  return { ...found, field: found.field === '' ? id : pathTo(id, found.field) }
}

function withNothingAssumed(stated: Stated): Filled {
  return new Map([...stated].map(([id, profile]) => [id, { profile, assumed: [] }]))
}

function readBankHolidays(file: string, broken: Broken): BankHolidays | null {
  const text = readText(file, broken)
  if (text === null) return null
  let raw: unknown
  try {
    raw = JSON.parse(text)
  } catch (error) {
    broken.add(file, [{ field: '', expected: 'JSON that can be read', got: reasonOf(error) }])
    return null
  }
  const checked = checkBankHolidays(raw)
  if ('bankHolidays' in checked) return checked.bankHolidays
  broken.add(file, checked.problems)
  return null
}

/** Every list that a profile goes by is there and not empty: without it each due date would be wrong unnoticed. */
function checkLists(profiles: readonly Profile[], lists: BankHolidays, file: string, broken: Broken): void {
  for (const name of listsOf(profiles))
    if (!lists[name]?.length) broken.add(file, [problem(name, 'a list of bank holidays', lists[name])])
}

/** Lists whose last year ends within six months: 30 June at the latest is when the next year should have been added. */
function endingLists(
  profiles: readonly Profile[],
  lists: BankHolidays,
  file: string,
  now: Instant,
): string[] {
  return listsOf(profiles).flatMap(name => {
    const lastYear = (lists[name] ?? [])
      .map(day => day.date.slice(0, 4))
      .sort()
      .at(-1)
    return lastYear === undefined || now < `${lastYear}-07-01`
      ? []
      : [`${file}: ${name} ends with ${lastYear}: add the bank holidays of the years after it`]
  })
}

function listsOf(profiles: readonly Profile[]): readonly string[] {
  return [...new Set(profiles.map(bankHolidayList))].sort()
}

/** What the association should say yes or no to, because its policy can be read in two ways or is silent. */
function unconfirmed({ nation, targets }: Profile, file: string): string[] {
  return [
    ...(nation.basis === 'inferred' ? [`${file}: nation: ${nation.value} is inferred, to be confirmed`] : []),
    ...targets
      .filter(target => target.state === 'needs_confirmation')
      .map(({ id, as_written }) => `${file}: targets: ${id} ("${as_written ?? ''}") is to be confirmed`),
  ]
}

function readYaml(file: string, broken: Broken): { readonly value: unknown } | null {
  const text = readText(file, broken)
  if (text === null) return null
  const lineCounter = new LineCounter()
  const document = parseDocument(text, { lineCounter, prettyErrors: false })
  // What YAML only warns of, such as a tag it does not know, is a slip here too.
  const errors = [...document.errors, ...document.warnings]
  if (errors.length === 0) return toValue(document, file, broken)
  broken.add(
    file,
    errors.map(({ pos, message }) => ({
      field: `line ${lineCounter.linePos(pos[0]).line}`,
      expected: 'YAML that can be read',
      got: message,
    })),
  )
  return null
}

/** An alias of an anchor that is not there comes to light only here, and without its line. */
function toValue(document: Document, file: string, broken: Broken): { readonly value: unknown } | null {
  try {
    return { value: document.toJS() }
  } catch (error) {
    broken.add(file, [{ field: '', expected: 'YAML that can be read', got: reasonOf(error) }])
    return null
  }
}

function readText(file: string, broken: Broken): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    broken.add(file, [unreadable('a file', error)])
    return null
  }
}

function unreadable(expected: string, error: unknown): Problem {
  const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
  return { field: '', expected, got: missing ? 'nothing' : reasonOf(error) }
}

/** In one line, whatever the message quotes. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ')
}
