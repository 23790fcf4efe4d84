import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type * as DisplayChunk from '../display/display.tsx'
import type { Display } from '../kept.ts'
import type { DoorModel } from './door.ts'
import type { PanelModel } from './panel.ts'
import type { Store } from './store.ts'

/** How everything is read: what was chosen, and the part in which more can be chosen, fetched when it is asked for. */
export type DisplayModel = {
  readonly chosen: ReadonlySignal<Display>
  /** The part is unfolded. */
  readonly open: Signal<boolean>
  readonly part: ReadonlySignal<DisplayChunk.DisplayPart | null>
  readonly failed: ReadonlySignal<boolean>
  /** Kept on this device from now on: somebody has pressed it. What is `undefined` goes back to as the device has it. */
  choose(change: { [Name in keyof Display]: Display[Name] | undefined }): void
  forget(): void
  load(): Promise<void>
}

type Options = {
  readonly store: Store
  readonly door: DoorModel
  readonly loadDisplay: () => Promise<typeof DisplayChunk>
  readonly addStyles: (css: string) => void
  readonly announce: (text: string, language?: string) => void
  readonly panel: () => PanelModel
}

export function createDisplay({
  store,
  door,
  loadDisplay,
  addStyles,
  announce,
  panel,
}: Options): DisplayModel {
  const chosen = computed(() => store.kept.value.display ?? {})
  const part = signal<DisplayChunk.DisplayPart | null>(null)
  const failed = signal(false)
  return {
    chosen,
    open: signal(false),
    part,
    failed,
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
      failed.value = false
      if (part.peek()) return
      try {
        const [chunk] = await Promise.all([loadDisplay(), door.loadWords('display')])
        addStyles(chunk.displayCss)
        part.value ??= chunk.createPart(panel())
      } catch {
        failed.value = true
      }
    },
  }
}
