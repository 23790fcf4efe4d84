import { hazardsIn } from '../hazards/hazards.ts'
import type { EventBody } from './events.ts'
import type { Conversation } from './state.ts'

/** Words of danger that nobody has been told of yet (E8): noticed at once, at any hour. They never block or close.
 * @param state the conversation they are written in; null: it begins with them */
export function noticeHazards(words: string, state: Conversation | null): EventBody[] {
  const known = state?.hazards?.found ?? []
  const hazards = hazardsIn(words).filter(hazard => !known.includes(hazard))
  return hazards.length > 0 ? [{ type: 'hazards_noticed', hazards }] : []
}
