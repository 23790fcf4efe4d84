import { effect, type Signal, signal } from '@preact/signals-core'
import { type Component, options } from 'preact'
import { useMemo } from 'preact/hooks'

export { batch, computed, effect, signal, untracked } from '@preact/signals-core'

type Watched = Component & { unwatch?: () => void }
type Rendered = { readonly __c?: Watched }
/** `__r` is Preact's own name for the option that runs before a component renders. Hooks use it too. */
const hooks = options as { __r?: (rendered: Rendered) => void; unmount?: (rendered: Rendered) => void }
const { __r: beforeRender, unmount } = hooks

/** Renders a component again when a signal changes that it read while rendering. The build uses this module instead of
 * `@preact/signals`, which can also bind a signal to one attribute or text; the widget does neither. */
hooks.__r = rendered => {
  beforeRender?.(rendered)
  const component = rendered.__c
  if (!component || component.unwatch) return
  component.unwatch = () => {}
  const render = component.render
  component.render = (...parameters) => {
    let view: ReturnType<typeof render>
    let isRendered = false
    const unwatch = component.unwatch
    component.unwatch = effect(() => {
      if (isRendered) component.setState({})
      else view = render.apply(component, parameters)
      isRendered = true
    })
    // Only now: a signal that nobody watches in between would stop and start again.
    unwatch?.()
    return view
  }
}

hooks.unmount = rendered => {
  rendered.__c?.unwatch?.()
  unmount?.(rendered)
}

/** Returns a signal that lasts as long as the component that creates it. */
export const useSignal = <Value>(value: Value): Signal<Value> => useMemo(() => signal(value), [])
