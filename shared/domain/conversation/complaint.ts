import { planComplaint } from '../target/plan.ts'
import type { PlannedTarget } from '../target/target.ts'
import type { Command } from './command.ts'
import { type Decision, nothing, refuse, setTargets, unknownTo } from './decision.ts'
import type { Author, EventBody } from './events.ts'
import type { Facts } from './facts.ts'
import { mayGoToStageTwo } from './stage-two.ts'
import type { Conversation } from './state.ts'

/** It is a complaint from now on, with the clocks of stage 1 beside those that run already (E7). */
export const becomeComplaint = (state: Conversation, by: Author, facts: Facts): readonly EventBody[] => [
  { type: 'complaint_raised', by },
  ...setTargets(targetsOf(state, 1, facts)),
]

/**
 * An adviser sees that it is a complaint, once. A log may hold a complaint whose clocks were never started, since that
 * was left to a second command once: they start now.
 */
export function raiseComplaint(
  state: Conversation,
  { by }: Command & { type: 'raise_complaint' },
  facts: Facts,
): Decision {
  // A panel of that time sends it after its change of a comment, also where the change was refused.
  if (by.role === 'resident' && state.kind === 'feedback' && state.fields.feedback !== 'complaint')
    return nothing
  if (state.complaintAt !== null && targetsOf(state, 1, facts).length === 0) return nothing
  return { events: becomeComplaint(state, by, facts) }
}

/** Once stage 1 has been answered, or has run out of time; also of a complaint that has been closed (E7). The clocks of
 * stage 2 count from the day it is taken there (D12). Refused where the policy knows no stage 2. */
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

/** The clocks of a stage that the policy sets and this conversation does not have yet. */
function targetsOf(state: Conversation, stage: 1 | 2, { policy, now }: Facts): readonly PlannedTarget[] {
  return policy ? unknownTo(state, planComplaint({ ...policy, received: now }, stage)) : []
}
