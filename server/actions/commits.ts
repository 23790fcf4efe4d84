import type { Announce, Committed } from './act.ts'

/** Passes on every commit to the listeners in this process. */
export type Commits = {
  /** Every action calls this after its commit, as `ActionContext.announce`. */
  readonly announce: Announce
  /** Calls the listener for each commit from now on. Listeners run in the order in which they subscribed. */
  subscribe(listener: (committed: Committed) => void): void
}

/** Connects the actions with their listeners, so that neither needs to know the other. */
export function createCommits(): Commits {
  const listeners: ((committed: Committed) => void)[] = []
  return {
    announce(committed) {
      for (const listener of listeners) listener(committed)
    },
    subscribe: listener => void listeners.push(listener),
  }
}
