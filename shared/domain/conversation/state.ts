import type { Hazard } from '../hazards/hazard.ts'
import type { Instant } from '../instant.ts'
import type { Target } from '../target/target.ts'
import type { AttemptResult, AttemptWay } from './contact-attempt.ts'
import type { EmailResult, PrintSize } from './email.ts'
import type { AdviserName, Author, FallbackReason, Outcome, StartDetails } from './events.ts'
import type { FieldOrigins, Translation } from './field-origins.ts'

type Phase = 'waiting' | 'talking' | 'closed'

export type Message = {
  readonly n: number
  readonly at: Instant
  readonly by: Author
  readonly text: string
  readonly language: string
  readonly clientId: string | null
}

/** A call, letter or visit outside this conversation, made or tried. */
type ContactAttempt = {
  readonly n: number
  readonly at: Instant
  readonly by: AdviserName
  readonly way: AttemptWay
  readonly result: AttemptResult
}
type Note = {
  readonly n: number
  readonly at: Instant
  readonly by: AdviserName
  readonly text: string
}

/** The next step, its owner and its due time. Its clock is the target with this id. */
type GivenNextStep = {
  readonly target: string
  readonly owner: AdviserName
  readonly nextStep: string
  readonly due: Instant
}

/** A conversation, derived from its events. */
export type Conversation = StartDetails & {
  readonly id: string
  /** The number of the last event applied. */
  readonly n: number
  readonly written: FieldOrigins
  readonly startedAt: Instant
  readonly askedAt: Instant | null
  readonly phase: Phase
  /** The adviser who has taken it. */
  readonly adviser: AdviserName | null
  readonly targets: readonly Target[]
  readonly messages: readonly Message[]
  readonly contactAttempts: readonly ContactAttempt[]
  /** Advisers' own notes; empty in a resident's browser. */
  readonly notes: readonly Note[]
  /** The last next step given, done or not. */
  readonly promised: GivenNextStep | null
  readonly exceptional: boolean
  /** When it became a complaint: sent as one, changed into one, or recognised as one. */
  readonly complaintAt: Instant | null
  /** When the complaint went to stage 2. */
  readonly stageTwoAt: Instant | null
  /** The hazards found in the resident's words, since when, and what an adviser decided about them. */
  readonly hazards: {
    readonly noticedAt: Instant
    readonly found: readonly Hazard[]
    readonly settled: { readonly at: Instant; readonly by: AdviserName; readonly real: boolean } | null
  } | null
  /** When the resident was asked whether they are still there; null: not asked, or they have answered. */
  readonly stillThereAskedAt: Instant | null
  readonly stillHereAt: Instant | null
  /** Why the waiting chat cannot be answered in time; null: no such reason, or no longer waiting. */
  readonly fallback: FallbackReason | null
  /** The requested language, in the resident's own words. */
  readonly wish: string | null
  /** Translation consent. Null: the resident has not answered. */
  readonly translation: boolean | null
  /** Translations of messages, by message number. Translations of fields are in `written`. */
  readonly translations: { readonly [of: number]: Translation | undefined }
  /** The last confirmation requested, with the number of its event; `times`: how many were requested. Null: none. */
  readonly confirmation: {
    readonly n: number
    readonly to: string
    readonly size: PrintSize | null
    readonly times: number
    /** Null: not sent yet. */
    readonly result: EmailResult | null
  } | null
  readonly closed: {
    readonly at: Instant
    readonly by: Author
    readonly outcome: Outcome
    readonly referredTo: string | null
  } | null
}
