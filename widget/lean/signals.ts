import { effect, type Signal, signal } from '@preact/signals-core'
import { type Component, options } from 'preact'
import { useMemo } from 'preact/hooks'

export { batch, computed, effect, signal, untracked } from '@preact/signals-core'

type Watched = Component & { unwatch?: () => void }
type Drawn = { readonly __c?: Watched }
/** `__r` is Preact's own name for what runs before a component is drawn; hooks hang on it too. */
const hooks = options as { __r?: (drawn: Drawn) => void; unmount?: (drawn: Drawn) => void }
const { __r: before, unmount } = hooks

/** Draws a component again when a signal changes that it read while it was drawn. The build takes this in place of
 * `@preact/signals`, which can also bind a signal to one attribute or text; the widget does neither. */
hooks.__r = drawn => {
  before?.(drawn)
  const component = drawn.__c
  if (!component || component.unwatch) return
  component.unwatch = () => {}
  const render = component.render
  component.render = (...given) => {
    let view: ReturnType<typeof render>
    let isDrawn = false
    component.unwatch?.()
    component.unwatch = effect(() => {
      if (isDrawn) component.setState({})
      else view = render.apply(component, given)
      isDrawn = true
    })
    return view
  }
}

hooks.unmount = drawn => {
  drawn.__c?.unwatch?.()
  unmount?.(drawn)
}

/** A signal that lives as long as the component that makes it. */
export const useSignal = <Value>(value: Value): Signal<Value> => useMemo(() => signal(value), [])
