import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { Display } from '../device-record.ts'
import type { readAloud } from '../display/read-aloud.ts'
import type { Speaker } from '../display/speaker.ts'
import type { DoorModel } from './door.ts'
import type { Part } from './part.ts'
import type { Store } from './store.ts'

/** The settings for reading, and the part of the panel that changes them, which is fetched on demand. */
export type DisplayModel = {
  readonly chosen: ReadonlySignal<Display>
  /** Whether the settings are unfolded. */
  readonly open: Signal<boolean>
  /** Null until the part has been fetched. */
  readonly speaker: ReadonlySignal<Speaker | null>
  /** Changes settings and stores them on this device. `undefined` follows the device again. */
  choose(change: { [Name in keyof Display]: Display[Name] | undefined }): void
  /** Removes the stored settings. */
  forget(): void
  load(): Promise<void>
}

type DisplayOptions = {
  readonly store: Store
  readonly door: DoorModel
  readonly part: Part<{ readonly readAloud: typeof readAloud }>
  readonly announce: (text: string, language?: string) => void
  /** Returns the panel whose new messages are read aloud. */
  readonly panel: () => Parameters<typeof readAloud>[0]
}

export function createDisplay({ store, door, part, announce, panel }: DisplayOptions): DisplayModel {
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
