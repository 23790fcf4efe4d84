import { html } from 'hono/html'
import { ASK_FOR_LANGUAGE } from '../../../shared/domain/enquiry/fields.ts'
import type { LanguageChoice } from '../../../shared/protocol/http.ts'
import { type AddressChange, hrefOf, type Place, sendTo } from './address.ts'
import { canBeRemembered, otherAppearances } from './appearance.ts'
import { ASKED, type Contents, type Markup } from './markup.ts'
import type { View } from './view.ts'

type Control = {
  readonly label: string
  readonly change: AddressChange
  readonly current?: boolean
  /** The language that the label itself is in. */
  readonly own?: Pick<LanguageChoice, 'code' | 'dir'>
}
/** The page that a control leads back to. */
type Where = Pick<Contents, 'path' | 'more' | 'again'>
const AGAIN = 'again'
/** More languages than this are folded; the reader's own and the nation's stay outside the fold. */
const LANGUAGES_SHOWN = 3

/** Language first (E3), then size and colours: each in one press, on every page, with everything that was typed. */
export function controls(view: View, { path = '', more = {}, again }: Where): Markup {
  const { words, appearance } = view
  const { t } = words
  const [shown, folded] = languagesOf(view)
  const form = formOf(again)
  return html`${again ? carriers() : ''}<nav class="languages" aria-label="${t('panel.language')}"><ul>${shown.map(
    language,
  )}${
    folded.length > 0
      ? html`<li><details><summary>${t('panel.language')}</summary><ul>${folded.map(language)}${notHere()}</ul></details></li>`
      : notHere()
  }</ul></nav>
<nav class="look" aria-label="${t('look.title')}"><ul>${otherAppearances(appearance).map(({ key, change }) =>
    item({ label: t(key), change: { appearance: change } }),
  )}</ul></nav>`

  function language({ code, name, dir }: LanguageChoice): Markup {
    return item({
      label: name,
      change: { language: code },
      current: code === words.language,
      own: { code, dir },
    })
  }

  /** Leads a reader whose language is missing to a form that asks for somebody who speaks it, which every association has. */
  function notHere(): Markup {
    const href = hrefOf(view, ASK_FOR_LANGUAGE.kind, { more: { need: 'interpreter' } })
    return html`<li><a href="${href}">${t('other_language.not_here')}</a></li>`
  }

  function item({ label, change, current, own }: Control): Markup {
    const attributes = html`${own ? html` lang="${own.code}" dir="${own.dir}"` : ''}${current ? html` aria-current="true"` : ''}`
    return html`<li>${
      again
        ? html`<button type="submit" form="${form}" formaction="${sendTo(view, again.path, change)}" name="redraw" value="yes"${attributes}>${label}</button>`
        : html`<a href="${hrefOf(view, path, { ...change, more })}"${own ? html` hreflang="${own.code}"` : ''}${attributes}>${label}</a>`
    }</li>`
  }

  /** Enter in a field presses the form's first button, which must not be one of these: an unseen one stands before. */
  function carriers(): Markup {
    if (!again?.fields)
      return html`<button type="submit" form="${ASKED}" class="unseen" tabindex="-1" aria-hidden="true">${t('form.send')}</button>`
    return html`<form id="${AGAIN}" method="post">${Object.entries(again.fields).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
    )}</form>`
  }
}

/** Offers to remember the appearance on this device, or to forget it: by a form alone, never by following a link. */
export function remembering(
  place: Place & Pick<View, 'words'>,
  { path = '', more: rest, again }: Where,
): Markup {
  const { appearance, words } = place
  const { t } = words
  return html`${canBeRemembered(appearance) ? button('yes', t('look.keep')) : ''}${
    appearance.remembered ? html`<p>${t('look.kept')}</p>${button('no', t('look.forget'))}` : ''
  }`

  function button(keep: 'yes' | 'no', label: string): Markup {
    const more = { more: { ...rest, keep } }
    return again
      ? html`<button type="submit" class="quiet" form="${formOf(again)}" formaction="${sendTo(place, again.path, more)}" name="redraw" value="yes">${label}</button>`
      : html`<form method="post" action="${sendTo(place, 'look', more)}"><input type="hidden" name="to" value="${path}"><button type="submit" class="quiet">${label}</button></form>`
  }
}

const formOf = (again: Contents['again']): string => (again?.fields ? AGAIN : ASKED)

/** The languages beside each other, and those in the fold. */
function languagesOf({ door, loaded, words }: View): [LanguageChoice[], LanguageChoice[]] {
  const { languages } = door
  if (languages.length <= LANGUAGES_SHOWN) return [[...languages], []]
  const nations = loaded.profile.nation.value === 'wales' ? ['cy', 'en'] : ['en']
  const isShown = ({ code }: LanguageChoice) => nations.includes(code) || code === words.language
  return [languages.filter(isShown), languages.filter(one => !isShown(one))]
}
