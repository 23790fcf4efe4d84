import { effect } from '@preact/signals'
import { render } from 'preact'
import { createLiveRegion } from '../shared/client/live-region.ts'
import { createStorage } from '../shared/client/storage.ts'
import { onWake } from '../shared/client/wake.ts'
import { LIMITS } from '../shared/protocol/limits.ts'
import { fitFrame } from './fit-frame.ts'
import { dress, keyOf, underWay } from './kept.ts'
import { openDoor } from './models/door.ts'
import { createPanel, type PanelModel } from './models/panel.ts'
import { createStore } from './models/store.ts'
import css from './panel.css?inline'
import type { MountOptions, Panel } from './panel-api.ts'
import { createParts } from './panel-parts.ts'
import { addStyles } from './styles.ts'
import { PanelView } from './views/panel.tsx'

/** Joins the parts of the panel. Nothing is asked of the server before it is first shown, unless a conversation is
 * under way. */
export function mount({ launcher, origin, association, language }: MountOptions): Panel {
  const { host, root, button } = launcher
  const store = createStore(
    association,
    createStorage(() => localStorage),
    window,
  )
  const session = createStorage(() => sessionStorage)
  const region = createLiveRegion()
  const place = document.createElement('div')
  addStyles(root, css)
  effect(() => dress(host, store.kept.value))
  root.append(place, region.element)

  let panel: PanelModel | undefined
  let opener: HTMLElement = button
  let loading: Promise<PanelModel> | undefined

  const hide = () => {
    panel?.hide()
    // A link that opened it may be gone by now.
    const back = opener.isConnected ? opener : button
    back.focus()
  }
  const loaded = () => {
    loading ??= open().catch(error => {
      loading = undefined
      throw error
    })
    return loading
  }
  const open = async () => {
    const fetch = window.fetch.bind(window)
    const door = await openDoor({ origin, association, fetch }, language)
    const parts = createParts(door, text => addStyles(root, text))
    const made = createPanel({
      door,
      store,
      origin,
      association,
      fetch,
      page: (location.origin + location.pathname).slice(0, LIMITS.pageCharacters),
      announce: region.announce,
      focused: () => Boolean(root.activeElement?.closest('.panel')),
      session,
      parts,
    })
    addStyles(root, `:host{--accent:${door.door.peek().association.accent}}`)
    render(<PanelView panel={made} parts={parts} hide={hide} />, place)
    follow(made)
    panel = made
    return made
  }

  /** The launcher says what stands behind it; this tab remembers whether the panel was open. */
  const follow = (made: PanelModel) => {
    effect(() => {
      const { t, language } = made.words.value
      const unread = made.shown.value ? 0 : made.unread.value
      const label = t(made.underWay.value ? 'panel.resume' : 'launcher.open')
      launcher.say(label, unread > 0 ? t('panel.unread', { count: unread }) : '', language)
    })
    effect(() => {
      button.setAttribute('aria-expanded', String(made.shown.value))
      const contact = made.screen.value === 'contact' && made.sent.shown.value?.conversation
      const open = made.shown.value && underWay(store.kept.value)
      session.set(keyOf(association), open ? contact || 'open' : null)
    })
    fitFrame(root, made.shown, () => made.hide())
    onWake(() => {
      store.refresh()
      void made.door.refresh()
    })
  }

  const kept = store.kept.peek()
  if (underWay(kept)) {
    // What was open in this tab, on the page before this one.
    const reopen = session.get(keyOf(association))
    loaded().then(
      made => {
        if (reopen) made.reopen(reopen)
        if (kept.starting) void made.begin()
      },
      () => {},
    )
  }

  return {
    shown: () => panel?.shown.peek() ?? false,
    hide,
    async show(from) {
      const ready = await loaded()
      opener = from
      // A link that is clicked again asks for its kind; the button shows how things stand.
      ready.show(from.dataset.doorstep)
    },
  }
}
