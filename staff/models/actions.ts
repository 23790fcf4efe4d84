import { type ReadonlySignal, signal } from '@preact/signals'
import type { AdviserCommand, Without } from '../../shared/protocol/commands.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { Ack } from '../../shared/protocol/wire.ts'

/** Why an action failed. After `no_answer` the command may have been done; trying again does no harm. */
export type Problem = Refusal | { readonly name: 'no_answer' | 'offline' }

/** Every adviser command except the reply, which waits in an outbox. */
type ActionCommand = Without<Exclude<AdviserCommand, { type: 'reply' }>, 'clientId' | 'conversation'>

export type Actions = {
  /** The type of the command that is being sent. */
  readonly busy: ReadonlySignal<ActionCommand['type'] | null>
  /** Why the last action failed. The next action clears it. */
  readonly problem: ReadonlySignal<Problem | null>
  /** Sends a command. True when the server has done it. A call while another command is being sent does nothing. */
  run(command: ActionCommand): Promise<boolean>
  clearProblem(): void
}

type ActionsOptions = {
  readonly conversation: string
  readonly ask: (command: AdviserCommand) => Promise<Ack>
  readonly isUp: () => boolean
  readonly clientId: () => string
  /** Called when the server has done a command. `n`: the number of the last event of the conversation. */
  readonly onDone: (n: number) => void
}

/** The commands that happen now or not at all, such as take, put back and close. They are sent directly and never wait
 * in an outbox. */
export function createActions({ conversation, ask, isUp, clientId, onDone }: ActionsOptions): Actions {
  const busy = signal<ActionCommand['type'] | null>(null)
  const problem = signal<Problem | null>(null)
  /** A command without an answer. Sent again it has the same client id, so that the server cannot do it twice. */
  let unanswered: { readonly command: string; readonly id: string } | null = null

  return {
    busy,
    problem,
    async run(command) {
      if (busy.value) return false
      problem.value = isUp() ? null : { name: 'offline' }
      if (problem.value) return false
      busy.value = command.type
      const serialized = JSON.stringify(command)
      const id = unanswered?.command === serialized ? unanswered.id : clientId()
      const ack = await ask({ ...command, clientId: id, conversation } as AdviserCommand).catch(() => null)
      busy.value = null
      unanswered = ack ? null : { command: serialized, id }
      if (ack?.ok) onDone(ack.n)
      else problem.value = ack?.refusal ?? { name: 'no_answer' }
      return ack?.ok === true
    },
    clearProblem() {
      problem.value = null
    },
  }
}
