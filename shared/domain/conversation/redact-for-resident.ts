import type { ConversationEvent } from './events.ts'

/**
 * The events that a resident's browser may see. An advisers-only event leaves its number, so that none seems lost.
 */
export const redactForResident = (events: readonly ConversationEvent[]): readonly ConversationEvent[] =>
  events.map(event => (event.type === 'noted' ? { type: 'withheld', n: event.n, at: event.at } : event))
