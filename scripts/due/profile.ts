import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BrokenProfile } from '../../server/errors.ts'
import { type LoadedProfile, loadProfiles } from '../../server/profiles.ts'
import type { Profile, ProfileTarget } from '../../shared/domain/profile/profile.ts'
import { CHANNELS, type Channel } from '../../shared/domain/profile/target.ts'
import { channelsOf, targetsOf } from '../../shared/domain/profile/targets.ts'
import type { BankHolidayList } from '../../shared/domain/working-time/bank-holidays.ts'
import type { Question } from './arguments.ts'
import { formatHeading } from './heading.ts'
import { readMoments } from './moments.ts'
import { refuse } from './question-error.ts'
import { answerStage } from './stage.ts'

/** The files that the answers come from. The assumptions are read only when the question asks for them. */
export type Sources = {
  readonly folder: string
  readonly bankHolidaysFile: string
  readonly assumptionsFile: string
}

/**
 * Explains in plain lines when each target of a channel is due, in the order of the profile, and how that is counted.
 * Throws a `QuestionError` when the question cannot be answered as asked.
 */
export function answerProfile(question: Question, sources: Sources): string[] {
  const loaded = findAssociation(question, sources)
  const file = join(sources.folder, `${loaded.profile.id}.yaml`)
  const { channel, targets } = findTargets(question, loaded.profile, file)
  const moments = readMoments(question, loaded.profile, targets)
  const list = JSON.parse(readFileSync(sources.bankHolidaysFile, 'utf8')) as BankHolidayList
  return [
    ...formatHeading(loaded, channel, moments, { file, assumed: question.assumed }),
    ...targets.flatMap(target => {
      try {
        return ['', ...answerStage(loaded, target, channel, moments, list)]
      } catch (error) {
        // An impossible number, such as 10,001 days, that the profile's check lets pass.
        if (!(error instanceof RangeError)) throw error
        return refuse(`${file}: targets: ${target.id}: ${error.message}`)
      }
    }),
  ]
}

function findAssociation({ association, assumed }: Question, sources: Sources): LoadedProfile {
  const { folder, bankHolidaysFile, assumptionsFile } = sources
  const profiles = loadOrRefuse({
    folder,
    bankHolidaysFile,
    now: new Date().toISOString(),
    ...(assumed && { assumptions: { file: assumptionsFile, fill: { demo_port: '3001' } } }),
  })
  const choices = `there are ${[...profiles.keys()].join(', ')}`
  if (association === undefined) refuse(`name an association: ${choices}`)
  return profiles.get(association) ?? refuse(`"${association}": no such association; ${choices}`)
}

function loadOrRefuse(options: Parameters<typeof loadProfiles>[0]): ReadonlyMap<string, LoadedProfile> {
  try {
    return loadProfiles(options).profiles
  } catch (error) {
    if (!(error instanceof BrokenProfile)) throw error
    return refuse(error.message)
  }
}

type ChannelTargets = { readonly channel: Channel; readonly targets: readonly ProfileTarget[] }

/** All targets of a channel, or the one with an id. A word that is both (`callback`) means the channel. */
function findTargets({ channelOrTarget }: Question, profile: Profile, file: string): ChannelTargets {
  const channels = CHANNELS.filter(channel => targetsOf(profile, channel).length > 0)
  const possible = `${channels.join(', ')}, or the id of one promise in ${file}`
  if (channelOrTarget === undefined) refuse(`${profile.id}: name a channel: ${possible}`)

  const channel = channels.find(name => name === channelOrTarget)
  if (channel !== undefined) return { channel, targets: targetsOf(profile, channel) }
  const target = profile.targets.find(({ id }) => id === channelOrTarget)
  const [ofTarget] = target ? channelsOf(target) : []
  if (target === undefined || ofTarget === undefined)
    return refuse(`"${channelOrTarget}": ${profile.id} has no promise for it; there are ${possible}`)
  return { channel: ofTarget, targets: [target] }
}
