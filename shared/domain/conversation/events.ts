import type { FieldValues } from '../enquiry/fields.ts'
import type { Kind } from '../enquiry/kinds.ts'
import type { Hazard } from '../hazards/hazard.ts'
import type { Instant, LondonDate } from '../instant.ts'
import type { MovedTarget, PlannedTarget } from '../target/target.ts'
import type { AttemptResult, AttemptWay } from './contact-attempt.ts'
import type { EmailResult, PrintSize } from './email.ts'
import type { WordsAt } from './words-at.ts'

export type AdviserName = { readonly id: string; readonly name: string }

export type Author = { readonly role: 'resident' } | ({ readonly role: 'adviser' } & AdviserName)

/** How a conversation ended. `left` and `withdrawn`: the resident ended it; the others are an adviser's choice. */
export const ADVISER_OUTCOMES = ['answered', 'referred', 'no_reply'] as const
export type AdviserOutcome = (typeof ADVISER_OUTCOMES)[number]
export type Outcome = AdviserOutcome | 'left' | 'withdrawn'

const FALLBACK_REASONS = ['closing', 'nobody', 'late'] as const
export type FallbackReason = (typeof FALLBACK_REASONS)[number]

/** What can happen in a conversation. The log of these is the conversation: everything else is derived from it. */
export type EventBody =
  | {
      readonly type: 'started'
      readonly conversation: string
      readonly association: string
      readonly kind: Kind
      readonly language: string
      readonly name: string | null
      readonly subject: string | null
      /** The page the resident came from, without query or fragment. */
      readonly page: string | null
      /** Short enough to say on the telephone; no two of an association's conversations share one. */
      readonly reference: string
      readonly fields: FieldValues
    }
  /** Came in while a notice of exceptional circumstances was in force. No clock heeds it (D11); figures can. */
  | { readonly type: 'exceptional' }
  /** The resident asked for a person: here the promise begins (D4). */
  | { readonly type: 'asked'; readonly whileOpen: boolean }
  | ({ readonly type: 'target_set' } & PlannedTarget)
  /** A due time that came nearer: the first reply came early (D7). */
  | ({ readonly type: 'target_moved' } & MovedTarget)
  /** A bank holiday was proclaimed after the promise: the one thing that moves a due time later (D10). */
  | {
      readonly type: 'target_recalculated'
      readonly target: string
      readonly was: Instant
      readonly due: Instant
      readonly warnAt: Instant
      /** The version of the calendar that knows the new holidays. */
      readonly calendar: string
      readonly proclaimed: readonly LondonDate[]
    }
  | { readonly type: 'target_warned'; readonly target: string }
  | { readonly type: 'target_late'; readonly target: string }
  | { readonly type: 'target_met'; readonly target: string }
  | { readonly type: 'message'; readonly by: Author; readonly text: string; readonly language: string }
  | { readonly type: 'language_chosen'; readonly language: string }
  /** The language in which they would rather be spoken to, in their own words; it outlasts a switch to another (E3). */
  | { readonly type: 'language_wished'; readonly wish: string }
  /** The resident has said whether a machine may translate, for what is written from now on and before. */
  | { readonly type: 'translation_allowed'; readonly allowed: boolean }
  /** A machine's words for these, beside which they are always shown; null: it had none. */
  | ({
      readonly type: 'translated'
      readonly language: string
      readonly text: string | null
    } & WordsAt)
  | ({ readonly type: 'translation_wanted'; readonly by: AdviserName } & WordsAt)
  | { readonly type: 'taken'; readonly adviser: AdviserName }
  | { readonly type: 'put_back'; readonly adviser: AdviserName }
  /** Reached outside this conversation, or tried (D13: a failed attempt is "tried in time" and leaves it open). */
  | {
      readonly type: 'contacted'
      readonly by: AdviserName
      readonly way: AttemptWay
      readonly result: AttemptResult
    }
  /** What somebody will do next, and by when: a clock of its own. */
  | {
      readonly type: 'promised'
      readonly by: AdviserName
      readonly owner: AdviserName
      readonly nextStep: string
      readonly due: Instant
    }
  | { readonly type: 'transferred'; readonly from: AdviserName; readonly to: AdviserName }
  /** For advisers alone. A resident's browser gets its number and nothing of it. */
  | { readonly type: 'noted'; readonly by: AdviserName; readonly text: string }
  /** In a resident's browser, in the place of what is for advisers alone. */
  | { readonly type: 'withheld' }
  /** Words of danger were found: a suggestion to a person, with the moment from which the landlord is aware (E8). */
  | { readonly type: 'hazards_noticed'; readonly hazards: readonly Hazard[] }
  | { readonly type: 'hazards_settled'; readonly by: AdviserName; readonly real: boolean }
  /** The chat cannot be kept as promised; a call back or a message is offered in its place. */
  | { readonly type: 'way_out_offered'; readonly why: FallbackReason }
  /** The chat went on as something that can be kept, with its words and its place. */
  | {
      readonly type: 'converted'
      readonly to: Exclude<Kind, 'chat'>
      readonly fields: FieldValues
      /** The resident chose it; or the door closed with nobody to answer, and it was kept as a message. */
      readonly by: 'resident' | 'house'
      /** The resident ended the chat while something was promised: it goes on until that is done. */
      readonly stillToDo?: true
    }
  /** The chat has been quiet while the adviser waits: the resident is asked, once for each silence. Nothing follows. */
  | { readonly type: 'still_there_asked' }
  | { readonly type: 'still_here' }
  | { readonly type: 'fields_changed'; readonly fields: FieldValues }
  /** A confirmation is to be emailed, in the print that its reader has chosen. */
  | { readonly type: 'email_wanted'; readonly to: string; readonly size: PrintSize | null }
  | { readonly type: 'emailed'; readonly to: string; readonly result: EmailResult }
  /** It is a complaint, said by the resident's choice or seen by an adviser: the word is not needed (Code 1.3). */
  | { readonly type: 'complaint_raised'; readonly by: Author }
  /** Stage 1 did not settle it, or ran out of time. One that was closed is open again; no stage 2 is a chat. */
  | { readonly type: 'complaint_escalated'; readonly by: Author }
  | {
      readonly type: 'closed'
      readonly by: Author
      readonly outcome: Outcome
      /** With `referred`: who can help instead (said to the resident). */
      readonly referredTo: string | null
    }

/** An event in its place: `n` counts 1, 2, 3 … within the conversation, and is its order. */
export type ConversationEvent = EventBody & {
  readonly n: number
  readonly at: Instant
  /** The id that the sender gave the command; on the first event of that command. */
  readonly clientId?: string
}
