import { html } from 'hono/html'
import { ASK_FOR_LANGUAGE } from '../../../shared/domain/enquiry/fields.ts'
import type { LanguageChoice } from '../../../shared/protocol/http.ts'
import { type AddressChange, type AddressContext, hrefOf, sendTo } from './address.ts'
import { canBeRemembered, otherAppearances } from './appearance.ts'
import { type Contents, FORM_ID, type Markup } from './markup.ts'
import type { View } from './view.ts'

type Control = {
  readonly label: string
  readonly change: AddressChange
  readonly current?: boolean
  /** The language that the label itself is in. */
  readonly own?: Pick<LanguageChoice, 'code' | 'dir'>
}
/** The page that a control leads back to. */
type ReturnPage = Pick<Contents, 'path' | 'more' | 'resend'>
/** The id of the form that carries a page's hidden values. */
const CARRIER_ID = 'again'
/** If there are more languages than this, all but the reader's own and the nation's are folded. */
const LANGUAGES_SHOWN = 3

/** Draws the controls for language (first, E3), size and colours. On every page each takes one press and carries over
 * everything that was typed. */
export function controls(view: View, { path = '', more = {}, resend }: ReturnPage): Markup {
  const { words, appearance } = view
  const { t } = words
  const [shown, folded] = splitLanguages(view)
  const form = formIdOf(resend)
  return html`${resend ? carrier(resend) : ''}<nav class="languages" aria-label="${t('panel.language')}"><ul>${shown.map(
    language,
  )}${
    folded.length > 0
      ? html`<li><details><summary>${t('panel.language')}</summary><ul>${folded.map(language)}${missingLanguage()}</ul></details></li>`
      : missingLanguage()
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

  /** Links to the form that asks for somebody who speaks a language that is missing. Every association has this form. */
  function missingLanguage(): Markup {
    const href = hrefOf(view, ASK_FOR_LANGUAGE.kind, { more: { need: 'interpreter' } })
    return html`<li><a href="${href}">${t('other_language.not_here')}</a></li>`
  }

  function item({ label, change, current, own }: Control): Markup {
    const attributes = html`${own ? html` lang="${own.code}" dir="${own.dir}"` : ''}${current ? html` aria-current="true"` : ''}`
    return html`<li>${
      resend
        ? html`<button type="submit" form="${form}" formaction="${sendTo(view, resend.path, change)}" name="redraw" value="yes"${attributes}>${label}</button>`
        : html`<a href="${hrefOf(view, path, { ...change, more })}"${own ? html` hreflang="${own.code}"` : ''}${attributes}>${label}</a>`
    }</li>`
  }

  /** Draws what the buttons need to send: an unseen button before them, because Enter in a field presses a form's first
   * button; or a form with the page's hidden values. */
  function carrier({ fields }: NonNullable<Contents['resend']>): Markup {
    if (!fields)
      return html`<button type="submit" form="${FORM_ID}" class="unseen" tabindex="-1" aria-hidden="true">${t('form.send')}</button>`
    return html`<form id="${CARRIER_ID}" method="post">${Object.entries(fields).map(
      ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
    )}</form>`
  }
}

/** Draws the buttons that remember the appearance on this device or forget it. Only a form does that, never a link. */
export function rememberButtons(
  context: AddressContext & Pick<View, 'words'>,
  { path = '', more: rest, resend }: ReturnPage,
): Markup {
  const { appearance, words } = context
  const { t } = words
  return html`${canBeRemembered(appearance) ? button('yes', t('look.keep')) : ''}${
    appearance.remembered ? html`<p>${t('look.kept')}</p>${button('no', t('look.forget'))}` : ''
  }`

  function button(keep: 'yes' | 'no', label: string): Markup {
    const more = { more: { ...rest, keep } }
    return resend
      ? html`<button type="submit" class="quiet" form="${formIdOf(resend)}" formaction="${sendTo(context, resend.path, more)}" name="redraw" value="yes">${label}</button>`
      : html`<form method="post" action="${sendTo(context, 'look', more)}"><input type="hidden" name="to" value="${path}"><button type="submit" class="quiet">${label}</button></form>`
  }
}

const formIdOf = (resend: Contents['resend']): string => (resend?.fields ? CARRIER_ID : FORM_ID)

/** Splits the languages into those that are shown side by side and those that are folded. */
function splitLanguages({ door, loaded, words }: View): [LanguageChoice[], LanguageChoice[]] {
  const { languages } = door
  if (languages.length <= LANGUAGES_SHOWN) return [[...languages], []]
  const nations = loaded.profile.nation.value === 'wales' ? ['cy', 'en'] : ['en']
  const isShown = ({ code }: LanguageChoice) => nations.includes(code) || code === words.language
  return [languages.filter(isShown), languages.filter(one => !isShown(one))]
}
