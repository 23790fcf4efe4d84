import type { ConversationFacts } from './facts.ts'
import { between, type Share, shareOf, type Waits, waitsOf } from './measures.ts'

/** E9. What became of those who asked for a person: each is in one of the five counts after `offered`. */
export type ConversationFigures = {
  readonly offered: number
  readonly answered: number
  /** The resident left, or withdrew, before anybody had answered. */
  readonly abandoned: number
  /** Closed by an adviser without an answer. Neither a success nor the resident's choice, so it stands apart. */
  readonly closedUnanswered: number
  /** A chat that went on unanswered as something else: neither answered by chat nor the resident's leaving. */
  readonly continued: number
  readonly waiting: number
  readonly abandonment: Share
  readonly wait: Waits
}

export function conversationFigures(contacts: readonly ConversationFacts[]): ConversationFigures {
  const offered = contacts.filter(isOffered)
  const answered = offered.filter(({ answeredAt }) => answeredAt !== null)
  const unanswered = offered.filter(({ answeredAt }) => answeredAt === null)
  const staying = unanswered.filter(({ continuedAt }) => continuedAt === null)
  const ended = staying.flatMap(({ ended }) => (ended ? [ended] : []))
  const abandoned = ended.filter(({ byResident }) => byResident).length
  return {
    offered: offered.length,
    answered: answered.length,
    abandoned,
    closedUnanswered: ended.length - abandoned,
    continued: unanswered.length - staying.length,
    waiting: staying.length - ended.length,
    abandonment: shareOf(abandoned, offered.length),
    wait: waitsOf(
      answered.flatMap(({ askedAt, answeredAt }) => (answeredAt ? [between(askedAt, answeredAt)] : [])),
    ),
  }
}

/** E9: a chat is offered while open. What can be left at any hour is offered at any hour. */
export const isOffered = ({ kind, whileOpen }: ConversationFacts): boolean => kind !== 'chat' || whileOpen
