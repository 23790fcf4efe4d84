import type { Command } from '../../shared/domain/conversation/command.ts'
import type { Ack } from '../../shared/protocol/wire.ts'
import { jobAccess } from '../access/access.ts'
import { type Acting, act } from './act.ts'

/** Carries out a command by the clock, as nobody in particular. A conversation that has been erased meanwhile is
 * `not_found`. */
export async function actAsSystem(context: Acting, conversation: string, command: Command): Promise<Ack> {
  const access = await jobAccess(context.db, conversation)
  return access ? act(context, access, command, null) : { ok: false, refusal: { name: 'not_found' } }
}
