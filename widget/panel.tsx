import { effect } from '@preact/signals'
import { render } from 'preact'
import { createLiveRegion } from '../shared/client/live-region.ts'
import { createStorage } from '../shared/client/storage.ts'
import { onWake } from '../shared/client/wake.ts'
import { LIMITS } from '../shared/protocol/limits.ts'
import { applyDisplay, isUnderWay, keyOf } from './device-record.ts'
import { fitFrame } from './fit-frame.ts'
import { openDoor } from './models/door.ts'
import { createPanel, type PanelModel } from './models/panel.ts'
import { createStore } from './models/store.ts'
import css from './panel.css?inline'
import type { MountOptions, Panel } from './panel-api.ts'
import { createParts } from './panel-parts.ts'
import { addStyles } from './styles.ts'
import { PanelView } from './views/panel.tsx'

/** Mounts the panel. It sends no request before it is first shown, unless a conversation is under way. */
export function mount({ launcher, origin, association, language }: MountOptions): Panel {
  const { host, root, button } = launcher
  const store = createStore(
    association,
    createStorage(() => localStorage),
    window,
  )
  const session = createStorage(() => sessionStorage)
  const region = createLiveRegion()
  const container = document.createElement('div')
  addStyles(root, css)
  effect(() => applyDisplay(host, store.record.value))
  root.append(container, region.element)

  let panel: PanelModel | undefined
  let opener: HTMLElement = button
  let loading: Promise<PanelModel> | undefined

  const hide = () => {
    panel?.hide()
    // The link that opened the panel may have been removed since.
    const back = opener.isConnected ? opener : button
    back.focus()
  }
  const load = () => {
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
    const model = createPanel({
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
    render(<PanelView panel={model} parts={parts} hide={hide} />, container)
    syncPage(model)
    panel = model
    return model
  }

  /** Keeps the launcher, the tab's memory of the open panel, and the frame in step with the model. */
  const syncPage = (model: PanelModel) => {
    effect(() => {
      const { t, language } = model.words.value
      const unread = model.shown.value ? 0 : model.unread.value
      const label = t(model.underWay.value ? 'panel.resume' : 'launcher.open')
      launcher.say(label, unread > 0 ? t('panel.unread', { count: unread }) : '', language)
    })
    effect(() => {
      button.setAttribute('aria-expanded', String(model.shown.value))
      const enquiry = model.screen.value === 'contact' && model.sent.shown.value?.conversation
      const open = model.shown.value && isUnderWay(store.record.value)
      session.set(keyOf(association), open ? enquiry || 'open' : null)
    })
    fitFrame(root, model.shown, () => model.hide())
    onWake(() => {
      store.refresh()
      void model.door.refresh()
    })
  }

  const record = store.record.peek()
  if (isUnderWay(record)) {
    // The conversation that was open in this tab on the previous page.
    const reopen = session.get(keyOf(association))
    load().then(
      model => {
        if (reopen) model.reopen(reopen)
        if (record.starting) void model.begin()
      },
      () => {},
    )
  }

  return {
    shown: () => panel?.shown.peek() ?? false,
    hide,
    async show(from) {
      const ready = await load()
      opener = from
      // A link opens the kind that it names. The button opens the current screen.
      ready.show(from.dataset.doorstep)
    },
  }
}
