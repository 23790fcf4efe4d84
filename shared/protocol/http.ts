import type { WrittenDates } from '../client/written-dates.ts'
import type { ConversationEvent } from '../domain/conversation/events.ts'
import type { Field } from '../domain/enquiry/fields.ts'
import type { Kind } from '../domain/enquiry/kinds.ts'
import type { Instant, LondonDate } from '../domain/instant.ts'
import type { ClosedDay, Notice } from '../domain/notices/notices.ts'
import type { Refusal } from './refusals.ts'

/** `Opening` as the server worked it out: browsers never work out hours. */
export type OpeningNow =
  | { readonly state: 'open'; readonly until: Instant | null }
  | { readonly state: 'closed'; readonly opens: Instant | null }
  | { readonly state: 'unset' }

export type OfferedKind = {
  readonly kind: Exclude<Kind, 'chat'>
  /** The one list that widget, plain pages and server follow. The `slot` field's options are `soon` and UTC instants. */
  readonly fields: readonly Field[]
  /** What is promised to whoever asks now; several stages, or none. For a kind that depends on a choice
   * (`place`, `feedback`), by the value of that choice; else under `''`. */
  readonly promises: Readonly<Record<string, readonly OfferedTarget[]>>
}

export type OfferedTarget = {
  readonly stage: string
  readonly due: Instant | null
  readonly asWritten: string | null
  /** Counts from the first reply; `due` is the latest possible. */
  readonly afterFirstReply: boolean
}

export type LanguageChoice = { readonly code: string; readonly name: string; readonly dir: 'ltr' | 'rtl' }

/** GET /api/:association/door?lang=cy — all the panel needs to open: the state of the door and the words. */
export type Door = {
  readonly association: {
    readonly id: string
    readonly name: string
    readonly shortName: string
    readonly primary: string
    readonly accent: string
  }
  /** The language of `words`. */
  readonly language: string
  /** In the order to offer them: Welsh first where the nation is Wales. Where there are many, those one press away: the
   * first, English and the language of `words`. */
  readonly languages: readonly LanguageChoice[]
  /** The codes of all others. */
  readonly others: readonly string[]
  readonly now: Instant
  readonly opening: OpeningNow
  readonly chat: {
    readonly offered: boolean
    /** May a chat be started now? Not while closed; without hours, only while an adviser is available (D2). */
    readonly open: boolean
    /** The association's own words for the promise ("within 3 minutes"), null where it made none. */
    readonly asWritten: string | null
    /** When we would aim to answer someone who asked now; null without a promise or hours. */
    readonly dueIfAskedNow: Instant | null
  }
  /** Nobody at the desk answers in the language of `words`: may a machine translate? Left out where somebody
   * does, and for English, in which everybody answers. */
  readonly across?: { readonly translation: boolean } | undefined
  /** Every kind but chat that is offered, in order, with what is asked and what is promised. */
  readonly kinds: readonly OfferedKind[]
  readonly formats: { readonly freeOfCharge: boolean }
  readonly complaints: {
    readonly times: string | null
    readonly procedureUrl: string | null
    readonly ombudsman: { readonly name: string; readonly phone: string | null } | null
  }
  /** Dated, and in the language of the words where the association wrote it so. */
  readonly notices: readonly Notice[]
  readonly closures: readonly ClosedDay[]
  readonly emergency: {
    readonly life: string
    readonly gas: string
    readonly power: string
    readonly landlord: string | null
    readonly covers: string | null
  }
  readonly contacts: { readonly phone: string | null; readonly email: string | null }
  readonly privacy: {
    readonly noticeUrl: string | null
    readonly retentionDays: number | null
    readonly recordingNotice: string | null
  }
  readonly words: Readonly<Record<string, unknown>>
  /** Where browsers may not know the language's days and months. */
  readonly dates?: WrittenDates | undefined
}

/** POST /api/:association/conversations (StartBody) and /api/:association/contacts (EnquiryBody) — answered 201, or 200
 * for the same `start` again. The reference and the promises stand in the events. */
export type Started = {
  readonly conversation: string
  readonly token: string
  readonly now: Instant
  readonly events: readonly ConversationEvent[]
}

/** GET /api/staff/me */
export type Me = {
  readonly adviser: {
    readonly id: string
    readonly name: string
    readonly email: string
    readonly languages: readonly string[]
  }
  readonly association: {
    readonly id: string
    readonly name: string
    readonly shortName: string
    readonly nation: string
    readonly primary: string
    readonly accent: string
  }
} & SessionEnd

/** GET /api/staff/session: when the adviser will be signed out. POST: the same, after it was put off by the whole span.
 * Both moments are by the server's clock: what is left is what lies between them, whatever the device's own clock says. */
export type SessionEnd = { readonly now: Instant; readonly ends: Instant }

/** GET /api/staff/advisers: the colleagues to whom a conversation can be handed, oneself among them. */
export type Colleagues = {
  readonly advisers: readonly {
    readonly id: string
    readonly name: string
    readonly languages: readonly string[]
  }[]
}

/** What the widget fetches when it is asked for, beside the words that come with the door: `contact` for forms, `sent`
 * for what has been sent and for what seldom happens in a chat, `display` for size, colours, reading aloud and keeping. */
export const WORD_PARTS = ['contact', 'sent', 'display'] as const
export type WordPart = (typeof WORD_PARTS)[number]

/** GET /api/:association/words?part=display&lang=cy — one part's words; `contact` where none is named. */
export type PartWords = { readonly language: string; readonly words: Readonly<Record<string, unknown>> }

/** GET /api/staff/set-up: how the association is set up, to be read. Fields are named as in its profile. */
export type SetUp = {
  readonly languages: readonly {
    readonly code: string
    readonly words: 'original' | 'translation'
    /** By whom, as a role, and on which day somebody who grew up with it has read it through; null: nobody yet. */
    readonly reviewed: { readonly by: string; readonly on: LondonDate } | null
    readonly sentences: number
  }[]
  /** `ending`: the list ends within six months, and due dates after it would be wrong. */
  readonly bankHolidays: { readonly lastYear: number; readonly ending: boolean }
  readonly retentionDays: number | null
  readonly sites: readonly string[]
  /** Without a time in the policy, or to be read in two ways. */
  readonly targets: readonly {
    readonly id: string
    readonly asWritten: string | null
    readonly state: 'unset' | 'needs_confirmation'
  }[]
  readonly assumed: readonly { readonly field: string; readonly value: string }[]
  /** To be settled before residents use it for real. */
  readonly beforeLive: readonly string[]
  readonly unsaid: readonly string[]
}

/** GET /api/staff/words?lang=cy — the staff page's words. */
export type StaffWords = { readonly language: string; readonly words: Readonly<Record<string, unknown>> }

/** The body of every answer that refuses. */
export type Refused = { readonly refusal: Refusal }
