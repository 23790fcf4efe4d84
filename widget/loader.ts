import type { LoaderConfig } from '../shared/protocol/loader.ts'
import { applyDisplay, isUnderWay, readRecord } from './device-record.ts'
import { chooseLanguage } from './launcher/choose-language.ts'
import { covers } from './launcher/covers.ts'
import { drawLauncher } from './launcher/launcher.ts'
import type { Panel, PanelModule } from './panel-api.ts'

/** The server writes this constant in front of the script. */
declare const DOORSTEP: LoaderConfig

const script = document.currentScript as HTMLScriptElement | null
const ONCE = Symbol.for('doorstep')

if (script && !(ONCE in window)) {
  ;(window as unknown as Record<symbol, unknown>)[ONCE] = true
  const startSafely = () => {
    try {
      start(script)
    } catch (error) {
      console.warn('Doorstep:', error)
    }
  }
  if (document.body) startSafely()
  else addEventListener('DOMContentLoaded', startSafely)
}

/** Starts the widget. It must not throw into the host page, nor fetch anything before the resident comes near the button. */
function start({ src, dataset }: HTMLScriptElement) {
  const id = dataset.association as string
  const association = DOORSTEP.associations[id]
  if (!association) throw `no "${id}"`
  const { origin } = new URL(src)
  const record = readRecord(id)
  const { open: labels, failed } = DOORSTEP
  const language = chooseLanguage(DOORSTEP.languages.split(' '), [
    record.language,
    dataset.language,
    document.documentElement.lang,
    ...navigator.languages,
    association[2],
  ])
  const ownLabel = labels[language] ?? record.label
  const label = ownLabel ?? (labels.en as string)

  const launcher = drawLauncher(association)
  const { button, host } = launcher
  applyDisplay(host, record)
  addEventListener('storage', () => applyDisplay(host, readRecord(id)))
  launcher.say(label, '', ownLabel ? language : 'en')

  let panel: Promise<Panel> | undefined
  const load = () => {
    panel ??= import(/* @vite-ignore */ origin + DOORSTEP.panel).then(({ mount }: PanelModule) =>
      mount({ launcher, origin, association: id, language }),
    )
    panel.catch(() => {
      panel = undefined
    })
    return panel
  }
  /** Opens or hides the panel. Returns false if it cannot open; a link is then followed as a plain link. */
  const open = async (opener: HTMLElement) => {
    const slow = setTimeout(() => launcher.say(`${label}…`, '', ownLabel ? language : 'en'), 200)
    try {
      const ready = await load()
      if (opener === button && ready.shown()) ready.hide()
      else await ready.show(opener)
      return true
    } catch {
      // The next press tries again.
      const spoken = failed[language] ? language : 'en'
      launcher.say(labels[spoken] as string, failed[spoken] as string, spoken)
      return false
    } finally {
      clearTimeout(slow)
    }
  }

  if ('href' in button) {
    button.href = `${origin}/${id}/?lang=${language}`
    return
  }
  button.onclick = () => open(button)
  button.onpointerenter = button.onfocus = load
  document.addEventListener('click', async event => {
    const link = (event.target as Element).closest?.<HTMLElement>('[data-doorstep]')
    const modified = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey
    if (!link || modified || event.defaultPrevented) return
    event.preventDefault()
    if (!(await open(link)) && link instanceof HTMLAnchorElement) location.href = link.href
  })
  // The button moves aside when the focus moves to a part of the page that it covers (WCAG 2.4.11).
  document.addEventListener('focusin', ({ target }) =>
    host.toggleAttribute('data-aside', target !== host && covers(button, target as Element)),
  )
  if (isUnderWay(record)) load()
}
