import type { Command } from '../../shared/domain/conversation/command.ts'
import type { Ack } from '../../shared/protocol/wire.ts'
import { systemAccess } from '../access/access.ts'
import { type ActionContext, act } from './act.ts'

/** Carries out a command of the system, by the clock. A conversation that has been erased meanwhile is refused as
 * `not_found`. */
export async function actAsSystem(
  context: ActionContext,
  conversation: string,
  command: Command,
): Promise<Ack> {
  const access = await systemAccess(context.db, conversation)
  return access ? act(context, access, command, null) : { ok: false, refusal: { name: 'not_found' } }
}
