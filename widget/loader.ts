import type { LoaderConfig } from '../shared/protocol/loader.ts'
import { dress, readKept, underWay } from './kept.ts'
import { chooseLanguage } from './launcher/choose-language.ts'
import { covers } from './launcher/covers.ts'
import { drawLauncher } from './launcher/launcher.ts'
import type { Panel, PanelModule } from './panel-api.ts'

/** Written in front of this script by the server. */
declare const DOORSTEP: LoaderConfig

const script = document.currentScript as HTMLScriptElement | null
const ONCE = Symbol.for('doorstep')

if (script && !(ONCE in window)) {
  ;(window as unknown as Record<symbol, unknown>)[ONCE] = true
  const begin = () => {
    try {
      start(script)
    } catch (error) {
      console.warn('Doorstep:', error)
    }
  }
  if (document.body) begin()
  else addEventListener('DOMContentLoaded', begin)
}

/** Nothing here may throw into the host page, or cost it anything before the resident comes near the button. */
function start({ src, dataset }: HTMLScriptElement) {
  const id = dataset.association as string
  const association = DOORSTEP.associations[id]
  if (!association) throw `no "${id}"`
  const { origin } = new URL(src)
  const kept = readKept(id)
  const { open: labels, failed } = DOORSTEP
  const language = chooseLanguage(DOORSTEP.languages.split(' '), [
    kept.language,
    dataset.language,
    document.documentElement.lang,
    ...navigator.languages,
    association[2],
  ])
  const own = labels[language] ?? kept.label
  const label = own ?? (labels.en as string)

  const launcher = drawLauncher(association)
  const { button, host } = launcher
  dress(host, kept)
  addEventListener('storage', () => dress(host, readKept(id)))
  launcher.say(label, '', own ? language : 'en')

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
  /** False when it could not open: a link is then followed as a plain link. */
  const open = async (opener: HTMLElement) => {
    const slow = setTimeout(() => launcher.say(`${label}…`, '', own ? language : 'en'), 200)
    try {
      const ready = await load()
      if (opener === button && ready.shown()) ready.hide()
      else await ready.show(opener)
      return true
    } catch {
      // Pressing it again tries again.
      const said = failed[language] ? language : 'en'
      launcher.say(labels[said] as string, failed[said] as string, said)
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
  // It gives way to what the page has the focus on (WCAG 2.4.11).
  document.addEventListener('focusin', ({ target }) =>
    host.toggleAttribute('data-aside', target !== host && covers(button, target as Element)),
  )
  if (underWay(kept)) load()
}
