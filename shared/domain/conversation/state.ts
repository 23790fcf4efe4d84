import type { FieldValues } from '../enquiry/fields.ts'
import type { Kind } from '../enquiry/kinds.ts'
import type { Hazard } from '../hazards/hazard.ts'
import type { Instant } from '../instant.ts'
import type { Target } from '../target/target.ts'
import type { AttemptResult, AttemptWay } from './contact-attempt.ts'
import type { EmailResult, PrintSize } from './email.ts'
import type { AdviserName, Author, FallbackReason, Outcome } from './events.ts'
import type { Translation, Written } from './written.ts'

type Phase = 'waiting' | 'talking' | 'closed'

export type Message = {
  readonly n: number
  readonly at: Instant
  readonly by: Author
  readonly text: string
  readonly language: string
  readonly clientId: string | null
}

/** A call or letter outside this conversation: made, or tried. */
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

/** What will be done next, by whom and by when. Its clock is the target of the same name. */
type GivenNextStep = {
  readonly target: string
  readonly owner: AdviserName
  readonly nextStep: string
  readonly due: Instant
}

/** A conversation as its events made it. */
export type Conversation = {
  readonly id: string
  readonly association: string
  /** The number of the last event in it. */
  readonly n: number
  readonly kind: Kind
  readonly language: string
  readonly name: string | null
  readonly subject: string | null
  readonly page: string | null
  readonly reference: string
  readonly fields: FieldValues
  readonly written: Written
  readonly startedAt: Instant
  readonly askedAt: Instant | null
  readonly phase: Phase
  /** Who has taken it. */
  readonly adviser: AdviserName | null
  readonly targets: readonly Target[]
  readonly messages: readonly Message[]
  readonly contactAttempts: readonly ContactAttempt[]
  /** Advisers' own notes; empty in a resident's browser. */
  readonly notes: readonly Note[]
  /** The last promise made, kept or not. */
  readonly promised: GivenNextStep | null
  readonly exceptional: boolean
  /** Since when it is a complaint: sent as one, changed into one, or seen to be one. */
  readonly complaintAt: Instant | null
  /** The complaint went to stage 2. */
  readonly stageTwoAt: Instant | null
  /** What was found in the resident's words, from when, and what a person made of it. */
  readonly hazards: {
    readonly noticedAt: Instant
    readonly found: readonly Hazard[]
    readonly settled: { readonly at: Instant; readonly by: AdviserName; readonly real: boolean } | null
  } | null
  /** Since when the resident has been asked whether they are still there, without a sign of them. */
  readonly stillThereAskedAt: Instant | null
  readonly stillHereAt: Instant | null
  /** Why the chat cannot be kept, while it still waits. */
  readonly fallback: FallbackReason | null
  /** The language they would rather be spoken to in, in their own words. */
  readonly wish: string | null
  /** May a machine translate? Null: the resident has not said. */
  readonly translation: boolean | null
  /** By the number of the message; that of a field stands with where it was written. */
  readonly translations: { readonly [of: number]: Translation | undefined }
  /** The last confirmation by email that was wanted, and at which number; `times`: how many were. Null: none. */
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
