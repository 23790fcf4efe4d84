import { type ReadonlySignal, signal } from '@preact/signals'
import type { SetUp } from '../../shared/protocol/http.ts'

export type SetUpModel = {
  /** Null until it has come. */
  readonly facts: ReadonlySignal<SetUp | null>
  readonly failed: ReadonlySignal<boolean>
  /** Asks afresh; what is known stands meanwhile. */
  load(): Promise<void>
}

/** How the association is set up, asked for when somebody looks. */
export function createSetUp(ask: () => Promise<SetUp>): SetUpModel {
  const facts = signal<SetUp | null>(null)
  const failed = signal(false)
  return {
    facts,
    failed,
    async load() {
      failed.value = false
      const answer = await ask().catch(() => null)
      if (answer) facts.value = answer
      failed.value = answer === null
    },
  }
}
