import { type Signal, signal } from '@preact/signals'

export type Screen = 'home' | 'start' | 'chat' | 'form' | 'contact'
type PanelNotice = 'forgotten' | 'language_failed' | null

/** Whether the panel is open, and which screen it shows. */
export type Navigation = {
  readonly shown: Signal<boolean>
  readonly screen: Signal<Screen>
  /** Goes up when the focus should move to the screen's heading: after the resident has moved, never on its own. */
  readonly focus: Signal<number>
  readonly notice: Signal<PanelNotice>
  /** Moves to another screen, because the resident wants to. */
  go(screen: Screen): void
}

/** Creates the navigation, on the home screen and hidden. `onGo` runs before each move. */
export function createNavigation(onGo: (next: Screen) => void): Navigation {
  const screen = signal<Screen>('home')
  const focus = signal(0)
  const notice = signal<PanelNotice>(null)
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
