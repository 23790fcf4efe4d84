import { pendingConfirmation } from './confirmation.ts'
import type { Conversation } from './state.ts'
import { pendingTranslations } from './translation.ts'

export type OutgoingKind = 'email' | 'translation'

/** One thing that must still leave Doorstep. Its key stays the same until it has left. */
export type Outgoing = {
  readonly kind: OutgoingKind
  /** The number of the event that asks for it. */
  readonly n: number
  /**
   * Tells apart several things that one event asks for, such as the fields of a form to translate. Empty if there is
   * only one.
   */
  readonly part: string
}

/** Has this conversation ever had anything to send? False for most, whose outbox rows then need no check. */
export const hasEverHadOutgoing = ({ confirmation, translation }: Conversation): boolean =>
  confirmation !== null || translation !== null

/** Everything that must still leave for this conversation, in order. */
export function listOutgoing(state: Conversation): Outgoing[] {
  const confirmation = pendingConfirmation(state)
  return [
    ...(confirmation ? [{ kind: 'email', n: confirmation.n, part: '' } as const] : []),
    ...pendingTranslations(state).map(
      ({ of, field }): Outgoing => ({
        kind: 'translation',
        n: of,
        part: field ?? '',
      }),
    ),
  ]
}
