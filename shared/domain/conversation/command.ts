import type { FormKind } from '../enquiry/kinds.ts'
import type { Instant } from '../instant.ts'
import type { VersionedCalendar } from '../working-time/calendar.ts'
import type { AttemptResult, AttemptWay } from './contact-attempt.ts'
import type { EmailResult, PrintSize } from './email.ts'
import type { AdviserName, AdviserOutcome, Author, FallbackReason, StartDetails } from './events.ts'
import type { WordsAt } from './field-origins.ts'

/** An adviser's next step: who takes it and by when (MHA: "let you know when we will contact you back"). */
export type NextStep = { readonly owner: AdviserName; readonly nextStep: string; readonly due: Instant }

type ByAdviser = { readonly adviser: AdviserName }

/** Unchecked field values, and the print size for their confirmation. */
type SubmittedFields = {
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly size?: PrintSize | undefined
}

/** Something that a person or the system wants to happen. `decide` works out what follows from it. */
export type Command = ByResident | (ByAdviser & OfAdviser) | OfComplaint | OfSystem

type ByResident =
  | ({
      readonly type: 'start'
      readonly conversation: string
      readonly size?: PrintSize | undefined
      /** The resident has ticked the form's translation consent. */
      readonly translationConsent?: boolean
    } & StartDetails)
  | { readonly type: 'say'; readonly text: string; readonly language: string }
  | { readonly type: 'choose_language'; readonly language: string }
  | ({ readonly type: 'change_fields' } & SubmittedFields)
  /** Turns a waiting chat into a call back or a message. */
  | ({ readonly type: 'convert'; readonly to: FormKind } & SubmittedFields)
  | { readonly type: 'still_here' }
  | { readonly type: 'wish_language'; readonly wish: string }
  | { readonly type: 'allow_translation'; readonly allowed: boolean }
  | { readonly type: 'end' }

type OfAdviser =
  | { readonly type: 'take' }
  | { readonly type: 'put_back' }
  | {
      readonly type: 'reply'
      readonly text: string
      readonly language: string
      readonly promise: NextStep | null
    }
  | {
      readonly type: 'contact'
      readonly way: AttemptWay
      readonly result: AttemptResult
      readonly promise: NextStep | null
    }
  | { readonly type: 'promise'; readonly promise: NextStep }
  | { readonly type: 'transfer'; readonly to: AdviserName; readonly reason: string }
  | { readonly type: 'note'; readonly text: string }
  | { readonly type: 'settle_hazards'; readonly real: boolean }
  | ({ readonly type: 'translate_again' } & WordsAt)
  | { readonly type: 'close'; readonly outcome: AdviserOutcome; readonly referredTo: string | null }

type OfComplaint =
  | { readonly type: 'raise_complaint'; readonly by: Author }
  | { readonly type: 'escalate_complaint'; readonly by: Author }

type OfSystem =
  | { readonly type: 'watch_targets' }
  /** Offers a fallback for a waiting chat, with the reason known now. */
  | { readonly type: 'offer_way_out'; readonly why: FallbackReason }
  /** Turns a waiting chat into a message because the door has closed. */
  | { readonly type: 'keep_as_message' }
  /** `lastSign`: when the resident was last active other than by writing; null when not known. */
  | { readonly type: 'ask_if_still_there'; readonly lastSign: Instant | null }
  /** Takes the conversation from an adviser who has been removed. */
  | { readonly type: 'release'; readonly adviser: AdviserName }
  /** Moves due times that were counted on the calendar `since`, if bank holidays were proclaimed after it (D10). */
  | { readonly type: 'move_by_bank_holidays'; readonly since: VersionedCalendar }
  /** Records a machine translation; null: the machine could not translate. */
  | ({ readonly type: 'translated'; readonly language: string; readonly text: string | null } & WordsAt)
  /** Records the result of the confirmation requested by event number `of`. */
  | { readonly type: 'emailed'; readonly of: number; readonly result: EmailResult }
