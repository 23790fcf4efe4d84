import type { Announce, Committed } from './act.ts'

/** Passes on what has been committed, to whoever listens in this process. */
export type Commits = {
  /** For `ActionContext`: every action announces here, after its commit. */
  readonly announce: Announce
  /** Calls the listener for each commit from now on, in the order in which listeners came. */
  subscribe(listener: (committed: Committed) => void): void
}

/** Made before anything that acts or listens, so that neither needs to know the other. */
export function createCommits(): Commits {
  const listeners: ((committed: Committed) => void)[] = []
  return {
    announce(committed) {
      for (const listener of listeners) listener(committed)
    },
    subscribe: listener => void listeners.push(listener),
  }
}
