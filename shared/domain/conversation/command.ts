import type { FieldValues } from '../enquiry/fields.ts'
import type { Kind } from '../enquiry/kinds.ts'
import type { Instant } from '../instant.ts'
import type { VersionedCalendar } from '../working-time/calendar.ts'
import type { AttemptResult, AttemptWay } from './contact-attempt.ts'
import type { EmailResult, PrintSize } from './email.ts'
import type { AdviserName, AdviserOutcome, Author, FallbackReason } from './events.ts'
import type { WordsAt } from './words-at.ts'

/** What will be done next, and by when (MHA: "let you know when we will contact you back"). */
export type NextStep = { readonly owner: AdviserName; readonly nextStep: string; readonly due: Instant }

type ByAdviser = { readonly adviser: AdviserName }

/** Fields as they were filled in, not checked yet; and the print that their confirmation is to be in. */
type Filled = {
  readonly fields: Readonly<Record<string, string | undefined>>
  readonly size?: PrintSize | undefined
}

/** What somebody wants to happen, and no more: `decide` works out what follows from it. */
export type Command = ByResident | (ByAdviser & OfAdviser) | OfComplaint | OfSystem

type ByResident =
  | {
      readonly type: 'start'
      readonly conversation: string
      readonly association: string
      readonly kind: Kind
      readonly language: string
      readonly name: string | null
      readonly subject: string | null
      readonly page: string | null
      readonly reference: string
      readonly fields: FieldValues
      readonly size?: PrintSize | undefined
      /** The resident has ticked in the form that a machine may translate. */
      readonly translationConsent?: boolean
    }
  | { readonly type: 'say'; readonly text: string; readonly language: string }
  | { readonly type: 'choose_language'; readonly language: string }
  | ({ readonly type: 'change_fields' } & Filled)
  /** A waiting chat goes on as a call back or a message. */
  | ({ readonly type: 'convert'; readonly to: Exclude<Kind, 'chat'> } & Filled)
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
  /** A waiting chat can not be answered in time: why, as far as is known. */
  | { readonly type: 'offer_way_out'; readonly why: FallbackReason }
  /** A waiting chat goes on as a message, because the door has closed. */
  | { readonly type: 'keep_as_message' }
  /** `lastSign`: when the resident was last seen to be there, beside what they wrote. */
  | { readonly type: 'ask_if_still_there'; readonly lastSign: Instant | null }
  /** An adviser who has been removed holds nothing any more. */
  | { readonly type: 'release'; readonly adviser: AdviserName }
  /** Bank holidays may have been proclaimed since due times were counted on this calendar (D10). */
  | { readonly type: 'move_by_bank_holidays'; readonly since: VersionedCalendar }
  /** A machine's words; null: it could not translate. */
  | ({ readonly type: 'translated'; readonly language: string; readonly text: string | null } & WordsAt)
  /** What became of the confirmation that was wanted at that number. */
  | { readonly type: 'emailed'; readonly of: number; readonly result: EmailResult }
