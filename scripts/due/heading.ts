import type { LoadedProfile } from '../../server/profiles.ts'
import type { Channel } from '../../shared/domain/profile/target.ts'
import { plainMoment } from '../../shared/domain/working-time/plain-english.ts'
import type { Moments } from './moments.ts'

type Told = { readonly file: string; readonly assumed: boolean }

/** Who is asked, by what policy, about which moments, and what the days and hours are taken from. */
export function heading(loaded: LoadedProfile, channel: Channel, moments: Moments, told: Told): string[] {
  const { name, document } = loaded.profile
  const { received, firstReply, agreed } = moments
  return [
    `${name}, ${channel}`,
    `Policy: ${document.title}`,
    `Received: ${plainMoment(received)}`,
    ...(firstReply === null ? [] : [`First reply: ${plainMoment(firstReply)}`]),
    ...(agreed === null ? [] : [`Agreed on: ${plainMoment(agreed)}`]),
    `Opening hours: ${hours(loaded, told)}`,
    `Bank holidays: ${bankHolidays(loaded)}`,
  ]
}

/** D2: without hours nothing that counts opening time is ever due, and whoever asks is told why. */
function hours({ profile, assumed }: LoadedProfile, told: Told): string {
  const { service, basis, ref } = profile.hours
  const words = basis === null ? '' : `, "${basis}"${ref === null ? '' : ` (${ref})`}`
  if (assumed.includes('hours.service'))
    return `assumed for the demonstration; the policy names none${words}.`
  if (service === 'none') return `the association keeps none${words}.`
  if (service !== null) return `from the policy${words}.`
  const set = `Set hours.service in ${told.file}`
  return told.assumed
    ? `the policy names none${words}, and the demonstration assumes none. ${set}.`
    : `the policy names none${words}. ${set}, or add --assumed to try those of the demonstration.`
}

function bankHolidays({ profile, assumed }: LoadedProfile): string {
  const { calendar, nation } = profile
  const stated = calendar.bank_holidays
  const place = `those of ${NATIONS[stated ?? nation.value]}`
  if (assumed.includes('calendar.bank_holidays')) return `${place}, assumed for the demonstration.`
  if (stated !== null) return `${place}, as the policy says.`
  return nation.basis === 'inferred'
    ? `${place}, which is inferred and needs confirmation.`
    : `${place}, its nation.`
}

const NATIONS: Record<LoadedProfile['profile']['nation']['value'], string> = {
  england: 'England',
  wales: 'Wales',
  scotland: 'Scotland',
  northern_ireland: 'Northern Ireland',
}
