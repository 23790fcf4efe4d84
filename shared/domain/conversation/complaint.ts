import { planComplaint } from '../target/plan.ts'
import { complaintStageOf } from '../target/stages.ts'
import type { PlannedTarget } from '../target/target.ts'
import type { Command } from './command.ts'
import { type Decision, newTargets, nothing, refuse, setTargets } from './decision.ts'
import type { Author, EventBody } from './events.ts'
import type { Facts } from './facts.ts'
import { mayGoToStageTwo } from './stage-two.ts'
import type { Conversation } from './state.ts'

/** The conversation becomes a complaint. Its stage 1 targets start beside the targets that already run (E7). */
const becomeComplaint = (state: Conversation, by: Author, facts: Facts): readonly EventBody[] => [
  { type: 'complaint_raised', by },
  ...setTargets(targetsOf(state, 1, facts)),
]

/**
 * The resident's fields say that it is a complaint. Old logs may hold complaints whose targets never started, because a
 * second command used to start them; those targets start now.
 */
export function recogniseComplaint(state: Conversation, facts: Facts): readonly EventBody[] {
  if (state.complaintAt === null) return becomeComplaint(state, { role: 'resident' }, facts)
  const isCounted = state.targets.some(({ stage }) => complaintStageOf(stage) === 1)
  return isCounted ? [] : setTargets(targetsOf(state, 1, facts))
}

/**
 * An adviser marks the conversation as a complaint, once. Old logs may hold complaints whose targets never started,
 * because a second command used to start them; those targets start now.
 */
export function raiseComplaint(
  state: Conversation,
  { by }: Command & { type: 'raise_complaint' },
  facts: Facts,
): Decision {
  // Old panels send this after they change a comment, even if that change was refused.
  if (by.role === 'resident' && state.kind === 'feedback' && state.fields.feedback !== 'complaint')
    return nothing
  if (state.complaintAt !== null && targetsOf(state, 1, facts).length === 0) return nothing
  return { events: becomeComplaint(state, by, facts) }
}

/**
 * Takes a complaint to stage 2, once stage 1 has been answered or is overdue; a closed complaint may go there too
 * (E7). The stage 2 targets count from that day (D12). Refused if the policy has no stage 2.
 */
export function escalateComplaint(
  state: Conversation,
  { by }: Command & { type: 'escalate_complaint' },
  facts: Facts,
): Decision {
  if (state.stageTwoAt !== null) return nothing
  const targets = targetsOf(state, 2, facts)
  if (targets.length === 0) return refuse({ name: 'kind_not_offered' })
  if (!mayGoToStageTwo(state, facts.now)) return refuse({ name: 'stage_one_open' })
  return { events: [{ type: 'complaint_escalated', by }, ...setTargets(targets)] }
}

/** The targets of a complaint stage that the policy sets and this conversation does not have yet. */
function targetsOf(state: Conversation, stage: 1 | 2, { policy, now }: Facts): readonly PlannedTarget[] {
  return policy ? newTargets(state, planComplaint({ ...policy, received: now }, stage)) : []
}
