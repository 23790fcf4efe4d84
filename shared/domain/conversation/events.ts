import type { FieldValues } from '../enquiry/fields.ts'
import type { FormKind, Kind } from '../enquiry/kinds.ts'
import type { Hazard } from '../hazards/hazard.ts'
import type { Instant, LondonDate } from '../instant.ts'
import type { MovedTarget, PlannedTarget } from '../target/target.ts'
import type { AttemptResult, AttemptWay } from './contact-attempt.ts'
import type { EmailResult, PrintSize } from './email.ts'
import type { WordsAt } from './field-origins.ts'

export type AdviserName = { readonly id: string; readonly name: string }

export type Author = { readonly role: 'resident' } | ({ readonly role: 'adviser' } & AdviserName)

/** How a conversation ended. The resident ends it as `left` or `withdrawn`; advisers choose among the others. */
export const ADVISER_OUTCOMES = ['answered', 'referred', 'no_reply'] as const
export type AdviserOutcome = (typeof ADVISER_OUTCOMES)[number]
export type Outcome = AdviserOutcome | 'left' | 'withdrawn'

const FALLBACK_REASONS = ['closing', 'nobody', 'late'] as const
export type FallbackReason = (typeof FALLBACK_REASONS)[number]

/** What is known of a conversation when it starts. */
export type StartDetails = {
  readonly association: string
  readonly kind: Kind
  readonly language: string
  readonly name: string | null
  readonly subject: string | null
  /** The page that the resident came from, without query or fragment. */
  readonly page: string | null
  /** Short enough to say on the telephone, and unique within the association. */
  readonly reference: string
  readonly fields: FieldValues
}

/**
 * Everything that can happen in a conversation. The log of these events is the conversation: all other data is
 * derived from it.
 */
export type EventBody =
  | ({ readonly type: 'started'; readonly conversation: string } & StartDetails)
  /**
   * The conversation came in while an exceptional-circumstances notice was in force. No clock pauses for it (D11);
   * figures can leave it out.
   */
  | { readonly type: 'exceptional' }
  /** The resident asked for a person: the targets count from here (D4). */
  | { readonly type: 'asked'; readonly whileOpen: boolean }
  | ({ readonly type: 'target_set' } & PlannedTarget)
  /** An early first reply brought this due time forward (D7). */
  | ({ readonly type: 'target_moved' } & MovedTarget)
  /** A bank holiday was proclaimed after the target was set. Nothing else moves a due time later (D10). */
  | {
      readonly type: 'target_recalculated'
      readonly target: string
      readonly was: Instant
      readonly due: Instant
      readonly warnAt: Instant
      /** The version of the calendar that includes the new holidays. */
      readonly calendar: string
      readonly proclaimed: readonly LondonDate[]
    }
  | { readonly type: 'target_warned'; readonly target: string }
  | { readonly type: 'target_late'; readonly target: string }
  | { readonly type: 'target_met'; readonly target: string }
  | { readonly type: 'message'; readonly by: Author; readonly text: string; readonly language: string }
  | { readonly type: 'language_chosen'; readonly language: string }
  /** The requested language, in the resident's own words. It outlasts a switch to another language (E3). */
  | { readonly type: 'language_wished'; readonly wish: string }
  /** The resident gave or withdrew translation consent, for everything written before and after. */
  | { readonly type: 'translation_allowed'; readonly allowed: boolean }
  /** A machine translation, always shown beside the original; null: the machine could not translate. */
  | ({
      readonly type: 'translated'
      readonly language: string
      readonly text: string | null
    } & WordsAt)
  | ({ readonly type: 'translation_wanted'; readonly by: AdviserName } & WordsAt)
  | { readonly type: 'taken'; readonly adviser: AdviserName }
  | { readonly type: 'put_back'; readonly adviser: AdviserName }
  /** A contact attempt outside this conversation. A failed one counts as "tried in time" and meets nothing (D13). */
  | {
      readonly type: 'contacted'
      readonly by: AdviserName
      readonly way: AttemptWay
      readonly result: AttemptResult
    }
  /** An adviser's next step and its date: a target of its own. */
  | {
      readonly type: 'promised'
      readonly by: AdviserName
      readonly owner: AdviserName
      readonly nextStep: string
      readonly due: Instant
    }
  | { readonly type: 'transferred'; readonly from: AdviserName; readonly to: AdviserName }
  /** For advisers alone. A resident's browser receives only its number. */
  | { readonly type: 'noted'; readonly by: AdviserName; readonly text: string }
  /** Takes the place of an advisers-only event in a resident's browser. */
  | { readonly type: 'withheld' }
  /** Words of danger were found: a suggestion to a person, and the moment from which the landlord is aware (E8). */
  | { readonly type: 'hazards_noticed'; readonly hazards: readonly Hazard[] }
  | { readonly type: 'hazards_settled'; readonly by: AdviserName; readonly real: boolean }
  /** The chat cannot be answered in time; a call back or a message is offered instead. */
  | { readonly type: 'way_out_offered'; readonly why: FallbackReason }
  /** The chat became a conversation of another kind, with its messages and its place. */
  | {
      readonly type: 'converted'
      readonly to: FormKind
      readonly fields: FieldValues
      /**
       * `resident`: they chose it. `house`: the door closed before anybody answered, so the system turned it into a
       * message.
       */
      readonly by: 'resident' | 'house'
      /** The resident ended the chat with a follow-up still open; the conversation stays open until that is done. */
      readonly stillToDo?: true
    }
  /**
   * The resident was asked whether they are still there, once for each silence while the adviser waits. Nothing
   * follows from it.
   */
  | { readonly type: 'still_there_asked' }
  | { readonly type: 'still_here' }
  | { readonly type: 'fields_changed'; readonly fields: FieldValues }
  /** A confirmation is to be emailed, in the print size that its reader chose. */
  | { readonly type: 'email_wanted'; readonly to: string; readonly size: PrintSize | null }
  | { readonly type: 'emailed'; readonly to: string; readonly result: EmailResult }
  /**
   * The conversation is a complaint: the resident chose that, or an adviser saw it. The resident need not use the
   * word (Code 1.3).
   */
  | { readonly type: 'complaint_raised'; readonly by: Author }
  /**
   * Stage 1 did not settle the complaint, or is overdue. A closed complaint reopens. A stage 2 complaint is never a
   * chat.
   */
  | { readonly type: 'complaint_escalated'; readonly by: Author }
  | {
      readonly type: 'closed'
      readonly by: Author
      readonly outcome: Outcome
      /** With `referred`: who can help instead. The resident is told. */
      readonly referredTo: string | null
    }

/** An event with its place in the log: `n` counts 1, 2, 3 … within the conversation and gives the order. */
export type ConversationEvent = EventBody & {
  readonly n: number
  readonly at: Instant
  /** The id that the sender gave the command; only on the first event of that command. */
  readonly clientId?: string
}
