import { signal } from '@preact/signals'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { isVisible } from '../../shared/client/is-visible.ts'

/** Where the keyboard goes next, because the person asked for it. Nothing that arrives by itself ever sets this. */
export type FocusWish = 'chat' | 'queue'
export const focusWish = signal<FocusWish | null>(null)

/** Fulfils a wish once its part of the page is there: the first of these ids that exists and is shown. */
export function useFocusWish(wish: FocusWish, ready: boolean, ids: readonly string[]): void {
  const wished = focusWish.value === wish
  useEffect(() => {
    if (!wished || !ready) return
    focusWish.value = null
    ids
      .map(id => document.getElementById(id))
      .find(element => element && isVisible(element))
      ?.focus()
  })
}

/**
 * The keyboard stays where it is while news arrives: a browser drops the focus of an element that is moved or removed.
 * A row that has moved is focused again; if the element is gone (taken by a colleague, closed), the part's heading is,
 * and not the top of the page.
 */
export function useKeptFocus(part: { readonly current: HTMLElement | null }, heading: string): void {
  const focused = part.current?.contains(document.activeElement) ? document.activeElement : null
  useLayoutEffect(() => {
    if (!focused || (document.activeElement !== document.body && document.activeElement !== null)) return
    const again = document.getElementById(focused.id) ?? document.getElementById(heading)
    again?.focus({ preventScroll: true })
  })
}

/** Where a touch keyboard would cover the page, opening a chat does not bring it up by itself. */
export const hasKeyboardRoom = (): boolean => window.matchMedia('(min-width: 56.25rem)').matches
