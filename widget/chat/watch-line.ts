import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { LineState } from '../../shared/client/line.ts'

/** Shorter interruptions are not shown: longer than a change of network takes, shorter than anybody worries. */
const MIN_SHOWN_LOSS_MS = 1500

/** Returns the state of the line without short interruptions. */
export function watchLine(state: ReadonlySignal<LineState>) {
  const lost = signal(false)
  const close = effect(() => {
    if (state.value === 'up') {
      lost.value = false
      return
    }
    const timer = setTimeout(() => (lost.value = true), MIN_SHOWN_LOSS_MS)
    return () => clearTimeout(timer)
  })
  const status = computed(() => {
    if (!lost.value) return 'up'
    return state.value === 'connecting' ? 'connecting' : 'down'
  })
  return { status, close }
}
