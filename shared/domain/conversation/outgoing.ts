import { owedConfirmation } from './confirmation.ts'
import type { Conversation } from './state.ts'
import { untranslated } from './translation.ts'

export type OutgoingKind = 'email' | 'translation'

/** One thing that must still leave Doorstep. Its key stays the same until it has left. */
export type Outgoing = {
  readonly kind: OutgoingKind
  /** The number of the event that asks for it. */
  readonly n: number
  /** Which of several things that one event asks for: a form's field for a translation. Empty for the only one. */
  readonly part: string
}

/** False for the many conversations that never had anything to send: nobody needs to look for what is outdated. */
export const everHadOutgoing = ({ confirmation, translation }: Conversation): boolean =>
  confirmation !== null || translation !== null

/** Everything that must still leave for this conversation, in order. */
export function listOutgoing(state: Conversation): Outgoing[] {
  const confirmation = owedConfirmation(state)
  return [
    ...(confirmation ? [{ kind: 'email', n: confirmation.n, part: '' } as const] : []),
    ...untranslated(state).map(
      ({ of, field }): Outgoing => ({
        kind: 'translation',
        n: of,
        part: field ?? '',
      }),
    ),
  ]
}
