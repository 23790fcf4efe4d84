import { signal } from '@preact/signals'
import { useEffect, useLayoutEffect } from 'preact/hooks'
import { isVisible } from '../../shared/client/is-visible.ts'

/** The part of the page that gets the focus next. Only an action of the adviser sets it, never something that arrives. */
export type FocusRequest = 'chat' | 'queue'
export const focusRequest = signal<FocusRequest | null>(null)

/** Grants a focus request once its part of the page is ready: the first visible element of these ids gets the focus. */
export function useFocusRequest(part: FocusRequest, ready: boolean, ids: readonly string[]): void {
  const isRequested = focusRequest.value === part
  useEffect(() => {
    if (!isRequested || !ready) return
    focusRequest.value = null
    ids
      .map(id => document.getElementById(id))
      .find(element => element && isVisible(element))
      ?.focus()
  })
}

/**
 * Restores the focus after an update, because a browser drops the focus of an element that is moved or removed. A row that
 * has moved gets the focus again. If the element is gone (taken by a colleague, closed), the heading of its part gets it,
 * not the top of the page.
 */
export function useRestoredFocus(part: { readonly current: HTMLElement | null }, heading: string): void {
  const focused = part.current?.contains(document.activeElement) ? document.activeElement : null
  useLayoutEffect(() => {
    if (!focused || (document.activeElement !== document.body && document.activeElement !== null)) return
    const target = document.getElementById(focused.id) ?? document.getElementById(heading)
    target?.focus({ preventScroll: true })
  })
}

/** True when the page is wide enough for the reply to get the focus by itself. On a phone that would open the touch
 * keyboard over the page. */
export const hasKeyboardRoom = (): boolean => window.matchMedia('(min-width: 56.25rem)').matches
