import type { LoadedProfile } from '../../server/profiles.ts'
import type { Channel } from '../../shared/domain/profile/target.ts'
import { plainMoment } from '../../shared/domain/working-time/plain-english.ts'
import type { Moments } from './moments.ts'

type HeadingSource = { readonly file: string; readonly assumed: boolean }

/** The first lines of an answer: the association, its policy, the moments, and where opening hours and bank holidays come
 * from. */
export function formatHeading(
  loaded: LoadedProfile,
  channel: Channel,
  moments: Moments,
  source: HeadingSource,
): string[] {
  const { name, document } = loaded.profile
  const { received, firstReply, agreed } = moments
  return [
    `${name}, ${channel}`,
    `Policy: ${document.title}`,
    `Received: ${plainMoment(received)}`,
    ...(firstReply === null ? [] : [`First reply: ${plainMoment(firstReply)}`]),
    ...(agreed === null ? [] : [`Agreed on: ${plainMoment(agreed)}`]),
    `Opening hours: ${describeHours(loaded, source)}`,
    `Bank holidays: ${describeBankHolidays(loaded)}`,
  ]
}

/** Without opening hours nothing that counts them is ever due (D2), so the answer says why there are none. */
function describeHours({ profile, assumed }: LoadedProfile, source: HeadingSource): string {
  const { service, basis, ref } = profile.hours
  const words = basis === null ? '' : `, "${basis}"${ref === null ? '' : ` (${ref})`}`
  if (assumed.includes('hours.service'))
    return `assumed for the demonstration; the policy names none${words}.`
  if (service === 'none') return `the association keeps none${words}.`
  if (service !== null) return `from the policy${words}.`
  const set = `Set hours.service in ${source.file}`
  return source.assumed
    ? `the policy names none${words}, and the demonstration assumes none. ${set}.`
    : `the policy names none${words}. ${set}, or add --assumed to try those of the demonstration.`
}

function describeBankHolidays({ profile, assumed }: LoadedProfile): string {
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
