import type { ContactResult, ContactWay } from '../contact/attempt.ts'
import type { FieldValues } from '../contact/fields.ts'
import type { Kind } from '../contact/kinds.ts'
import type { Instant, LondonDate } from '../instant.ts'
import type { MovedTarget, PlannedTarget } from '../target/target.ts'
import type { Confirm, EmailResult } from './confirmation.ts'
import type { AdviserName, AdviserOutcome, Author, WayOutReason } from './events.ts'
import type { WordsAt } from './words-at.ts'

/** What will be done next, and by when (MHA: "let you know when we will contact you back"). */
export type NextStep = { readonly owner: AdviserName; readonly nextStep: string; readonly due: Instant }

/** A due time that new bank holidays put off (D10), and which these are. */
export type PutOff = {
  readonly target: string
  readonly due: Instant
  readonly proclaimed: readonly LondonDate[]
}

/** What somebody wants to happen. `targets`, `moved`, `owed` and `whileOpen` are worked out beforehand from the profile;
 * `confirm` says that this house sends email. */
export type Command =
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
      readonly whileOpen: boolean
      /** The resident has ticked in the form that a machine may translate. */
      readonly leave?: boolean
      /** A notice of exceptional circumstances is in force. */
      readonly exceptional: boolean
      readonly targets: readonly PlannedTarget[]
      readonly confirm?: Confirm | undefined
    }
  | { readonly type: 'say'; readonly text: string; readonly language: string }
  | {
      readonly type: 'reply'
      readonly adviser: AdviserName
      readonly text: string
      readonly language: string
      readonly promise: NextStep | null
      readonly moved: readonly MovedTarget[]
      readonly owed?: readonly PlannedTarget[]
    }
  | { readonly type: 'choose_language'; readonly language: string }
  | {
      readonly type: 'change_fields'
      readonly fields: FieldValues
      readonly confirm?: Confirm | undefined
    }
  | { readonly type: 'end' }
  | { readonly type: 'take'; readonly adviser: AdviserName }
  | { readonly type: 'put_back'; readonly adviser: AdviserName }
  | {
      readonly type: 'transfer'
      readonly adviser: AdviserName
      readonly to: AdviserName
      readonly reason: string
    }
  | { readonly type: 'note'; readonly adviser: AdviserName; readonly text: string }
  | {
      readonly type: 'contact'
      readonly adviser: AdviserName
      readonly way: ContactWay
      readonly result: ContactResult
      readonly promise: NextStep | null
      readonly moved: readonly MovedTarget[]
      readonly owed?: readonly PlannedTarget[]
    }
  | {
      readonly type: 'promise'
      readonly adviser: AdviserName
      readonly promise: NextStep
      /** What the policy promises whoever could not be answered in full: set with the first next step. */
      readonly owed?: readonly PlannedTarget[]
    }
  | { readonly type: 'raise_complaint'; readonly by: Author; readonly targets: readonly PlannedTarget[] }
  | { readonly type: 'escalate_complaint'; readonly by: Author; readonly targets: readonly PlannedTarget[] }
  | {
      readonly type: 'close'
      readonly adviser: AdviserName
      readonly outcome: AdviserOutcome
      readonly referredTo: string | null
    }
  | { readonly type: 'settle_hazards'; readonly adviser: AdviserName; readonly real: boolean }
  /** The house says that the chat cannot be kept. */
  | { readonly type: 'offer_way_out'; readonly why: WayOutReason }
  | {
      readonly type: 'convert'
      readonly by: 'resident' | 'house'
      readonly to: Exclude<Kind, 'chat'>
      readonly fields: FieldValues
      readonly targets: readonly PlannedTarget[]
      readonly confirm?: Confirm | undefined
    }
  | { readonly type: 'watch_targets' }
  /** `lastSign`: when the resident was last seen to be there, beside what they wrote. */
  | { readonly type: 'ask_if_still_there'; readonly lastSign: Instant | null }
  | { readonly type: 'still_here' }
  | { readonly type: 'move_by_bank_holidays'; readonly calendar: string; readonly moved: readonly PutOff[] }
  | { readonly type: 'wish_language'; readonly wish: string }
  | { readonly type: 'allow_translation'; readonly allowed: boolean }
  /** What the machine made of these words; null: it could not. */
  | ({
      readonly type: 'translated'
      readonly language: string
      readonly text: string | null
    } & WordsAt)
  | ({ readonly type: 'translate_again'; readonly adviser: AdviserName } & WordsAt)
  /** What became of the confirmation that was wanted at that number. */
  | { readonly type: 'emailed'; readonly of: number; readonly result: EmailResult }
