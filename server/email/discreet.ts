import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Hazard } from '../../shared/domain/hazards/hazard.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { discreetStageOf } from '../../shared/domain/target/stages.ts'
import type { Target } from '../../shared/domain/target/target.ts'

/**
 * A conversation as it may be spoken of in an inbox that others may read (Angus: no sensitive information): without a
 * word that the resident or an adviser wrote, without names of residents, and without saying that it is a complaint or
 * that somebody may be hurt at home. What is not in it can not slip into an email.
 *
 * @param became when it stopped being a chat: the chat's own promise stays on record, and is spoken of no more (D11)
 */
export function discreet(conversation: Conversation, became: Instant | null): Conversation {
  const { fields, targets, hazards } = conversation
  const { reply_by, email } = fields
  return {
    ...conversation,
    name: null,
    subject: null,
    page: null,
    wish: null,
    fields: { ...(reply_by && { reply_by }), ...(email && { email }) },
    messages: [],
    translations: {},
    contactAttempts: [],
    notes: [],
    promised: null,
    targets: targets.filter(({ setAt }) => setAt >= (became ?? '')).map(discreetTarget),
    hazards: hazards && { ...hazards, found: hazards.found.filter(hazard => !OF_A_PERSON.has(hazard)) },
  }
}

const OF_A_PERSON: ReadonlySet<Hazard> = new Set(['self_harm', 'abuse'])

/** Neither "We will answer your complaint by …", nor a next step in an adviser's own words. */
function discreetTarget(target: Target): Target {
  const stage = discreetStageOf(target.stage)
  return stage === null ? target : { ...target, stage, asWritten: null }
}
