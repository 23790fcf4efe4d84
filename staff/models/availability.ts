import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'

export type Availability = {
  /** May new chats ring here? Also what the server counts as somebody at the queue (D2). */
  readonly available: Signal<boolean>
  /** Signed out: the next time begins available. */
  forget(): void
  close(): void
}

type Options = {
  /** The adviser's part of this device's storage: all tabs say the same. */
  readonly store: TextStorage
  readonly up: ReadonlySignal<boolean>
  readonly tell: (presence: { available: boolean }) => void
  /** Calls back when another tab has changed the storage; returns the way to stop. */
  readonly onStorage: (changed: () => void) => () => void
}

const KEY = 'away'

/** The adviser's own switch. Nothing but the person moves it: a hidden tab is no absence (chatwoot#13720). */
export function createAvailability({ store, up, tell, onStorage }: Options): Availability {
  const available = signal(store.get(KEY) === null)
  const stops = [
    effect(() => store.set(KEY, available.value ? null : 'yes')),
    effect(() => {
      // The server forgets with the line, so each new line is told again.
      if (up.value) tell({ available: available.value })
    }),
    onStorage(() => {
      available.value = store.get(KEY) === null
    }),
  ]
  return {
    available,
    forget: () => store.set(KEY, null),
    close() {
      for (const stop of stops) stop()
    },
  }
}
