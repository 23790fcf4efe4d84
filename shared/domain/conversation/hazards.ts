import { hazardsIn } from '../hazards/hazards.ts'
import type { EventBody } from './events.ts'
import type { Conversation } from './state.ts'

/**
 * Notices hazards that the conversation does not have yet (E8), at any hour. They never block or close anything.
 * @param state the conversation that the words are part of; null: the words begin it
 */
export function noticeHazards(words: string, state: Conversation | null): EventBody[] {
  const known = state?.hazards?.found ?? []
  const hazards = hazardsIn(words).filter(hazard => !known.includes(hazard))
  return hazards.length > 0 ? [{ type: 'hazards_noticed', hazards }] : []
}
