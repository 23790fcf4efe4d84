import { type ReadonlySignal, signal } from '@preact/signals'
import type { Colleagues } from '../../shared/protocol/http.ts'

type Colleague = Colleagues['advisers'][number]

export type ColleagueList = {
  /** Null until the server has answered. */
  readonly list: ReadonlySignal<readonly Colleague[] | null>
  readonly failed: ReadonlySignal<boolean>
  /** Fetches the list again, since people come and go. The known list stays in place meanwhile. */
  load(): Promise<void>
}

/** The advisers of the association, including the one who is signed in. */
export function createColleagues(fetchColleagues: () => Promise<Colleagues>): ColleagueList {
  const list = signal<readonly Colleague[] | null>(null)
  const failed = signal(false)
  return {
    list,
    failed,
    async load() {
      failed.value = false
      const answer = await fetchColleagues().catch(() => null)
      if (answer) list.value = answer.advisers
      failed.value = answer === null
    },
  }
}
