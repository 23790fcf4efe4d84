import type { AdviserCommand, ResidentCommand } from '../../shared/protocol/commands.ts'
import type { Ack } from '../../shared/protocol/wire.ts'
import { type Access, type Adviser, adviserAccess } from '../access/access.ts'
import { type Acting, act } from './act.ts'

/** What a resident may do in the conversation that their token opens. */
export function actForResident(acting: Acting, access: Access, command: ResidentCommand): Promise<Ack> {
  const { clientId, ...wanted } = command
  switch (wanted.type) {
    case 'say':
      return act(acting, access, { ...wanted, by: { role: 'resident' } }, clientId)
    case 'choose_language':
    case 'end':
      return act(acting, access, wanted, clientId)
  }
}

/** What an adviser may do in a conversation of their own association, under their own name. */
export async function actForAdviser(acting: Acting, who: Adviser, command: AdviserCommand): Promise<Ack> {
  const access = await adviserAccess(acting.db, who, command.conversation)
  if (!access) return { ok: false, refusal: { name: 'not_found' } }
  const adviser = { id: who.id, name: who.name }
  switch (command.type) {
    case 'say': {
      const by = { role: 'adviser', ...adviser } as const
      return act(
        acting,
        access,
        { type: 'say', by, text: command.text, language: command.language },
        command.clientId,
      )
    }
    case 'take':
    case 'put_back':
      return act(acting, access, { type: command.type, adviser }, command.clientId)
    case 'close': {
      const { outcome, referredTo } = command
      return act(acting, access, { type: 'close', adviser, outcome, referredTo }, command.clientId)
    }
  }
}
