import { effect, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { TextStorage } from '../../shared/client/storage.ts'

export type Availability = {
  /** True while new chats may ring for this adviser. The server counts them as available too (D2). */
  readonly available: Signal<boolean>
  /** Call it on signing out: the next session begins available. */
  forget(): void
  close(): void
}

type AvailabilityOptions = {
  /** The adviser's part of this device's storage, which all tabs share. */
  readonly store: TextStorage
  readonly up: ReadonlySignal<boolean>
  readonly sendPresence: (presence: { available: boolean }) => void
  /** Calls back when another tab has changed the storage. Returns a function that stops it. */
  readonly onStorage: (changed: () => void) => () => void
}

const KEY = 'away'

/** The adviser's own switch between available and away. Only the adviser moves it: a hidden tab does not mean that they
 * are away (chatwoot#13720). */
export function createAvailability({
  store,
  up,
  sendPresence,
  onStorage,
}: AvailabilityOptions): Availability {
  const available = signal(store.get(KEY) === null)
  const stops = [
    effect(() => store.set(KEY, available.value ? null : 'yes')),
    effect(() => {
      // The server forgets presence when the line drops, so it is sent on each new line.
      if (up.value) sendPresence({ available: available.value })
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
