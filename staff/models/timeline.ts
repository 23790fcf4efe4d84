import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'

/** The events that a reader of a conversation is shown, in the order in which they happened. The rest (clocks, the start)
 * stands elsewhere on the page. */
const SHOWN = [
  'message',
  'contacted',
  'promised',
  'transferred',
  'noted',
  'language_wished',
  'translation_allowed',
  'fields_changed',
  'emailed',
  'complaint_raised',
  'complaint_escalated',
  'target_recalculated',
  'still_there_asked',
  'still_here',
  'converted',
  'hazards_noticed',
  'hazards_settled',
] as const

export type Entry = ConversationEvent & { readonly type: (typeof SHOWN)[number] }

export const entriesOf = (events: readonly ConversationEvent[]): readonly Entry[] =>
  events.filter((event): event is Entry => (SHOWN as readonly string[]).includes(event.type))
