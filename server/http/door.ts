import { STAFF_LANGUAGE } from '../../shared/domain/conversation/translation.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { closuresAhead, noticesAt } from '../../shared/domain/notices/notices.ts'
import type { Profile } from '../../shared/domain/profile/profile.ts'
import { planTargets } from '../../shared/domain/target/plan.ts'
import { openingAt } from '../../shared/domain/working-time/opening.ts'
import type { Door, OpeningNow } from '../../shared/protocol/http.ts'
import type { Acting } from '../actions/act.ts'
import { type Colours, drawnColours, PLAIN_COLOURS } from '../colours.ts'
import type { LoadedProfile } from '../profiles.ts'
import { type Locales, languageChoices } from '../words.ts'
import { complaintsOf, offeredKinds } from './door-kinds.ts'

/** Where the national numbers stand, once (E8). */
const NATIONAL = { life: '999', gas: '0800 111 999', power: '105' }

/** All the panel needs to open, for one association, in one language, at one moment. */
export function doorOf(
  loaded: LoadedProfile,
  locales: Locales,
  language: string,
  now: Instant,
  someoneAvailable: boolean,
  slots: readonly Instant[],
  across?: Door['across'],
): Door {
  const { profile, calendar } = loaded
  const opening = openingAt(calendar, now)
  const offered = profile.channels.chat === true
  const open = offered && mayStart(opening, someoneAvailable)
  const [promise] = planTargets({ ...loaded, kind: 'chat', fields: {}, received: now })
  return {
    association: { id: profile.id, name: profile.name, shortName: profile.short_name, ...coloursOf(loaded) },
    language,
    languages: languageChoices(locales.languages('widget'), profile.nation.value),
    others: [],
    now,
    opening,
    chat: {
      offered,
      open,
      asWritten: promise?.asWritten ?? null,
      dueIfAskedNow: open ? (promise?.due ?? null) : null,
    },
    across,
    kinds: offeredKinds(loaded, now, slots, across?.translation === true),
    formats: { freeOfCharge: profile.formats?.free_of_charge === true },
    complaints: complaintsOf(loaded),
    notices: noticesAt(profile, now, language),
    closures: closuresAhead(profile, now),
    ...reachOf(profile),
    privacy: {
      noticeUrl: profile.privacy?.notice_url ?? null,
      retentionDays: profile.privacy?.retention_days ?? null,
      recordingNotice: profile.privacy?.recording_notice ?? null,
    },
    words: locales.words('widget', language),
    dates: locales.dates(language) ?? undefined,
  }
}

/** Who and what answers in which language. */
export type Desk = {
  readonly acting: Pick<Acting, 'translates'>
  readonly someoneSpeaks: (association: string, language: string) => boolean
}

/** What the door says to whom nobody at the desk speaks to in their language; in English everybody answers. The one
 * rule for when leave for a machine is asked: in a chat, in the panel's forms and on the plain pages. */
export const acrossOf = (
  { acting, someoneSpeaks }: Desk,
  association: string,
  language: string,
): Door['across'] =>
  language === STAFF_LANGUAGE || someoneSpeaks(association, language)
    ? undefined
    : { translation: acting.translates(language) }

/** Whom to call, in an emergency and otherwise. */
export const reachOf = (profile: Profile): Pick<Door, 'emergency' | 'contacts'> => ({
  emergency: {
    ...NATIONAL,
    landlord: profile.emergency?.landlord_number ?? null,
    covers: profile.out_of_hours?.covers ?? null,
  },
  contacts: { phone: profile.contacts?.phone ?? null, email: profile.contacts?.email ?? null },
})

/** As many languages fit beside each other. */
const AS_BUTTONS = 3

/** The same with no more languages than fit: every resident waits for these bytes, and few open the list. */
export function withNearLanguages(door: Door): Door {
  const { languages, language } = door
  if (languages.length <= AS_BUTTONS) return door
  const [first] = languages
  const isNear = ({ code }: { code: string }) => code === first?.code || code === 'en' || code === language
  const others = languages.filter(choice => !isNear(choice)).map(({ code }) => code)
  return { ...door, languages: languages.filter(isNear), others }
}

/** Open by the hours; without hours, while somebody is at the queue (addition to D2). */
const mayStart = (opening: OpeningNow, someoneAvailable: boolean): boolean =>
  opening.state === 'open' || (opening.state === 'unset' && someoneAvailable)

export const coloursOf = ({ profile }: LoadedProfile): Colours =>
  drawnColours(profile.appearance ?? PLAIN_COLOURS)
