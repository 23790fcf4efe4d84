import { type ReadonlySignal, signal } from '@preact/signals'
import type { AdviserCommand, Without } from '../../shared/protocol/commands.ts'
import type { Refusal } from '../../shared/protocol/refusals.ts'
import type { Ack } from '../../shared/protocol/wire.ts'

/** Why an action did not happen. `no_answer`: nobody knows whether it did; trying again does no harm. */
export type Problem = Refusal | { readonly name: 'no_answer' | 'offline' }

/** Every command of an adviser but the reply, which waits in an outbox. */
type Act = Without<Exclude<AdviserCommand, { type: 'reply' }>, 'clientId' | 'conversation'>

export type Actions = {
  readonly busy: ReadonlySignal<Act['type'] | null>
  /** Why the last action failed; cleared by the next one. */
  readonly problem: ReadonlySignal<Problem | null>
  /** True when the server has done it. One at a time: a second press while busy does nothing. */
  run(act: Act): Promise<boolean>
  clearProblem(): void
}

type Options = {
  readonly conversation: string
  readonly ask: (command: AdviserCommand) => Promise<Ack>
  readonly isUp: () => boolean
  readonly clientId: () => string
  /** The server has answered with the number `n`. */
  readonly onDone: (n: number) => void
}

/** Take, put back, close and the rest: they happen now or not at all, so they are asked directly and never wait in an outbox. */
export function createActions({ conversation, ask, isUp, clientId, onDone }: Options): Actions {
  const busy = signal<Act['type'] | null>(null)
  const problem = signal<Problem | null>(null)
  /** An act without an answer: pressed again it keeps its client id, so that it cannot be done twice. */
  let unanswered: { readonly act: string; readonly id: string } | null = null

  return {
    busy,
    problem,
    async run(act) {
      if (busy.value) return false
      problem.value = isUp() ? null : { name: 'offline' }
      if (problem.value) return false
      busy.value = act.type
      const same = JSON.stringify(act)
      const id = unanswered?.act === same ? unanswered.id : clientId()
      const ack = await ask({ ...act, clientId: id, conversation } as AdviserCommand).catch(() => null)
      busy.value = null
      unanswered = ack ? null : { act: same, id }
      if (ack?.ok) onDone(ack.n)
      else problem.value = ack?.refusal ?? { name: 'no_answer' }
      return ack?.ok === true
    },
    clearProblem() {
      problem.value = null
    },
  }
}
