import { contactDetailsOf } from '../../shared/domain/contact-details/contact-details.ts'
import { STAFF_LANGUAGE } from '../../shared/domain/conversation/translation.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { closuresAhead, noticesAt } from '../../shared/domain/notices/notices.ts'
import { planTargets } from '../../shared/domain/target/plan.ts'
import { openingAt } from '../../shared/domain/working-time/opening.ts'
import type { Door, OpeningNow } from '../../shared/protocol/http.ts'
import type { ActionContext } from '../actions/act.ts'
import { findOfferedSlots } from '../actions/slots.ts'
import { type Colours, makeReadable, PLAIN_COLOURS } from '../colours.ts'
import type { LoadedProfile } from '../profiles.ts'
import { type Locales, languageChoices } from '../words.ts'
import { complaintsOf, offeredKinds } from './door-kinds.ts'

/** The parts of the server that a door is worked out from. */
export type DoorServices = {
  readonly actionContext: ActionContext
  readonly locales: Locales
  readonly isSomeoneAvailable: (association: string) => boolean
  readonly isLanguageSpoken: (association: string, language: string) => boolean
}

/** Works out an association's door as it is now, for a reader of this language. */
export async function openDoor(
  services: DoorServices,
  loaded: LoadedProfile,
  language: string,
): Promise<Door> {
  const { actionContext, locales, isSomeoneAvailable } = services
  const slots = await findOfferedSlots(actionContext, loaded)
  return doorOf({
    loaded,
    locales,
    language,
    now: actionContext.clock.now(),
    someoneAvailable: isSomeoneAvailable(loaded.profile.id),
    slots,
    languageGap: languageGapOf(services, loaded.profile.id, language),
  })
}

type DoorFacts = {
  readonly loaded: LoadedProfile
  readonly locales: Locales
  readonly language: string
  readonly now: Instant
  /** An adviser of this association is available. */
  readonly someoneAvailable: boolean
  /** The slots in which a call can be booked. */
  readonly slots: readonly Instant[]
  readonly languageGap: Door['across']
}

/** Collects everything that the panel needs to open, for one association, in one language, at one moment. */
function doorOf(facts: DoorFacts): Door {
  const { loaded, locales, language, now, someoneAvailable, slots, languageGap } = facts
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
    across: languageGap,
    kinds: offeredKinds({ loaded, now, slots, translates: languageGap?.translation === true }),
    formats: { freeOfCharge: profile.formats?.free_of_charge === true },
    complaints: complaintsOf(loaded),
    notices: noticesAt(profile, now, language),
    closures: closuresAhead(profile, now),
    ...contactDetailsOf(profile),
    privacy: {
      noticeUrl: profile.privacy?.notice_url ?? null,
      retentionDays: profile.privacy?.retention_days ?? null,
      recordingNotice: profile.privacy?.recording_notice ?? null,
    },
    words: locales.words('widget', language),
    dates: locales.dates(language) ?? undefined,
  }
}

/**
 * Returns the language gap if no available adviser speaks the reader's language. There is none for English, in which every
 * adviser answers. This one rule decides when we ask for translation consent: in a chat, in the panel's forms and on the
 * plain pages.
 */
function languageGapOf(
  { actionContext, isLanguageSpoken }: DoorServices,
  association: string,
  language: string,
): Door['across'] {
  return language === STAFF_LANGUAGE || isLanguageSpoken(association, language)
    ? undefined
    : { translation: actionContext.translates(language) }
}

/** The number of languages that the panel shows side by side. */
const LANGUAGES_SHOWN = 3

/** Shortens the list of languages to those that are shown. Every resident waits for these bytes, and few open the list. */
export function withShownLanguages(door: Door): Door {
  const { languages, language } = door
  if (languages.length <= LANGUAGES_SHOWN) return door
  const [first] = languages
  const isShown = ({ code }: { code: string }) => code === first?.code || code === 'en' || code === language
  const others = languages.filter(choice => !isShown(choice)).map(({ code }) => code)
  return { ...door, languages: languages.filter(isShown), others }
}

/** Chat is open during opening hours or, if none are set, while an adviser is available (addition to D2). */
const mayStart = (opening: OpeningNow, someoneAvailable: boolean): boolean =>
  opening.state === 'open' || (opening.state === 'unset' && someoneAvailable)

/** Returns an association's readable colours, or our own if its profile has none. */
export const coloursOf = ({ profile }: LoadedProfile): Colours =>
  makeReadable(profile.appearance ?? PLAIN_COLOURS)
