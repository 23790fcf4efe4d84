import type { ConversationFacts } from './facts.ts'
import { millisecondsBetween, type Share, shareOf, type Waits, waitsOf } from './measures.ts'

/**
 * E9: what happened to the residents who asked for a person. Each counts in exactly one of the five numbers after
 * `offered`.
 */
export type ConversationFigures = {
  readonly offered: number
  readonly answered: number
  /** The resident left or withdrew before anybody answered. */
  readonly abandoned: number
  /**
   * Closed by an adviser without an answer. It is neither a success nor the resident's choice, so it is counted
   * apart.
   */
  readonly closedUnanswered: number
  /**
   * An unanswered chat that became another kind of conversation: neither answered by chat nor left by the resident.
   */
  readonly continued: number
  readonly waiting: number
  readonly abandonment: Share
  readonly wait: Waits
}

export function conversationFigures(conversations: readonly ConversationFacts[]): ConversationFigures {
  const offered = conversations.filter(isOffered)
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
      answered.flatMap(({ askedAt, answeredAt }) =>
        answeredAt ? [millisecondsBetween(askedAt, answeredAt)] : [],
      ),
    ),
  }
}

/** Was this offered (E9)? A chat is offered only while open, every other kind at any hour. */
export const isOffered = ({ kind, whileOpen }: ConversationFacts): boolean => kind !== 'chat' || whileOpen
