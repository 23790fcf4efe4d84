import type { Command } from './command.ts'
import { decide } from './decide.ts'
import type { ConversationEvent } from './events.ts'
import { apply, type Conversation } from './state.ts'

/** So many seconds after a quarter past ten on a Thursday. */
export const AT = (seconds: number) => new Date(Date.UTC(2026, 10, 26, 10, 15, seconds)).toISOString()
export const SIAN = { id: 'sian', name: 'Siân Morgan' }
export const DAFYDD = { id: 'dafydd', name: 'Dafydd Rees' }

/** Plays commands one after the other, numbering as the server does; refused ones change nothing. */
export function play(commands: readonly (readonly [seconds: number, command: Command])[]) {
  let state: Conversation | null = null
  const log: ConversationEvent[] = []
  const refusals: string[] = []
  for (const [seconds, command] of commands) {
    const decision = decide(state, command, AT(seconds))
    if ('refusal' in decision) {
      refusals.push(decision.refusal.name)
      continue
    }
    for (const body of decision.events) {
      const event: ConversationEvent = { ...body, n: log.length + 1, at: AT(seconds) }
      log.push(event)
      state = apply(state, event)
    }
  }
  if (!state) throw new Error('nothing was started')
  return { state, log, refusals, types: log.map(event => event.type) }
}
