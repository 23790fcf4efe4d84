import { type ReadonlySignal, signal } from '@preact/signals'
import type { Colleagues } from '../../shared/protocol/http.ts'

type Colleague = Colleagues['advisers'][number]

export type ColleagueList = {
  /** Null until they have come. */
  readonly list: ReadonlySignal<readonly Colleague[] | null>
  readonly failed: ReadonlySignal<boolean>
  /** Asks for them afresh, since people come and go; the list that is known stands meanwhile. */
  load(): Promise<void>
}

/** The advisers of the association, oneself among them. */
export function createColleagues(ask: () => Promise<Colleagues>): ColleagueList {
  const list = signal<readonly Colleague[] | null>(null)
  const failed = signal(false)
  return {
    list,
    failed,
    async load() {
      failed.value = false
      const answer = await ask().catch(() => null)
      if (answer) list.value = answer.advisers
      failed.value = answer === null
    },
  }
}
