import { type ReadonlySignal, signal } from '@preact/signals'
import type { SetUp } from '../../shared/protocol/http.ts'

export type SetUpModel = {
  /** Null until the server has answered. */
  readonly facts: ReadonlySignal<SetUp | null>
  readonly failed: ReadonlySignal<boolean>
  /** Fetches it again. The known facts stay in place meanwhile. */
  load(): Promise<void>
}

/** The set-up of the association. It is fetched when an adviser opens its page. */
export function createSetUp(fetchSetUp: () => Promise<SetUp>): SetUpModel {
  const facts = signal<SetUp | null>(null)
  const failed = signal(false)
  return {
    facts,
    failed,
    async load() {
      failed.value = false
      const answer = await fetchSetUp().catch(() => null)
      if (answer) facts.value = answer
      failed.value = answer === null
    },
  }
}
