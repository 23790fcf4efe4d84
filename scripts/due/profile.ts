import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BrokenProfile } from '../../server/errors.ts'
import { type LoadedProfile, loadProfiles } from '../../server/profiles.ts'
import type { Profile, ProfileTarget } from '../../shared/domain/profile/profile.ts'
import { CHANNELS, type Channel } from '../../shared/domain/profile/target.ts'
import { channelsOf, targetsOf } from '../../shared/domain/profile/targets.ts'
import type { BankHolidayList } from '../../shared/domain/working-time/bank-holidays.ts'
import type { Question } from './arguments.ts'
import { heading } from './heading.ts'
import { momentsOf } from './moments.ts'
import { refuse } from './refused.ts'
import { answerStage } from './stage.ts'

/** Where the answers come from. The assumptions are read only where they are asked for. */
export type Sources = {
  readonly folder: string
  readonly bankHolidaysFile: string
  readonly assumptionsFile: string
}

/**
 * When each promise of a channel is due, in the order of the profile, and how that is reckoned: lines in plain words.
 * Throws a `Refused` where the question cannot be answered as it was put.
 */
export function answerProfile(question: Question, sources: Sources): string[] {
  const loaded = associationOf(question, sources)
  const file = join(sources.folder, `${loaded.profile.id}.yaml`)
  const { channel, targets } = promisesOf(question, loaded.profile, file)
  const moments = momentsOf(question, loaded.profile, targets)
  const list = JSON.parse(readFileSync(sources.bankHolidaysFile, 'utf8')) as BankHolidayList
  return [
    ...heading(loaded, channel, moments, { file, assumed: question.assumed }),
    ...targets.flatMap(target => {
      try {
        return ['', ...answerStage(loaded, target, channel, moments, list)]
      } catch (error) {
        // A number that no promise means, such as 10,001 days, which the profile's check lets pass.
        if (!(error instanceof RangeError)) throw error
        return refuse(`${file}: targets: ${target.id}: ${error.message}`)
      }
    }),
  ]
}

function associationOf({ association, assumed }: Question, sources: Sources): LoadedProfile {
  const { folder, bankHolidaysFile, assumptionsFile } = sources
  const profiles = load({
    folder,
    bankHolidaysFile,
    now: new Date().toISOString(),
    ...(assumed && { assumptions: { file: assumptionsFile, fill: { demo_port: '3001' } } }),
  })
  const there = `there are ${[...profiles.keys()].join(', ')}`
  if (association === undefined) refuse(`name an association: ${there}`)
  return profiles.get(association) ?? refuse(`"${association}": no such association; ${there}`)
}

function load(options: Parameters<typeof loadProfiles>[0]): ReadonlyMap<string, LoadedProfile> {
  try {
    return loadProfiles(options).profiles
  } catch (error) {
    if (!(error instanceof BrokenProfile)) throw error
    return refuse(error.message)
  }
}

type Promises = { readonly channel: Channel; readonly targets: readonly ProfileTarget[] }

/** All promises of a channel, or the one of an id. A word that is both (`callback`) is taken for the channel. */
function promisesOf({ asked }: Question, profile: Profile, file: string): Promises {
  const channels = CHANNELS.filter(channel => targetsOf(profile, channel).length > 0)
  const possible = `${channels.join(', ')}, or the id of one promise in ${file}`
  if (asked === undefined) refuse(`${profile.id}: name a channel: ${possible}`)

  const channel = channels.find(name => name === asked)
  if (channel !== undefined) return { channel, targets: targetsOf(profile, channel) }
  const target = profile.targets.find(({ id }) => id === asked)
  const [ofTarget] = target ? channelsOf(target) : []
  if (target === undefined || ofTarget === undefined)
    return refuse(`"${asked}": ${profile.id} has no promise for it; there are ${possible}`)
  return { channel: ofTarget, targets: [target] }
}
