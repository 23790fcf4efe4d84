import type { ConversationEvent } from '../../shared/domain/conversation/events.ts'

/** The types of events that the history of a conversation shows. Other parts of the page show the rest, such as targets and
 * the start. */
const SHOWN_TYPES = [
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

export type TimelineEntry = ConversationEvent & { readonly type: (typeof SHOWN_TYPES)[number] }

/** The events to show, in the order in which they happened. */
export const listTimelineEntries = (events: readonly ConversationEvent[]): readonly TimelineEntry[] =>
  events.filter((event): event is TimelineEntry => (SHOWN_TYPES as readonly string[]).includes(event.type))
