import type { ConversationEvent } from './events.ts'

/** What a resident's browser may see. What is for advisers alone leaves its number, so that none seems lost. */
export const forResident = (events: readonly ConversationEvent[]): readonly ConversationEvent[] =>
  events.map(event => (event.type === 'noted' ? { type: 'withheld', n: event.n, at: event.at } : event))
