import { computed, effect, type ReadonlySignal, signal } from '@preact/signals'
import type { LineState } from '../../shared/client/line.ts'

/** Longer than a change of network, shorter than a worried glance. */
const BLINK_MS = 1500

/** Whether a person should be told that the line is away: not for a blink. */
export function watchLine(state: ReadonlySignal<LineState>) {
  const lost = signal(false)
  const close = effect(() => {
    if (state.value === 'up') {
      lost.value = false
      return
    }
    const timer = setTimeout(() => (lost.value = true), BLINK_MS)
    return () => clearTimeout(timer)
  })
  const status = computed(() => {
    if (!lost.value) return 'up'
    return state.value === 'connecting' ? 'connecting' : 'down'
  })
  return { status, close }
}
