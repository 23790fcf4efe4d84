import type { Command, NextStep } from '../../shared/domain/conversation/command.ts'
import type { AdviserName } from '../../shared/domain/conversation/events.ts'
import type { AdviserCommand, ResidentCommand } from '../../shared/protocol/commands.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { Ack } from '../../shared/protocol/wire.ts'
import { type Access, type Adviser, adviserAccess } from '../access/access.ts'
import { type ActionContext, act } from './act.ts'

/** Carries out a resident's command in the conversation that their token opens. */
export function actForResident(
  actionContext: ActionContext,
  access: Access,
  command: ResidentCommand,
): Promise<Ack> {
  const { clientId, ...wanted } = command
  switch (wanted.type) {
    case 'raise_complaint':
    case 'escalate_complaint':
      return act(actionContext, access, { ...wanted, by: { role: 'resident' } }, clientId)
    default:
      return act(actionContext, access, wanted, clientId)
  }
}

/** Carries out an adviser's command, under their own name, in a conversation of their own association. A conversation of
 * another is refused as `not_found`, a colleague who does not exist as `adviser_unknown`. */
export async function actForAdviser(
  actionContext: ActionContext,
  who: Adviser,
  command: AdviserCommand,
): Promise<Ack> {
  const access = await adviserAccess(actionContext.db, who, command.conversation)
  if (!access) return refused({ name: 'not_found' })
  const wanted = await byAdviser(actionContext, who, command)
  return wanted ? act(actionContext, access, wanted, command.clientId) : refused({ name: 'adviser_unknown' })
}

const refused = (refusal: Refusal): Ack => ({ ok: false, refusal })

/** Adds the names of the adviser and of colleagues to a command; the wire carries only a colleague's id. Null: this
 * association has no adviser with that id. */
async function byAdviser(
  { colleague }: ActionContext,
  { id, name, association }: Adviser,
  { clientId: _, conversation: __, ...wanted }: AdviserCommand,
): Promise<Command | null> {
  const adviser: AdviserName = { id, name }
  switch (wanted.type) {
    case 'transfer': {
      const to = await colleague(association, wanted.to)
      return to && { ...wanted, adviser, to }
    }
    case 'promise': {
      const promise = await nextStepOf(wanted.promise)
      return promise && { ...wanted, adviser, promise }
    }
    case 'reply':
    case 'contact': {
      const promise = wanted.promise && (await nextStepOf(wanted.promise))
      return wanted.promise && !promise ? null : { ...wanted, adviser, promise }
    }
    case 'raise_complaint':
    case 'escalate_complaint':
      return { ...wanted, by: { role: 'adviser', ...adviser } }
    default:
      return { ...wanted, adviser }
  }

  type WireNextStep = { readonly owner: string; readonly nextStep: string; readonly due: string }
  async function nextStepOf({ owner: ownerId, nextStep, due }: WireNextStep): Promise<NextStep | null> {
    const owner = await colleague(association, ownerId)
    return owner && { owner, nextStep, due: new Date(due).toISOString() }
  }
}
