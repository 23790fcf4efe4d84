import type { WrittenDates } from '../client/written-dates.ts'
import type { ConversationEvent } from '../domain/conversation/events.ts'
import type { Field } from '../domain/enquiry/fields.ts'
import type { FormKind } from '../domain/enquiry/kinds.ts'
import type { Instant, LondonDate } from '../domain/instant.ts'
import type { ClosedDay, ExceptionalNotice } from '../domain/notices/notices.ts'
import type { Refusal } from './refusals.ts'

/** `Opening` as the server computed it; browsers never compute opening hours. */
export type OpeningNow =
  | { readonly state: 'open'; readonly until: Instant | null }
  | { readonly state: 'closed'; readonly opens: Instant | null }
  | { readonly state: 'unset' }

export type OfferedKind = {
  readonly kind: FormKind
  /** The list that widget, plain pages and server share. The `slot` field's options are `soon` and UTC instants. */
  readonly fields: readonly Field[]
  /**
   * The targets for a resident who asks now: several stages, or none. For a kind that depends on a choice (`place`,
   * `feedback`), by the value of that choice; else under `''`.
   */
  readonly promises: Readonly<Record<string, readonly OfferedTarget[]>>
}

export type OfferedTarget = {
  readonly stage: string
  readonly due: Instant | null
  readonly asWritten: string | null
  /** Counts from the first reply; `due` is the latest possible time. */
  readonly afterFirstReply: boolean
}

export type LanguageChoice = { readonly code: string; readonly name: string; readonly dir: 'ltr' | 'rtl' }

/** GET /api/:association/door?lang=cy. The door: everything the panel needs to open, with its words. */
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
  /**
   * In the order to offer them: Welsh first if the nation is Wales. If there are many, only those one press away: the
   * first, English and the language of `words`.
   */
  readonly languages: readonly LanguageChoice[]
  /** The codes of all other languages. */
  readonly others: readonly string[]
  readonly now: Instant
  readonly opening: OpeningNow
  readonly chat: {
    readonly offered: boolean
    /** May a chat start now? Not while closed; without hours, only while an adviser is available (D2). */
    readonly open: boolean
    /** The association's own words for the target ("within 3 minutes"); null if it has none. */
    readonly asWritten: string | null
    /** When an adviser would answer a resident who asked now; null without a target or hours. */
    readonly dueIfAskedNow: Instant | null
  }
  /**
   * The language gap: set when no available adviser speaks the language of `words`. `translation`: may a machine
   * translate? Never set for English, which every adviser speaks.
   */
  readonly across?: { readonly translation: boolean } | undefined
  /** Every kind but chat that is offered, in order, with its fields and targets. */
  readonly kinds: readonly OfferedKind[]
  readonly formats: { readonly freeOfCharge: boolean }
  readonly complaints: {
    readonly times: string | null
    readonly procedureUrl: string | null
    readonly ombudsman: { readonly name: string; readonly phone: string | null } | null
  }
  /** Dated, and in the language of `words` if the association wrote them in it. */
  readonly notices: readonly ExceptionalNotice[]
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
  /** Set where browsers may not know the language's days and months. */
  readonly dates?: WrittenDates | undefined
}

/**
 * POST /api/:association/conversations (StartBody) and /api/:association/contacts (EnquiryBody): answered 201, or 200
 * for a repeated `start`. The events contain the reference and the targets.
 */
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

/**
 * GET /api/staff/session: when the session expires. POST: the same, after extending it by its whole length. Both
 * moments are by the server's clock, so the time left is their difference, whatever the device's clock says.
 */
export type SessionEnd = { readonly now: Instant; readonly ends: Instant }

/** GET /api/staff/advisers: the advisers to whom a conversation can be transferred, including oneself. */
export type Colleagues = {
  readonly advisers: readonly {
    readonly id: string
    readonly name: string
    readonly languages: readonly string[]
  }[]
}

/**
 * The parts of the words that the widget fetches when needed, apart from those that come with the door: `contact` for
 * forms, `sent` for sent enquiries and for rare events in a chat, `display` for size, colours, reading aloud and
 * saving.
 */
export const WORD_PARTS = ['contact', 'sent', 'display'] as const
export type WordPart = (typeof WORD_PARTS)[number]

/** GET /api/:association/words?part=display&lang=cy: the words of one part; `contact` if none is named. */
export type PartWords = { readonly language: string; readonly words: Readonly<Record<string, unknown>> }

/** GET /api/staff/set-up: the association's set-up, read-only. Fields have the names of the profile. */
export type SetUp = {
  readonly languages: readonly {
    readonly code: string
    readonly words: 'original' | 'translation'
    /** The reviewer's role, and the day on which a native speaker finished reading it; null: not reviewed. */
    readonly reviewed: { readonly by: string; readonly on: LondonDate } | null
    readonly sentences: number
  }[]
  /** `ending`: the list ends within six months; due dates after it would be wrong. */
  readonly bankHolidays: { readonly lastYear: number; readonly ending: boolean }
  readonly retentionDays: number | null
  readonly sites: readonly string[]
  /** Targets without a time in the policy, or with two readings. */
  readonly targets: readonly {
    readonly id: string
    readonly asWritten: string | null
    readonly state: 'unset' | 'needs_confirmation'
  }[]
  readonly assumed: readonly { readonly field: string; readonly value: string }[]
  /** To settle before residents use the association for real. */
  readonly beforeLive: readonly string[]
  readonly unsaid: readonly string[]
}

/** GET /api/staff/words?lang=cy: the staff page's words. */
export type StaffWords = { readonly language: string; readonly words: Readonly<Record<string, unknown>> }

/** The body of every answer that refuses. */
export type Refused = { readonly refusal: Refusal }
