import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Display } from '../device-record.ts'
import type { readAloud } from '../display/read-aloud.ts'
import type { Speaker } from '../display/speaker.ts'
import type { DoorModel } from './door.ts'
import type { Part } from './part.ts'
import type { Store } from './store.ts'

/** How everything is read: what was chosen, and the part in which more can be chosen, fetched when it is asked for. */
export type DisplayModel = {
  readonly chosen: ReadonlySignal<Display>
  /** The part is unfolded. */
  readonly open: Signal<boolean>
  /** Null until the part is here. */
  readonly speaker: ReadonlySignal<Speaker | null>
  /** Stored on this device from now on: somebody has pressed it. What is `undefined` goes back to as the device has it. */
  choose(change: { [Name in keyof Display]: Display[Name] | undefined }): void
  forget(): void
  load(): Promise<void>
}

type Options = {
  readonly store: Store
  readonly door: DoorModel
  readonly part: Part<{ readonly readAloud: typeof readAloud }>
  readonly announce: (text: string, language?: string) => void
  /** What is read aloud. */
  readonly panel: () => Parameters<typeof readAloud>[0]
}

export function createDisplay({ store, door, part, announce, panel }: Options): DisplayModel {
  const chosen = computed(() => store.record.value.display ?? {})
  const speaker = signal<Speaker | null>(null)
  return {
    chosen,
    open: signal(false),
    speaker,
    choose(change) {
      const display = { ...chosen.peek(), ...change }
      store.change({ display: Object.values(display).some(Boolean) ? (display as Display) : undefined })
    },
    forget() {
      store.change({ display: undefined })
      const { t, language } = door.words.peek()
      announce(t('display.forgotten'), language)
    },
    async load() {
      const code = await part.load()
      if (code) speaker.value ??= code.readAloud(panel())
    },
  }
}
