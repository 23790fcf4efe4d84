import type { ConversationEvent } from '../domain/conversation/events.ts'
import type { Instant } from '../domain/instant.ts'
import type { Refusal } from './refusals.ts'

/** `Opening` as the server worked it out: browsers never work out hours. */
export type OpeningNow =
  | { readonly state: 'open'; readonly until: Instant | null }
  | { readonly state: 'closed'; readonly opens: Instant | null }
  | { readonly state: 'unset' }

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
  /** In the order to offer them: Welsh first where the nation is Wales. */
  readonly languages: readonly LanguageChoice[]
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
}

/** POST /api/:association/conversations — answered 201 (or 200 for the same `start` again). */
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
  readonly now: Instant
}

/** GET /api/staff/words?lang=cy — the staff page's words. */
export type StaffWords = { readonly language: string; readonly words: Readonly<Record<string, unknown>> }

/** The body of every answer that refuses. */
export type Refused = { readonly refusal: Refusal }
