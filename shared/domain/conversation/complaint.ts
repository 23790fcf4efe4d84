import type { Instant } from '../instant.ts'
import type { Command } from './command.ts'
import { type Decision, nothing, refuse, setTargets, unknownTo } from './decision.ts'
import { mayGoToStageTwo } from './stage-two.ts'
import type { Conversation } from './state.ts'

/** Once; the clock of a complaint is its own, and starts when it is seen to be one. */
export function raiseComplaint(
  state: Conversation,
  { by, targets }: Command & { type: 'raise_complaint' },
): Decision {
  if (state.complaintAt !== null) return nothing
  return { events: [{ type: 'complaint_raised', by }, ...setTargets(unknownTo(state, targets))] }
}

/** Once stage 1 has been answered, or has run out of time; also of a complaint that has been closed (E7). */
export function escalateComplaint(
  state: Conversation,
  { by, targets }: Command & { type: 'escalate_complaint' },
  now: Instant,
): Decision {
  if (state.stageTwoAt !== null) return nothing
  if (!mayGoToStageTwo(state, now)) return refuse({ name: 'stage_one_open' })
  return { events: [{ type: 'complaint_escalated', by }, ...setTargets(unknownTo(state, targets))] }
}
