import type { Instant } from '../instant.ts'

/** What the contact is. The later kinds are rooms of the same house: message, callback, format request, … */
export type Kind = 'chat'

export type AdviserName = { readonly id: string; readonly name: string }

export type Author = { readonly role: 'resident' } | ({ readonly role: 'adviser' } & AdviserName)

/** How a conversation ended. `left`: the resident ended it; the others are an adviser's choice. */
export const ADVISER_OUTCOMES = ['answered', 'referred', 'no_reply'] as const
export type AdviserOutcome = (typeof ADVISER_OUTCOMES)[number]
export type Outcome = AdviserOutcome | 'left'

/** One clock, as it is set. `due` null: the association wrote no number, or keeps no hours (D2). */
export type PlannedTarget = {
  /** The target's id in the profile. */
  readonly target: string
  readonly stage: string
  readonly due: Instant | null
  readonly warnAt: Instant | null
  /** The promise in the association's own words. */
  readonly asWritten: string | null
}

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
    }
  /** The resident asked for a person: here the promise begins (D4). */
  | { readonly type: 'asked'; readonly whileOpen: boolean }
  | ({ readonly type: 'target_set' } & PlannedTarget)
  | { readonly type: 'target_warned'; readonly target: string }
  | { readonly type: 'target_late'; readonly target: string }
  | { readonly type: 'target_met'; readonly target: string }
  | { readonly type: 'message'; readonly by: Author; readonly text: string; readonly language: string }
  | { readonly type: 'language_chosen'; readonly language: string }
  | { readonly type: 'taken'; readonly adviser: AdviserName }
  | { readonly type: 'put_back'; readonly adviser: AdviserName }
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
