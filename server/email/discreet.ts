import type { Conversation } from '../../shared/domain/conversation/state.ts'
import type { Hazard } from '../../shared/domain/hazards/hazard.ts'
import type { Instant } from '../../shared/domain/instant.ts'
import { discreetStageOf } from '../../shared/domain/target/stages.ts'
import type { Target } from '../../shared/domain/target/target.ts'

/**
 * Removes everything from a conversation that an email must not mention, because others may read the inbox (Angus: no
 * sensitive information): all that the resident or an adviser wrote, residents' names, that it is a complaint, and that
 * somebody may be hurt at home. An email cannot disclose what is not in its data.
 *
 * @param convertedAt when it stopped being a chat: the chat's own target stays on record and is not mentioned (D11)
 */
export function makeDiscreet(conversation: Conversation, convertedAt: Instant | null): Conversation {
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
    targets: targets.filter(({ setAt }) => setAt >= (convertedAt ?? '')).map(makeTargetDiscreet),
    hazards: hazards && { ...hazards, found: hazards.found.filter(hazard => !PERSONAL_HAZARDS.has(hazard)) },
  }
}

const PERSONAL_HAZARDS: ReadonlySet<Hazard> = new Set(['self_harm', 'abuse'])

/** Leaves out "We will answer your complaint by …" and a next step in an adviser's own words. */
function makeTargetDiscreet(target: Target): Target {
  const stage = discreetStageOf(target.stage)
  return stage === null ? target : { ...target, stage, asWritten: null }
}
