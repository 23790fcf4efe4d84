import { type Signal, signal } from '@preact/signals'

export type Screen = 'home' | 'start' | 'chat' | 'form' | 'contact'
type Notice = 'forgotten' | 'language_failed' | null

/** Whether the panel is open, and on which screen it is. */
export type Navigation = {
  readonly shown: Signal<boolean>
  readonly screen: Signal<Screen>
  /** Counts up when the focus should go to the screen's heading: when the resident moved, never by itself. */
  readonly focus: Signal<number>
  readonly notice: Signal<Notice>
  /** The resident moves to another screen. */
  go(screen: Screen): void
}

/** `onGo` hears of each move before it is made. */
export function createNavigation(onGo: (next: Screen) => void): Navigation {
  const screen = signal<Screen>('home')
  const focus = signal(0)
  const notice = signal<Notice>(null)
  return {
    shown: signal(false),
    screen,
    focus,
    notice,
    go(next) {
      notice.value = null
      onGo(next)
      screen.value = next
      focus.value++
    },
  }
}
